import { Database } from '@pairwise/db';
import { createGate, until } from '@pairwise/test-kit';
import t from 'tap';
import { processExecution } from '../src/process-execution.js';
import { startWorker } from '../src/worker.js';
import { change, commitExecution, createBench, rowOf, type Bench } from './support.js';
import { whenFinished } from './waiting.js';

interface Teardown {
  teardown(work: () => void | Promise<void>): void;
}

/** The worker's own way to Postgres, which the test can cut; the test keeps another. */
async function gateDatabase(t: Teardown, bench: Bench) {
  const { gate, url } = await createGate(
    t as Parameters<typeof createGate>[0],
    bench.database.appUrl,
  );
  const db = new Database({ url, connectionsMax: 6 });
  t.teardown(() => db.close());
  return { gate, db };
}

function work(t: Teardown, bench: Bench, db: Database) {
  const worker = startWorker({
    ...bench.services,
    db,
    queue: bench.queue,
    queuePrefix: bench.queuePrefix,
    concurrency: 2,
    reconcileMs: 200,
  });
  t.teardown(() => worker.close());
}

t.test('a job that is handed out while Postgres is away is not lost', async (t) => {
  const bench = await createBench(t);
  const { gate, db } = await gateDatabase(t, bench);
  const execution = await commitExecution(bench, 'print("after the outage")');
  gate.shut();
  work(t, bench, db);
  const { id: executionId } = execution;
  await bench.queue.add('run', { organizationId: bench.organizationId, executionId });
  const failed = `${bench.queuePrefix}:executions-run:failed`;
  const job = `${bench.queuePrefix}:executions-run:${executionId}-0`;
  await until(
    'the queue to give up',
    async () =>
      (await bench.redis.zcard(failed)) > 0 || (await bench.redis.exists(job)) === 0,
  );
  t.equal((await rowOf(bench, execution)).status, 'queued', 'nobody could take it');
  gate.open();
  t.match(await whenFinished(bench, execution), {
    outcome: 'succeeded',
    stdout: 'after the outage\n',
    attempt: 1,
  });
});
