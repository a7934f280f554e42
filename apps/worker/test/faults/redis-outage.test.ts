import { executionIdSchema, type ExecutionId } from '@pairwise/contracts';
import {
  createTestApi,
  createTestOrganization,
  createTestSession,
  until,
} from '@pairwise/test-kit';
import t, { type Test } from 'tap';
import { startWorker } from '../../src/worker.js';
import { createBench, type rowOf, type Bench } from '../support.js';
import { whenFinished, whenSaid } from '../waiting.js';
import { OutcomeLog } from './outcome-log.js';
import { PrivateRedis } from './private-redis.js';

t.setTimeout(150_000);
t.jobs = 2;

const OUTAGE_MS = 10_000;
/** How long a person may look at a button that does nothing. */
const ANSWER_MS = 5_000;

type Execution = Parameters<typeof rowOf>[1];

interface Room {
  bench: Bench;
  redis: PrivateRedis;
  outcomes: OutcomeLog;
  /** null where the API refused for the time being. */
  run: (source: string) => Promise<Execution | null>;
}

/** The API and a worker on a Redis that can go away. */
async function createRoom(t: Test, concurrency: number): Promise<Room> {
  const redis = await PrivateRedis.start(t);
  const api = await createTestApi(t, { redisUrl: redis.url });
  const organization = await createTestOrganization(api, 'Patient');
  const session = await createTestSession(api, organization, 'live');
  const { database, queuePrefix } = api;
  const made = await createBench(t, { redisUrl: redis.url, database, queuePrefix });
  const bench = { ...made, organizationId: organization.id };
  const outcomes = await OutcomeLog.start(t, bench);
  const worker = startWorker({ ...bench.services, queue: bench.queue, queuePrefix, concurrency });
  t.teardown(() => worker.close());
  const run = async (source: string) => {
    const startedAt = performance.now();
    const answer = await session.candidate.post(`/v1/sessions/${session.id}/runs`, {
      environment: 'python',
      files: { 'main.py': source },
    });
    t.ok(performance.now() - startedAt < ANSWER_MS, 'the API answers soon');
    if (answer.statusCode === 503) return null;
    t.equal(answer.statusCode, 202, answer.body);
    const id: ExecutionId = executionIdSchema.parse((answer.json() as { id: string }).id);
    return { id, kind: 'run' as const };
  };
  return { bench, redis, outcomes, run };
}

async function getRun(room: Room, source: string): Promise<Execution> {
  const execution = await room.run(source);
  if (execution === null) throw new Error('The API refused although nothing was away.');
  return execution;
}

/** One run is on its way, others come while nobody can queue them, and one comes after. */
async function goThrough(t: Test, room: Room, comeBack: () => Promise<void>): Promise<void> {
  const { bench, redis, outcomes } = room;
  const source = 'import time\nprint("on", flush=True)\ntime.sleep(1)\nprint("off")';
  const underway = await getRun(room, source);
  await whenSaid(bench, underway, 'on\n');
  await redis.stop('SIGKILL');
  const wentAt = performance.now();
  const meanwhile = [await room.run('print(1)'), await room.run('print(2)')];
  t.match(await whenFinished(bench, underway), { outcome: 'succeeded' }, 'it needs no Redis');
  await until('the outage to have lasted', () => performance.now() - wentAt > OUTAGE_MS);
  await comeBack();

  const after = await getRun(room, 'print("after")');
  await outcomes.assertOneEnd(t, after, { outcome: 'succeeded', attempt: 1, stdout: 'after\n' });
  for (const execution of meanwhile) {
    if (execution !== null) {
      await outcomes.assertOneEnd(t, execution, { outcome: 'succeeded', attempt: 1 });
    }
  }
  const expected = { outcome: 'succeeded', attempt: 1, stdout: 'on\noff\n' };
  await outcomes.assertOneEnd(t, underway, expected);
}

t.test('Redis is away for ten seconds and keeps its data', { buffered: true }, async (t) => {
  const room = await createRoom(t, 2);
  await goThrough(t, room, () => room.redis.start());
});

t.test('Redis comes back empty', { buffered: true }, async (t) => {
  const room = await createRoom(t, 2);
  await goThrough(t, room, async () => {
    await room.redis.lose();
    await room.redis.start();
    t.equal(await room.bench.redis.exists(`${room.bench.queuePrefix}:executions-run:id`), 0);
  });
});

t.test('the queue vanishes under a worker that is busy', { buffered: true }, async (t) => {
  const room = await createRoom(t, 1);
  const source = 'import time\nprint("on", flush=True)\ntime.sleep(2)';
  const first = await getRun(room, source);
  const others = [await getRun(room, 'print(1)'), await getRun(room, 'print(2)')];
  await whenSaid(room.bench, first, 'on\n');
  await room.bench.redis.flushall();
  for (const execution of [first, ...others]) {
    await room.outcomes.assertOneEnd(t, execution, { outcome: 'succeeded', attempt: 1 });
  }
});
