// Who may import whom. The picture is in the README; this is what enforces it.
const mayImport = {
  'apps/web': ['contracts', 'ui'],
  'apps/api': [
    'contracts',
    'domain',
    'db',
    'queue',
    'config',
    'telemetry',
    'evaluation',
    'question-bank',
  ],
  'apps/realtime': ['contracts', 'domain', 'db', 'queue', 'config', 'telemetry'],
  'apps/worker': [
    'contracts',
    'domain',
    'db',
    'queue',
    'sandbox',
    'evaluation',
    'question-bank',
    'config',
    'telemetry',
  ],
  'apps/cli': ['contracts', 'question-bank'],
  'packages/contracts': [],
  'packages/domain': ['contracts'],
  'packages/config': [],
  'packages/telemetry': [],
  'packages/db': ['contracts'],
  'packages/queue': ['contracts'],
  'packages/sandbox': ['contracts'],
  'packages/evaluation': ['contracts'],
  'packages/question-bank': ['contracts'],
  'packages/ui': [],
};

const workspaces = '^(apps|packages)/[^/]+/';
const ruleOf = ([folder, packages]) => ({
  name: `${folder} imports only what it may`,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: `^${folder}/(test/|[^/]+\\.config\\.)` },
  to: {
    path: workspaces,
    pathNot: [`^${folder}/`, ...packages.map((name) => `^packages/${name}/`)],
  },
});

module.exports = {
  forbidden: [
    ...Object.entries(mayImport).map(ruleOf),
    {
      name: 'only the worker and the image builder reach Docker',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: '^packages/sandbox/|/test/' },
      to: { path: 'node_modules/dockerode' },
    },
    {
      name: 'nothing imports a test',
      severity: 'error',
      from: {
        pathNot: '/test/|\\.test\\.tsx?$|^packages/test-kit/|^infra/(launch/tap-files|drills/)',
      },
      to: { path: '/test/|\\.test\\.tsx?$|^packages/test-kit/' },
    },
    {
      name: 'only the package db touches the generated client',
      severity: 'error',
      from: { pathNot: '^packages/db/' },
      to: { path: '^packages/db/src/(generated|repositories)/' },
    },
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'every import resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.css$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.next|generated)/' },
    tsPreCompilationDeps: true,
    webpackConfig: { fileName: 'packages/tooling/import-aliases.cjs' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
