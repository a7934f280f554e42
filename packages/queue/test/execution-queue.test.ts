import { executionIdSchema, organizationIdSchema, type ExecutionJob } from '@pairwise/contracts';
import { createGate, readTestEnvironment, until } from '@pairwise/test-kit';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import t from 'tap';
import {
  connectForRequests,
  connectPatiently,
  consumeExecutions,
  ExecutionQueue,
  jobCatalogue,
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

  t.test('a job reaches the consumer of its kind, and holds two ids', async (t) => {
    const prefix = newPrefix();
    const queue = newQueue(prefix);
    const heard: [string, ExecutionJob][] = [];
    const consumers = (['run', 'submission'] as const).map((kind) =>
      consumeExecutions(kind, async (payload) => void heard.push([kind, payload]), {
        connection: connect(connectPatiently),
        concurrency: 1,
        prefix,
        onError: (error) => t.fail(error.message),
      }),
    );
    const [run, submission] = [newJob(), newJob()];
    await queue.add('run', run);
    await queue.add('submission', submission);
    await until('both jobs', () => heard.length === 2);
    t.strictSame(
      heard.sort(([a], [b]) => a.localeCompare(b)),
      [
        ['run', run],
        ['submission', submission],
      ],
    );
    await Promise.all([...consumers.map((one) => one.close()), queue.close()]);
  });

  t.test('the same attempt is queued once, another attempt again', async (t) => {
    const prefix = newPrefix();
    const queue = newQueue(prefix);
    const job = newJob();
    for (const attempt of [0, 0, 1, 1, 2]) await queue.add('run', job, attempt);
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
