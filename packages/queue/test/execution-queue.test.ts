import { executionIdSchema, organizationIdSchema, type ExecutionJob } from '@pairwise/contracts';
import { createGate, readTestEnvironment, until } from '@pairwise/test-kit';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import t from 'tap';
import {
  connectForRequests,
  connectPatiently,
  consumeExecutions,
  executionLanes,
  ExecutionQueue,
  jobCatalogue,
  laneOf,
} from '../src/index.js';

const { REDIS_URL } = readTestEnvironment();
const newJob = (): ExecutionJob => ({
  organizationId: organizationIdSchema.parse(crypto.randomUUID()),
  executionId: executionIdSchema.parse(crypto.randomUUID()),
});

t.test('the queue of executions', async (t) => {
  const connections: Redis[] = [];
  const connect = (make: (url: string) => Redis, url = REDIS_URL): Redis => {
    const redis = make(url);
    connections.push(redis);
    return redis;
  };
  t.teardown(() => connections.forEach((redis) => redis.disconnect()));
  const producer = connect(connectForRequests);
  await until('Redis', () => producer.status === 'ready');
  const newQueue = (prefix: string): ExecutionQueue => new ExecutionQueue(producer, { prefix });
  const newPrefix = () => `test-${crypto.randomUUID()}`;
  const rawQueue = (kind: 'run' | 'submission', prefix: string) =>
    new Queue(jobCatalogue[kind].queue, { connection: connect(connectPatiently), prefix });

  t.test('a job reaches the consumers of its lane alone, and holds two ids', async (t) => {
    const prefix = newPrefix();
    const queue = newQueue(prefix);
    const heard: { lane: string; kind: string; payload: ExecutionJob }[] = [];
    const consumers = executionLanes.map((lane) =>
      consumeExecutions(lane, async (payload, kind) => void heard.push({ lane, kind, payload }), {
        connection: connect(connectPatiently),
        concurrency: 1,
        prefix,
        onError: (error) => t.fail(error.message),
      }),
    );
    const expected = [];
    for (const [kind, environment, lane] of [
      ['run', 'torch', 'run'],
      ['submission', 'torch', 'submission'],
      ['run', 'cuda', 'gpu'],
      ['submission', 'cuda', 'gpu'],
    ] as const) {
      t.equal(laneOf(kind, environment), lane);
      const payload = newJob();
      await queue.add(kind, payload, { lane: laneOf(kind, environment) });
      expected.push({ lane, kind, payload });
    }
    await until('all jobs', () => heard.length === expected.length);
    for (const one of expected) {
      const { executionId } = one.payload;
      t.strictSame(
        heard.find(({ payload }) => payload.executionId === executionId),
        one,
      );
    }
    await Promise.all([...consumers.map((one) => one.close()), queue.close()]);
  });

  t.test('what waits is counted, and each knows its place in its lane', async (t) => {
    const prefix = newPrefix();
    const queue = newQueue(prefix);
    t.teardown(() => queue.close());
    const entries = [];
    for (let count = 0; count < 3; count += 1) {
      const job = newJob();
      await queue.add('run', job);
      entries.push({ executionId: job.executionId, attempt: 0, lane: 'run' } as const);
    }
    const other = newJob();
    await queue.add('submission', other, { attempt: 1 });
    const ofOther = { executionId: other.executionId, attempt: 1, lane: 'submission' } as const;
    t.equal(await queue.countWaiting(), 4);
    const places = await queue.findPositions([
      ...entries,
      ofOther,
      { ...ofOther, attempt: 0 },
      { ...ofOther, lane: 'run' },
    ]);
    t.strictSame(places.slice(0, 3).sort(), [1, 2, 3], 'every place once');
    t.strictSame(places.slice(3), [1, null, null], 'of another lane, attempt or nowhere');
    t.strictSame(await queue.findPositions([]), []);

    const lost = { executionId: newJob().executionId, attempt: 0, lane: 'run' } as const;
    const wait = `${prefix}:${jobCatalogue.run.queue}:wait`;
    await producer.lpush(wait, `${lost.executionId}-0`, 'another');
    const after = await queue.findPositions([lost, ...entries]);
    t.strictSame(after.sort(), [1, 3, 4, 5], 'what a lost worker had begun goes first');
    t.equal(await queue.countWaiting(['run']), 5);
  });

  t.test('the same attempt is queued once, another attempt again', async (t) => {
    const prefix = newPrefix();
    const queue = newQueue(prefix);
    const job = newJob();
    for (const attempt of [0, 0, 1, 1, 2]) await queue.add('run', job, { attempt });
    const raw = rawQueue('run', prefix);
    t.equal(await raw.count(), 3);
    await raw.close();
    await queue.close();
  });

  t.test('more than ids is never put in', async (t) => {
    const queue = newQueue(newPrefix());
    const withSource = { ...newJob(), files: { 'main.py': 'secret' } };
    await t.rejects(queue.add('run', withSource), /Unrecognized key/);
    await queue.close();
  });

  t.test('what lies in Redis and is no job is not handled', async (t) => {
    const prefix = newPrefix();
    const handled: ExecutionJob[] = [];
    const raw = rawQueue('run', prefix);
    const planted = await raw.add('run', { executionId: 'x', organizationId: '../y' });
    const extra = await raw.add('run', { ...newJob(), command: 'rm -rf /' });
    const consumer = consumeExecutions('run', async (payload) => void handled.push(payload), {
      connection: connect(connectPatiently),
      concurrency: 1,
      prefix,
      onError: (error) => t.fail(error.message),
    });
    await until('both to fail', async () => {
      const states = await Promise.all([planted, extra].map((job) => job.getState()));
      return states.every((state) => state === 'failed');
    });
    t.strictSame(handled, []);
    await consumer.close();
    await raw.close();
  });

  t.test('a job that fails is handed out again, three times in all', async (t) => {
    const prefix = newPrefix();
    const queue = newQueue(prefix);
    let tries = 0;
    const consumer = consumeExecutions(
      'run',
      () => {
        tries += 1;
        return Promise.reject(new Error('the container did not start'));
      },
      {
        connection: connect(connectPatiently),
        concurrency: 1,
        prefix,
        onError: (error) => t.fail(error.message),
      },
    );
    const job = newJob();
    await queue.add('run', job);
    const raw = rawQueue('run', prefix);
    await until('the job to be given up', async () => {
      const isGone = (await raw.getJob(`${job.executionId}-0`)) === undefined;
      return tries > 0 && isGone;
    });
    t.equal(tries, jobCatalogue.run.attempts);
    t.equal(await raw.getFailedCount(), 0, 'its id is free for the reconciler');
    await Promise.all([consumer.close(), queue.close(), raw.close()]);
  });

  t.test('a producer whose Redis is away says so at once, from the very start', async (t) => {
    const { gate, url } = await createGate(t, REDIS_URL);
    gate.shut();
    const away = connect(connectForRequests, url);
    const queue = new ExecutionQueue(away, { prefix: newPrefix() });
    const started = performance.now();
    await t.rejects(queue.add('run', newJob()));
    t.ok(performance.now() - started < 3_000, 'a person is waiting for the answer');
    gate.open();
    await until('the connection', () => away.status === 'ready');
    await t.resolves(queue.add('run', newJob()), 'and works again without a restart');
    await queue.close();
  });

  t.test('a consumer goes on by itself when Redis was away', async (t) => {
    const { gate, url } = await createGate(t, REDIS_URL);
    const prefix = newPrefix();
    const handled: string[] = [];
    const consumer = consumeExecutions(
      'run',
      async (payload) => void handled.push(payload.executionId),
      {
        connection: connect(connectPatiently, url),
        concurrency: 1,
        prefix,
        onError: () => undefined,
      },
    );
    const queue = newQueue(prefix);
    const [before, after] = [newJob(), newJob()];
    await queue.add('run', before);
    await until('the first job', () => handled.length === 1);
    gate.shut();
    await queue.add('run', after);
    gate.open();
    await until('the second job', () => handled.length === 2);
    t.strictSame(handled, [before.executionId, after.executionId]);
    await Promise.all([consumer.close(), queue.close()]);
  });
});
