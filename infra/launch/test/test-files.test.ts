import t from 'tap';
import { findTestFiles } from '../test-files.js';

t.test('tests are found in every workspace, but not in what is installed or built', async (t) => {
  const root = t.testdir({
    apps: {
      web: { test: { questions: { 'd.test.ts': '' } } },
      api: { test: { 'b.test.ts': '', 'helper.ts': '' }, dist: { 'x.test.ts': '' } },
    },
    packages: {
      ui: { 'a.test.tsx': '', node_modules: { 'y.test.ts': '' } },
      db: { src: { generated: { 'z.test.ts': '' } } },
      'question-bank': { questions: { a: { 'q.test.ts': '' } }, test: { 'c.test.ts': '' } },
    },
  });
  t.same(findTestFiles(root), [
    'apps/api/test/b.test.ts',
    'apps/web/test/questions/d.test.ts',
    'packages/question-bank/test/c.test.ts',
    'packages/ui/a.test.tsx',
  ]);
});

t.test('this very file is found in the repository', async (t) => {
  t.ok(findTestFiles().includes('infra/launch/test/test-files.test.ts'));
});
