import { jobCatalogue } from '@pairwise/queue';
import { loadEnvironments } from '@pairwise/sandbox';
import { until } from '@pairwise/test-kit';
import { Queue } from 'bullmq';
import t, { type Test } from 'tap';
import { processExecution } from '../src/process-execution.js';
import { reconcile } from '../src/reconciler.js';
import { startWorker } from '../src/worker.js';
import {
  change,
  commitExecution,
  containersOf,
  createBench,
  rowOf,
  type Bench,
} from './support.js';
import { readEvents, whenFinished, whenSaid } from './waiting.js';

t.setTimeout(120_000);

function work(t: Test, bench: Bench): void {
  const worker = startWorker({
    ...bench.services,
    queue: bench.queue,
    queuePrefix: bench.queuePrefix,
    concurrency: 2,
    reconcileMs: 100,
  });
  t.teardown(() => worker.close());
}

const longAgo = () => new Date(Date.now() - 60_000);
const busy = 'print("on", flush=True)\nwhile True: pass';

t.test('an execution that nobody can read ends as a fault of ours, not in a spinner', async (t) => {
  const bench = await createBench(t);
  const { organizationId, services } = bench;
  for (const [what, data] of [
    ['an environment of the past', { environment: 'python2' }],
    ['no program', { files: {} }],
  ] as const) {
    const execution = await commitExecution(bench, 'print(1)');
    await bench.database.db.withTenant(organizationId, (tx) =>
      tx.execution.update({ where: { id: execution.id }, data }),
    );
    const job = { organizationId, executionId: execution.id };
    await processExecution(services, 'run', job).catch(() => undefined);
    const row = await rowOf(bench, execution);
    t.match(row, { status: 'finished', outcome: 'system_error', outcomeMessage: /our side/ }, what);
  }
});

t.test('a host without the environment says so at once', async (t) => {
  const environments = new Map(loadEnvironments());
  environments.delete('python');
  const bench = await createBench(t, { sandbox: { environments } });
  const execution = await commitExecution(bench, 'print(1)');
  const { organizationId, services } = bench;
  const job = { organizationId, executionId: execution.id };
  await processExecution(services, 'run', job).catch(() => undefined);
  t.match(await rowOf(bench, execution), { status: 'finished', outcome: 'system_error' });
});

t.test('what was cancelled while it waited is never started', async (t) => {
  const bench = await createBench(t);
  const execution = await commitExecution(bench, 'print("started")');
  await change(bench, { cancelRequestedAt: new Date() });
  const { organizationId, services } = bench;
  await processExecution(services, 'run', { organizationId, executionId: execution.id });
  t.match(await rowOf(bench, execution), {
    status: 'finished',
    outcome: 'cancelled',
    stdout: '',
    imageDigest: null,
  });
  const events = await readEvents(bench, execution);
  t.strictSame(
    events.map(({ event }) => event),
    [{ type: 'finished', outcome: 'cancelled' }],
  );
});

t.test('a cancelled run ends within two seconds and leaves no container', async (t) => {
  const bench = await createBench(t);
  const execution = await commitExecution(bench, busy);
  work(t, bench);
  const { organizationId } = bench;
  await bench.queue.add('run', { organizationId, executionId: execution.id });
  await whenSaid(bench, execution, 'on\n');
  await change(bench, { cancelRequestedAt: new Date() });
  t.match(await whenFinished(bench, execution, 2_000), { outcome: 'cancelled', stdout: 'on\n' });
  await until('the container to go', async () => (await containersOf(bench)) === 0, 5_000);
});

t.test('a worker that was overtaken stops, and its result is not stored', async (t) => {
  const bench = await createBench(t);
  const execution = await commitExecution(bench, busy);
  const { organizationId, services } = bench;
  const job = { organizationId, executionId: execution.id };
  const first = processExecution(services, 'run', job);
  await whenSaid(bench, execution, 'on\n');
  await change(bench, { attempt: 2, workerId: 'the other', stdout: 'of the other' });
  await first;
  t.match(await rowOf(bench, execution), {
    status: 'running',
    attempt: 2,
    workerId: 'the other',
    outcome: null,
    stdout: 'of the other',
  });
  const events = (await readEvents(bench, execution)).map(({ event }) => event.type);
  t.notOk(events.includes('finished'), 'and nobody is told of an end');
});

t.test('an execution that came back to life once is still taken over when it dies', async (t) => {
  const bench = await createBench(t);
  const execution = await commitExecution(bench, 'print("taken over")');
  const { organizationId } = bench;
  await change(bench, { attempt: 1, status: 'running', heartbeatAt: new Date() });
  await bench.queue.add('run', { organizationId, executionId: execution.id }, { attempt: 1 });
  work(t, bench);
  const done = `${bench.queuePrefix}:executions-run:events`;
  await until('the job to be passed over', async () =>
    (await bench.redis.xrange(done, '-', '+')).some(([, fields]) => fields.includes('completed')),
  );
  t.match(await rowOf(bench, execution), { status: 'running', attempt: 1 });
  await change(bench, { heartbeatAt: longAgo() });
  t.match(await whenFinished(bench, execution), {
    attempt: 2,
    outcome: 'succeeded',
    stdout: 'taken over\n',
  });
});

t.test('a worker that dies of every attempt is tried three times', async (t) => {
  const bench = await createBench(t);
  const execution = await commitExecution(bench, 'print("never")');
  const { organizationId, services } = bench;
  const job = { organizationId, executionId: execution.id };
  await change(bench, { attempt: 2, status: 'running', heartbeatAt: longAgo() });
  await processExecution(services, 'run', job);
  t.match(await rowOf(bench, execution), { attempt: 3, outcome: 'succeeded', stdout: 'never\n' });

  await change(bench, { attempt: 3, status: 'running', heartbeatAt: longAgo(), outcome: null });
  await processExecution(services, 'run', job);
  t.match(await rowOf(bench, execution), {
    attempt: 4,
    status: 'finished',
    outcome: 'system_error',
    outcomeMessage: /our side/,
  });
});

t.test('a job in Redis that is not ours to read stops nobody', async (t) => {
  const bench = await createBench(t);
  const raw = new Queue(jobCatalogue.run.queue, {
    connection: bench.redis,
    prefix: bench.queuePrefix,
  });
  t.teardown(() => raw.close());
  for (const data of [
    { organizationId: 'x', executionId: '../../etc' },
    { organizationId: bench.organizationId },
    'not an object',
    null,
  ]) {
    await raw.add('run', data);
  }
  work(t, bench);
  const stranger = { organizationId: crypto.randomUUID(), executionId: crypto.randomUUID() };
  await raw.add('run', stranger);
  const execution = await commitExecution(bench, 'print("next")');
  const { organizationId } = bench;
  await bench.queue.add('run', { organizationId, executionId: execution.id });
  t.match(await whenFinished(bench, execution), { outcome: 'succeeded', stdout: 'next\n' });
  await until('the queue to be empty', async () => {
    const counts = await raw.getJobCounts('waiting', 'active', 'delayed');
    return Object.values(counts).every((count) => count === 0);
  });
});

t.test('reconciling twice, or at two workers at once, does no harm', async (t) => {
  const bench = await createBench(t);
  const execution = await commitExecution(bench, 'print("once")');
  await change(bench, { queuedAt: longAgo() });
  const services = { db: bench.database.db, queue: bench.queue };
  await Promise.all([reconcile(services), reconcile(services)]);
  t.equal(await reconcile(services), 0, 'what was queued just now is not due');
  work(t, bench);
  t.match(await whenFinished(bench, execution), { attempt: 1, stdout: 'once\n' });
  t.equal(await reconcile(services, new Date(Date.now() + 600_000)), 0, 'nor what has ended');
});
