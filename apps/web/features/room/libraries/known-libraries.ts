/** The agreement of such interviews on what may be used: at once, on request, or by exception. */
export const libraryTiers = ['always', 'usual', 'ask-first'] as const;
export type LibraryTier = (typeof libraryTiers)[number];

export const tierTitles: Record<LibraryTier, string> = {
  always: 'Always fine',
  usual: 'Usually granted',
  'ask-first': 'By exception, so say why',
};

export type KnownLibrary = {
  /** As people call it. */
  name: string;
  tier: LibraryTier;
  /** What `import` calls it; the first is the usual one. */
  modules: readonly string[];
  /** What the list of an environment calls it. */
  packages: readonly string[];
};

const library = (
  tier: LibraryTier,
  name: string,
  modules: readonly string[],
  packages: readonly string[] = modules,
): KnownLibrary => ({ tier, name, modules, packages });

export const knownLibraries: readonly KnownLibrary[] = [
  library('always', 'NumPy', ['numpy']),
  library('always', 'pandas', ['pandas']),
  library('usual', 'scikit-learn', ['sklearn'], ['scikit-learn']),
  library('usual', 'Matplotlib', ['matplotlib', 'pylab']),
  library('usual', 'SciPy', ['scipy']),
  library('usual', 'seaborn', ['seaborn']),
  library('usual', 'statsmodels', ['statsmodels']),
  library('ask-first', 'XGBoost', ['xgboost']),
  library('ask-first', 'PyTorch', ['torch'], ['torch']),
  library('ask-first', 'torchvision', ['torchvision']),
  library('ask-first', 'TensorFlow', ['tensorflow'], ['tensorflow', 'tensorflow-cpu']),
  library('ask-first', 'Keras', ['keras']),
  library('ask-first', 'LightGBM', ['lightgbm']),
  library('ask-first', 'Transformers', ['transformers']),
  library('ask-first', 'Django', ['django']),
  library('ask-first', 'Flask', ['flask']),
];

export const libraryOfModule = (module: string): KnownLibrary | null =>
  knownLibraries.find(({ modules }) => modules.includes(module.split('.', 1)[0] ?? '')) ?? null;

/** Whether an environment with these libraries has it. */
export const isAmong = (one: KnownLibrary, libraries: readonly string[]): boolean =>
  one.packages.some((name) => libraries.includes(name));
