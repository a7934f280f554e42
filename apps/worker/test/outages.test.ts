import { Database } from '@pairwise/db';
import { connectPatiently, ExecutionQueue } from '@pairwise/queue';
import { createGate, readTestEnvironment, until, type TcpGate } from '@pairwise/test-kit';
import t, { type Test } from 'tap';
import { processExecution } from '../src/process-execution.js';
import { startWorker, type WorkerOptions } from '../src/worker.js';
import { commitExecution, createBench, rowOf, type Bench } from './support.js';
import { whenFinished, whenSaid } from './waiting.js';

t.setTimeout(120_000);

/** The worker's own way to Postgres, which the test can cut; the test keeps another. */
async function gateDatabase(t: Test, bench: Bench): Promise<{ gate: TcpGate; db: Database }> {
  const { gate, url } = await createGate(t, bench.database.appUrl);
  const db = new Database({ url, connectionsMax: 6 });
  t.teardown(() => db.close());
  return { gate, db };
}

function work(t: Test, bench: Bench, changes: Partial<WorkerOptions>): void {
  const worker = startWorker({
    ...bench.services,
    queue: bench.queue,
    queuePrefix: bench.queuePrefix,
    concurrency: 2,
    reconcileMs: 200,
    ...changes,
  });
  t.teardown(() => worker.close());
}

const saysTwice = 'import time\nprint("on", flush=True)\ntime.sleep(1)\nprint("off")';

t.test('a job that is handed out while Postgres is away is not lost', async (t) => {
  const bench = await createBench(t);
  const { gate, db } = await gateDatabase(t, bench);
  const execution = await commitExecution(bench, 'print("after the outage")');
  gate.shut();
  work(t, bench, { db });
  const { id: executionId } = execution;
  await bench.queue.add('run', { organizationId: bench.organizationId, executionId });
  const queue = `${bench.queuePrefix}:executions-run`;
  await until('the queue to give up', async () => {
    const isGone = (await bench.redis.exists(`${queue}:${executionId}-0`)) === 0;
    return isGone || (await bench.redis.zcard(`${queue}:failed`)) > 0;
  });
  t.equal((await rowOf(bench, execution)).status, 'queued', 'nobody could take it');
  gate.open();
  t.match(await whenFinished(bench, execution), {
    outcome: 'succeeded',
    stdout: 'after the outage\n',
    attempt: 1,
  });
});

t.test('a result that meets no Postgres is kept, and stored once it is back', async (t) => {
  const bench = await createBench(t);
  const { gate, db } = await gateDatabase(t, bench);
  const execution = await commitExecution(bench, saysTwice);
  const { organizationId, services } = bench;
  const job = { organizationId, executionId: execution.id };
  let isDone = false;
  const done = processExecution({ ...services, db }, 'run', job).then(() => (isDone = true));
  await whenSaid(bench, execution, 'on\n');
  gate.shut();
  await whenSaid(bench, execution, 'on\noff\n');
  await services.sandbox.close();
  t.notOk(isDone, 'the attempt does not count as done');
  t.equal((await rowOf(bench, execution)).status, 'running');
  gate.open();
  await done;
  t.match(await rowOf(bench, execution), {
    outcome: 'succeeded',
    stdout: 'on\noff\n',
    attempt: 1,
  });
});

t.test('a run whose watchers cannot be told has its result all the same', async (t) => {
  const bench = await createBench(t);
  const { gate, url } = await createGate(t, readTestEnvironment().REDIS_URL);
  const redis = connectPatiently(url);
  t.teardown(() => redis.disconnect());
  await until('Redis', () => redis.status === 'ready');
  const execution = await commitExecution(bench, saysTwice);
  const { organizationId, services } = bench;
  const job = { organizationId, executionId: execution.id };
  const done = processExecution({ ...services, redis }, 'run', job);
  await whenSaid(bench, execution, 'on\n');
  gate.shut();
  t.match(await whenFinished(bench, execution), { outcome: 'succeeded', stdout: 'on\noff\n' });
  gate.open();
  await done;
  await whenSaid(bench, execution, 'on\noff\n');
  t.pass('and who reads later finds everything');
});

t.test('a worker that lost Redis for a moment goes on by itself', async (t) => {
  const bench = await createBench(t);
  const { gate, url } = await createGate(t, readTestEnvironment().REDIS_URL);
  const redis = connectPatiently(url);
  const queueRedis = connectPatiently(url);
  const queue = new ExecutionQueue(queueRedis, { prefix: bench.queuePrefix });
  t.teardown(async () => {
    await queue.close();
    redis.disconnect();
    queueRedis.disconnect();
  });
  work(t, bench, { redis, queue });
  const enqueue = async (source: string) => {
    const execution = await commitExecution(bench, source);
    const { organizationId } = bench;
    await bench.queue.add('run', { organizationId, executionId: execution.id });
    return execution;
  };
  await whenFinished(bench, await enqueue('print("before")'));
  gate.shut();
  await until('the connection to break', () => redis.status !== 'ready');
  const missed = await enqueue('print("meanwhile")');
  gate.open();
  t.match(await whenFinished(bench, missed), { outcome: 'succeeded', stdout: 'meanwhile\n' });
});
