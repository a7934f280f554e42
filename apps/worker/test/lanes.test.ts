import t from 'tap';
import { reconcile } from '../src/reconciler.js';
import { change, commitExecution, createBench } from './support.js';

t.test('what needs a GPU is queued again in the lane of the GPUs, once', async (t) => {
  const bench = await createBench(t);
  const execution = await commitExecution(bench, 'print(1)');
  const longAgo = new Date(Date.now() - 10_000);
  const services = { db: bench.database.db, queue: bench.queue };
  const entry = { executionId: execution.id, attempt: 0 };
  for (let round = 0; round < 2; round += 1) {
    await change(bench, { environment: 'cuda', queuedAt: longAgo, enqueuedAt: longAgo });
    t.equal(await reconcile(services), 1);
    t.strictSame(
      await bench.queue.findPositions([
        { ...entry, lane: 'gpu' },
        { ...entry, lane: 'run' },
      ]),
      [1, null],
    );
    t.equal(await bench.queue.countWaiting(), 1);
  }
});
