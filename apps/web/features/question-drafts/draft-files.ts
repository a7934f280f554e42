import type { QuestionDraft } from '@pairwise/contracts';

export type FileTexts = Readonly<Record<string, string>>;

/** In the order in which a question is written. */
const wellKnown = [
  'statement.md',
  'question.yaml',
  'starter.py',
  'reference.py',
  'tests.py',
  'checks.py',
];
/** Without these there is no question; the rest may come and go. */
const needed = new Set(['statement.md', 'question.yaml', 'starter.py', 'reference.py', 'tests.py']);

const rankOf = (path: string): number => {
  const rank = wellKnown.indexOf(path);
  return rank === -1 ? wellKnown.length : rank;
};

export const sortedPaths = (files: FileTexts): string[] =>
  Object.keys(files).sort((a, b) => rankOf(a) - rankOf(b) || a.localeCompare(b));

export const mayRemove = (path: string): boolean => !needed.has(path);

const mistakePath = /^mistakes\/[a-z][a-z0-9_]*\.py$/;

/** Only mistakes have names of their own. */
export const mayRename = (path: string): boolean => path.startsWith('mistakes/');

/** The file under another name, and question.yaml with the new name wherever it had the old one. */
export function renamed(files: FileTexts, from: string, to: string): FileTexts {
  const { [from]: text = '', 'question.yaml': manifest, ...rest } = files;
  const whole = new RegExp(`${from.replaceAll('.', '\\.')}(?![\\w])`, 'g');
  return {
    ...rest,
    ...(manifest === undefined ? {} : { 'question.yaml': manifest.replace(whole, to) }),
    [to]: text,
  };
}

export type Language = 'markdown' | 'yaml' | 'python';

export function languageOf(path: string): Language {
  if (path.endsWith('.md')) return 'markdown';
  return path.endsWith('.yaml') ? 'yaml' : 'python';
}

/** Why a file of that name cannot be added, in words; null when it can. */
export function pathProblem(path: string, files: FileTexts): string | null {
  if (path in files) return 'There is such a file already.';
  if (path === 'checks.py') return null;
  if (mistakePath.test(path)) return null;
  return 'Name it checks.py, or mistakes/ and a name in small letters that ends in .py.';
}

export function firstTextOf(path: string): string {
  return path === 'checks.py'
    ? 'def check_something(actual, expected, seed):\n    return actual == expected\n'
    : '';
}

export const sameFiles = (a: FileTexts, b: FileTexts): boolean => {
  const paths = Object.keys(a);
  return (
    paths.length === Object.keys(b).length &&
    paths.every((path) => path in b && a[path] === b[path])
  );
};

export const sameDatasets = (a: QuestionDraft['datasets'], b: QuestionDraft['datasets']): boolean =>
  a.length === b.length &&
  a.every((one) => b.some(({ name, sha256 }) => name === one.name && sha256 === one.sha256));

/** Paths that differ between two states, those of either side included. */
export const changedPaths = (a: FileTexts, b: FileTexts): string[] =>
  sortedPaths({ ...a, ...b }).filter((path) => a[path] !== b[path]);

export const problemsOf = (draft: QuestionDraft, path: string): QuestionDraft['problems'] =>
  draft.problems.filter(({ file }) => file === path);
