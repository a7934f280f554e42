import { randomUUID } from 'node:crypto';
import t from 'tap';
import { killWorker } from './killed-worker.js';

t.setTimeout(120_000);

t.test('a worker that comes back removes what it left when it was killed', async (t) => {
  t.same(await killWorker(`hostile-${randomUUID()}`, 'restart'), []);
});

t.test('other workers remove what a killed one left, once it has expired', async (t) => {
  t.same(await killWorker(`hostile-${randomUUID()}`, 'others'), []);
});
