import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { readTestEnvironment, until } from '@pairwise/test-kit';
import { connectForRequests, ExecutionQueue, readRunEvents } from '@pairwise/queue';
import t from 'tap';
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

const finished = (bench: Bench, execution: Parameters<typeof rowOf>[1], timeoutMs = 60_000) =>
  until(
    'the execution to end',
    async () => {
      const row = await rowOf(bench, execution);
      return row.status === 'finished' ? row : null;
    },
    timeoutMs,
  );

function work(t: Parameters<typeof createBench>[0], bench: Bench) {
  const worker = startWorker({
    ...bench.services,
    queue: bench.queue,
    concurrency: 2,
    queuePrefix: bench.queuePrefix,
    reconcileMs: 100,
  });
  t.teardown(() => worker.close());
  return worker;
}

t.test('what was committed and never queued is found and carried out', async (t) => {
  const bench = await createBench(t);
  const execution = await commitExecution(bench, 'print("found")');
  t.equal(await reconcile({ db: bench.database.db, queue: bench.queue }), 0, 'not at once');
  await change(bench, { queuedAt: new Date(Date.now() - 10_000) });
  work(t, bench);
  t.match(await finished(bench, execution), {
    outcome: 'succeeded',
    stdout: 'found\n',
    attempt: 1,
  });
});

t.test(
  'an execution whose worker fell silent is taken over, and given up after some tries',
  async (t) => {
    const bench = await createBench(t);
    const silent = {
      status: 'running',
      workerId: 'gone',
      heartbeatAt: new Date(Date.now() - 60_000),
    };
    const once = await commitExecution(bench, 'print("second try")');
    await change(bench, { ...silent, attempt: 1 });
    const worker = work(t, bench);
    t.match(await finished(bench, once), { outcome: 'succeeded', attempt: 2 });
    await worker.close();

    const poison = await commitExecution(bench, 'print("never")');
    await bench.database.db.withTenant(bench.organizationId, (tx) =>
      tx.execution.update({ where: { id: poison.id }, data: { ...silent, attempt: 3 } }),
    );
    work(t, bench);
    t.match(await finished(bench, poison), { outcome: 'system_error', stdout: '' });
  },
);

t.test('a queue that lost its data is rebuilt from the database', async (t) => {
  const bench = await createBench(t);
  const execution = await commitExecution(bench, 'print("rebuilt")');
  await bench.queue.add('run', { organizationId: bench.organizationId, executionId: execution.id });
  const lost = await bench.redis.keys(`${bench.queuePrefix}:*`);
  t.ok(lost.length > 0);
  await bench.redis.del(...lost);
  await change(bench, {
    queuedAt: new Date(Date.now() - 10_000),
    enqueuedAt: new Date(Date.now() - 10_000),
  });
  work(t, bench);
  t.match(await finished(bench, execution), { outcome: 'succeeded', stdout: 'rebuilt\n' });
});

t.test('a malformed job is refused and the next one is done', async (t) => {
  const bench = await createBench(t);
  const redis = connectForRequests(readTestEnvironment().REDIS_URL);
  await until('Redis', () => redis.status === 'ready');
  t.teardown(() => redis.disconnect());
  const raw = new ExecutionQueue(redis, { prefix: bench.queuePrefix });
  await t.rejects(
    raw.add('run', { organizationId: 'x', executionId: '../../etc' } as never),
    'the producer refuses it',
  );
  const execution = await commitExecution(bench, 'print("next")');
  await raw.add('run', { organizationId: bench.organizationId, executionId: execution.id });
  const jobs = await bench.redis.keys(`${bench.queuePrefix}:executions-run:${execution.id}*`);
  const data = await bench.redis.hget(jobs[0] ?? '', 'data');
  t.strictSame(
    Object.keys(JSON.parse(data ?? '{}') as object).sort(),
    ['executionId', 'organizationId'],
    'a job holds ids and nothing else',
  );
  work(t, bench);
  t.match(await finished(bench, execution), { outcome: 'succeeded' });
  await raw.close();
});

const script = fileURLToPath(new URL('../dist/server.js', import.meta.url));

/** A port that the system has to spare at this moment. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A worker as its own process, on a Redis database of its own so that nobody else takes its jobs. */
async function startProcess(bench: Bench, redisUrl: string): Promise<ChildProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, [script], {
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: bench.database.appUrl,
      REDIS_URL: redisUrl,
      WORKER_ID: bench.services.workerId,
      WORKER_HEALTH_PORT: String(port),
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4_000));
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  let lastAnswer = 'no answer yet';
  const isReady = async (): Promise<boolean> => {
    if (child.exitCode !== null) throw new Error(`The worker ended: ${said}`);
    const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (response !== null) lastAnswer = await response.text();
    return response?.ok ?? false;
  };
  try {
    await until('the worker', isReady, 60_000);
  } catch (cause) {
    throw new Error(`The worker is not ready: ${lastAnswer} ${said}`, { cause });
  }
  return child;
}

t.test('a worker killed in the middle of a run leaves a result and no container', async (t) => {
  const bench = await createBench(t);
  const url = new URL(readTestEnvironment().REDIS_URL);
  url.pathname = `/${1 + Math.floor(Math.random() * 15)}`;
  const execution = await commitExecution(
    bench,
    'import time\nprint("on", flush=True)\ntime.sleep(3)\nprint("off")',
  );
  await change(bench, { queuedAt: new Date(Date.now() - 10_000) });
  const first = await startProcess(bench, url.href);
  const key = { organizationId: bench.organizationId, executionId: execution.id };
  const reader = connectForRequests(url.href);
  await until('Redis', () => reader.status === 'ready');
  t.teardown(() => reader.disconnect());
  await until('its first output', async () =>
    (await readRunEvents(reader, key, 0)).some(({ event }) => event.type === 'output'),
  );
  const exited = once(first, 'exit');
  first.kill('SIGKILL');
  await exited;
  t.equal((await rowOf(bench, execution)).status, 'running', 'nobody has said how it ended');

  const second = await startProcess(bench, url.href);
  const row = await finished(bench, execution);
  t.match(row, { outcome: 'succeeded', attempt: 2, stdout: 'on\noff\n' });

  const last = await commitExecution(bench, 'import time\ntime.sleep(1)\nprint("let finish")');
  await bench.database.db.withTenant(bench.organizationId, (tx) =>
    tx.execution.update({
      where: { id: last.id },
      data: { queuedAt: new Date(Date.now() - 10_000) },
    }),
  );
  await until('the worker to take it', async () => (await rowOf(bench, last)).status === 'running');
  const closed = once(second, 'exit');
  second.kill('SIGTERM');
  t.equal((await closed)[0], 0, 'it ends by itself');
  t.match(await rowOf(bench, last), { outcome: 'succeeded', stdout: 'let finish\n' });
  t.equal(await containersOf(bench), 0);
});
