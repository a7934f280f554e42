import t from 'tap';
import { groupFiles } from '../group-files.js';

t.test('files of one folder share a process, up to eight', async (t) => {
  const files = Array.from({ length: 10 }, (_, number) => `apps/api/test/${number}.test.ts`);
  t.strictSame(
    groupFiles(files).map(({ length }) => length),
    [8, 2],
  );
  t.strictSame(groupFiles(files).flat(), files);
});

t.test('files of different folders never share one', async (t) => {
  const files = [
    'apps/api/test/a.test.ts',
    'apps/cli/test/b.test.ts',
    'packages/db/test/c.test.ts',
  ];
  t.equal(groupFiles(files).length, 3);
});

t.test('what disturbs others has a process of its own', async (t) => {
  const files = [
    ...['apps/web/test/e2e/a.test.ts', 'apps/web/test/e2e/b.test.ts'],
    ...['apps/worker/test/faults/a.test.ts', 'apps/worker/test/faults/b.test.ts'],
    ...['packages/sandbox/test/hostile/a.test.ts', 'packages/sandbox/test/hostile/b.test.ts'],
    ...['infra/launch/test/a.test.ts', 'infra/launch/test/b.test.ts'],
  ];
  t.equal(groupFiles(files).length, files.length);
});
