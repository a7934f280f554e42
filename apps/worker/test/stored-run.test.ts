import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Environment, RoomEnvelope } from '@pairwise/contracts';
import { connectPatiently, readEnvironments, subscribeToRooms } from '@pairwise/queue';
import { environmentImages, loadEnvironments } from '@pairwise/sandbox';
import { readTestEnvironment, until } from '@pairwise/test-kit';
import t from 'tap';
import { reportedEnvironments } from '../src/environments.js';
import { createHealthServer, type Check } from '../src/health.js';
import { processExecution } from '../src/process-execution.js';
import { startWorker } from '../src/worker.js';
import { change, commitExecution, createBench, rowOf, type Bench } from './support.js';
import { readEvents, whenFinished } from './waiting.js';

t.setTimeout(120_000);

async function perform(bench: Bench, source: string, changes: Record<string, unknown> = {}) {
  const execution = await commitExecution(bench, source);
  await change(bench, changes);
  const { organizationId, services } = bench;
  await processExecution(services, 'run', { organizationId, executionId: execution.id });
  return { row: await rowOf(bench, execution), events: await readEvents(bench, execution) };
}

t.test('whatever bytes a program prints, its result can be stored and told', async (t) => {
  const bench = await createBench(t);
  const { row, events } = await perform(
    bench,
    [
      'import sys',
      'sys.stdout.buffer.write(b"nul \\0 broken \\xff\\xfe half \\xe2\\x82")',
      'sys.stderr.buffer.write("\\ud800".encode("utf-8", "surrogatepass") + b"\\0")',
    ].join('\n'),
  );
  t.match(row, { outcome: 'succeeded', status: 'finished', attempt: 1 });
  t.match(row.stdout, /^nul \uFFFD broken \uFFFD+ half \uFFFD+$/);
  const told = events.map(({ event }) => event).filter((event) => event.type === 'output');
  t.equal(
    told
      .filter((event) => event.stream === 'stdout')
      .map((event) => event.text)
      .join(''),
    row.stdout,
    'who watched saw what is stored',
  );
});

t.test('more output than is allowed ends the run and keeps what came first', async (t) => {
  const bench = await createBench(t);
  const { row } = await perform(bench, 'while True: print("x" * 1000)');
  t.match(row, { outcome: 'output_limit_exceeded', truncated: true });
  const { outputBytes } = bench.services.sandbox.environment('python').limits;
  t.ok(row.stdout.length > outputBytes / 2 && row.stdout.length <= outputBytes);
});

t.test('a figure is stored and told', async (t) => {
  const bench = await createBench(t);
  const { row, events } = await perform(
    bench,
    'import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()',
    { environment: 'numpy' },
  );
  t.equal(row.outcome, 'succeeded');
  t.equal(row.executionFigures.length, 1);
  const [figure] = row.executionFigures;
  const bytes = Buffer.from(figure?.data ?? []);
  t.equal(bytes.subarray(1, 4).toString(), 'PNG');
  const told = events.map(({ event }) => event).find((event) => event.type === 'figure');
  t.strictSame(told?.type === 'figure' && told.figure, {
    mediaType: 'image/png',
    base64: bytes.toString('base64'),
  });
});

t.test('of practice the room hears nothing, and whoever tries it everything', async (t) => {
  const bench = await createBench(t, { status: 'pending' });
  const subscriber = connectPatiently(readTestEnvironment().REDIS_URL);
  t.teardown(() => subscriber.disconnect());
  const heard: RoomEnvelope[] = [];
  await subscribeToRooms(
    subscriber,
    (envelope) => {
      if (envelope.sessionId === bench.sessionId) heard.push(envelope);
    },
    (cause) => t.fail(String(cause)),
  );
  const { row, events } = await perform(bench, 'print("warm")', { practice: true });
  t.match(row, { outcome: 'succeeded', stdout: 'warm\n' });
  t.equal(events.at(-1)?.event.type, 'finished');
  await subscriber.ping();
  t.strictSame(heard, []);
});

/** Everything that Redis keeps under a prefix, as text. */
async function dump(bench: Bench, prefix: string): Promise<string> {
  const parts: unknown[] = [];
  for (const key of await bench.redis.keys(`${prefix}*`)) {
    const type = await bench.redis.type(key);
    parts.push(key, type);
    if (type === 'hash') parts.push(await bench.redis.hgetall(key));
    if (type === 'list') parts.push(await bench.redis.lrange(key, 0, -1));
    if (type === 'zset') parts.push(await bench.redis.zrange(key, 0, '-1'));
    if (type === 'stream') parts.push(await bench.redis.xrange(key, '-', '+'));
    if (type === 'string') parts.push(await bench.redis.get(key));
  }
  return JSON.stringify(parts);
}

t.test('the queue never holds a program, its input or its output', async (t) => {
  const bench = await createBench(t);
  const execution = await commitExecution(bench, 'print("canary-of-" + "output", input())');
  await change(bench, { stdin: 'canary-of-input' });
  const job = { organizationId: bench.organizationId, executionId: execution.id };
  await bench.queue.add('run', job);
  const before = await dump(bench, bench.queuePrefix);
  t.match(before, execution.id, 'the job is there');
  const worker = startWorker({
    ...bench.services,
    queue: bench.queue,
    queuePrefix: bench.queuePrefix,
    concurrency: 1,
  });
  t.teardown(() => worker.close());
  t.equal((await whenFinished(bench, execution)).stdout, 'canary-of-output canary-of-input\n');
  const after = await dump(bench, bench.queuePrefix);
  for (const text of [before, after]) t.notMatch(text, /canary/);
});

t.test('a worker reports which environments its host can offer', async (t) => {
  const imageTags = new Map(environmentImages()).set('torch', 'pairwise/env-torch:not-built');
  const bench = await createBench(t, { sandbox: { imageTags } });
  const all = await reportedEnvironments(bench.services.sandbox);
  t.match(find(all, 'python'), { isAvailable: true, unavailableReason: null });
  const torch = find(all, 'torch');
  t.equal(torch?.isAvailable, false);
  t.match(torch?.unavailableReason, /npm run images -- torch/, 'and how to build it');
  const worker = startWorker({
    ...bench.services,
    queue: bench.queue,
    queuePrefix: bench.queuePrefix,
    concurrency: 1,
  });
  t.teardown(() => worker.close());
  const reported = await until('a report', async () => {
    const found = await readEnvironments(bench.redis);
    return found.some(({ name }) => name === 'python') && found;
  });
  const python = find(reported, 'python');
  t.strictSame(python?.limits, loadEnvironments().get('python')?.limits);
});

function find(environments: readonly Environment[], name: string): Environment | undefined {
  return environments.find((environment) => environment.name === name);
}

t.test('health says whether the worker lives and whether it is fit to work', async (t) => {
  let checks: Check[] | null = [{ name: 'docker', ok: true }];
  const server = createHealthServer(
    () => null,
    async () => {
      if (checks === null) throw new Error('cannot say');
      return checks;
    },
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const ask = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return [response.status, await response.json()];
  };
  t.strictSame(await ask('/healthz'), [200, { alive: true }]);
  t.strictSame(await ask('/readyz'), [200, { ready: true, checks }]);
  t.strictSame(await ask('/'), [404, { code: 'not_found' }]);
  checks = [{ name: 'docker', ok: false }];
  t.strictSame(await ask('/readyz'), [503, { ready: false, checks }]);
  checks = null;
  t.strictSame(await ask('/readyz'), [503, { ready: false, checks: [] }]);
});
