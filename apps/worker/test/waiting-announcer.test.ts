import type { RoomEnvelope } from '@pairwise/contracts';
import { connectPatiently, consumeExecutions, subscribeToRooms } from '@pairwise/queue';
import { readTestEnvironment, until } from '@pairwise/test-kit';
import t, { type Test } from 'tap';
import { announceWaiting } from '../src/waiting-announcer.js';
import { change, commitExecution, createBench, type Bench } from './support.js';

const { REDIS_URL } = readTestEnvironment();
const longAgo = () => new Date(Date.now() - 5_000);

/** What the bench's room is told; other tests use the same Redis at the same time. */
async function listen(t: Test, bench: Bench): Promise<RoomEnvelope[]> {
  const connection = connectPatiently(REDIS_URL);
  t.teardown(() => connection.disconnect());
  const heard: RoomEnvelope[] = [];
  await subscribeToRooms(
    connection,
    (one) => void (one.sessionId === bench.sessionId && heard.push(one)),
    () => undefined,
  );
  return heard;
}

/** As the next second would find it: nobody has spoken yet. */
async function announce(bench: Bench): Promise<number> {
  await bench.redis.del(`${bench.queuePrefix}:waiting-announcer`);
  return announceWaiting({ ...bench.services, queue: bench.queue });
}

const commit = (bench: Bench) => commitExecution(bench, 'print(1)');

const enqueue = (bench: Bench, { id: executionId }: Awaited<ReturnType<typeof commit>>) =>
  bench.queue.add('run', { organizationId: bench.organizationId, executionId });

t.test('whoever waits over a second is told their place, in the order of the queue', async (t) => {
  const bench = await createBench(t);
  const heard = await listen(t, bench);
  const made = [await commit(bench), await commit(bench), await commit(bench)];
  for (const one of made) await enqueue(bench, one);
  t.equal(await announce(bench), 0, 'not at once');
  await change(bench, { queuedAt: longAgo() });
  t.equal(await announce(bench), 3);
  await until('all three', () => heard.length === 3);
  for (const envelope of heard) t.equal(envelope.audience, 'everyone');
  const places = heard
    .map(({ event }) => event)
    .filter((event) => event.type === 'execution.waiting');
  t.strictSame(
    places.sort((a, b) => a.position - b.position),
    made.map(({ id }, index) => ({
      type: 'execution.waiting',
      executionId: id,
      kind: 'run',
      position: index + 1,
    })),
  );

  const started: string[] = [];
  const worker = consumeExecutions(
    'run',
    async ({ executionId }) => {
      started.push(executionId);
      await until('the end of the test', () => heard.length === 5, 20_000);
    },
    {
      connection: bench.redis,
      concurrency: 1,
      prefix: bench.queuePrefix,
      onError: (error) => t.fail(error.message),
    },
  );
  await until('the first to start', () => started.length === 1);
  t.equal(await announce(bench), 2, 'what has started waits no more');
  await until('the rest', () => heard.length === 5);
  t.match(
    heard.slice(3).map(({ event }) => event),
    [{ position: 1 }, { position: 2 }],
    'and the others have moved up',
  );
  await worker.close();
});

t.test('of many workers one speaks, and the next in its turn', async (t) => {
  const bench = await createBench(t);
  const heard = await listen(t, bench);
  await enqueue(bench, await commit(bench));
  await change(bench, { queuedAt: longAgo() });
  const services = { ...bench.services, queue: bench.queue };
  const told = await Promise.all(Array.from({ length: 5 }, () => announceWaiting(services)));
  t.strictSame(told.sort(), [0, 0, 0, 0, 1]);
  await until('the next turn', async () => (await announceWaiting(services)) === 1, 5_000);
  await until('both', () => heard.length === 2);
});

t.test('what lies in no queue yet is passed over', async (t) => {
  const bench = await createBench(t);
  await commit(bench);
  await change(bench, { queuedAt: longAgo() });
  t.equal(await announce(bench), 0);
});

t.test('before the start only staff are told', async (t) => {
  const bench = await createBench(t, { status: 'pending' });
  const heard = await listen(t, bench);
  await enqueue(bench, await commit(bench));
  await change(bench, { queuedAt: longAgo() });
  t.equal(await announce(bench), 1);
  await until('it', () => heard.length === 1);
  t.match(heard, [{ audience: 'staff', event: { position: 1 } }]);
});
