import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const nodeOnly = 'Packages that browsers load may not use Node. Only contracts and ui are shared.';

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      '**/.next/**',
      '**/.turbo/**',
      '**/.tap/**',
      '**/.pairwise/**',
      '**/generated/**',
      '**/next-env.d.ts',
      'packages/question-bank/questions/**',
    ],
  },
  ...tseslint.configs.strict,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-invalid-void-type': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 80, skipComments: true }],
      'max-depth': ['error', 4],
      'no-console': 'error',
      'no-param-reassign': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Use a named export.' },
        {
          selector: 'TSAsExpression > TSAsExpression',
          message: 'Two casts in a row hide a wrong type: parse the value instead.',
        },
      ],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // The environment is read in one place per process and handed on as values.
    files: ['apps/api/src/**', 'apps/realtime/src/**', 'apps/worker/src/**', 'packages/*/src/**'],
    ignores: ['**/src/server.ts', 'packages/test-kit/**', 'packages/sandbox/src/environments.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read the environment in server.ts.' },
      ],
    },
  },
  {
    files: ['packages/contracts/src/**', 'packages/ui/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group: ['node:*'], message: nodeOnly }] }],
    },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}', 'packages/ui/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // A component's markup counts as one function; the file's length is what keeps it readable.
      'max-lines-per-function': ['error', { max: 160, skipComments: true }],
    },
  },
  {
    // Places where Next.js, Prisma and ESLint demand a default export.
    files: [
      'apps/web/app/**/{page,layout,loading,error,not-found,global-error,template}.tsx',
      'apps/web/next.config.ts',
      '**/*.config.{ts,mjs}',
    ],
    rules: {
      'no-restricted-syntax': 'off',
    },
  },
  {
    files: ['**/*.test.{ts,tsx}', '**/test/**'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-globals': [
        'error',
        { name: 'setTimeout', message: 'Never sleep in a test: wait for a condition.' },
      ],
    },
  },
  {
    files: ['infra/**', 'apps/cli/**', 'apps/web/server.ts', '**/*.mjs'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/no-extraneous-class': 'off' },
  },
  {
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
