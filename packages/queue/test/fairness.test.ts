import { executionIdSchema, organizationIdSchema, sessionIdSchema } from '@pairwise/contracts';
import type { ExecutionJob, OrganizationId, SessionId } from '@pairwise/contracts';
import { readTestEnvironment, until } from '@pairwise/test-kit';
import { Queue } from 'bullmq';
import t, { type Test } from 'tap';
import {
  connectForRequests,
  connectPatiently,
  consumeExecutions,
  ExecutionQueue,
  jobCatalogue,
} from '../src/index.js';

const { REDIS_URL } = readTestEnvironment();
const newOrganization = (): OrganizationId => organizationIdSchema.parse(crypto.randomUUID());
const newRoom = (): SessionId => sessionIdSchema.parse(crypto.randomUUID());
const newJob = (organizationId: OrganizationId): ExecutionJob => ({
  organizationId,
  executionId: executionIdSchema.parse(crypto.randomUUID()),
});

t.test('turns', async (t) => {
  const producer = connectForRequests(REDIS_URL);
  const connection = connectPatiently(REDIS_URL);
  t.teardown(() => [producer, connection].forEach((redis) => redis.disconnect()));
  await until('Redis', () => producer.status === 'ready' && connection.status === 'ready');

  /** A queue of its own, and one worker that notes whose job it is given; it stops when told to. */
  function createLane(t: Test) {
    const prefix = `test-${crypto.randomUUID()}`;
    const queue = new ExecutionQueue(producer, { prefix });
    t.teardown(() => queue.close());
    const add = async (job: ExecutionJob, sessionId: SessionId, attempt = 0) => {
      await queue.add('run', job, { sessionId, attempt });
      return job;
    };
    const consume = (handle: (job: ExecutionJob) => Promise<void>) => {
      const worker = consumeExecutions('run', handle, {
        connection,
        concurrency: 1,
        prefix,
        onError: (error) => t.fail(error.message),
      });
      t.teardown(() => worker.close());
    };
    return { prefix, queue, add, consume };
  }
  type Lane = ReturnType<typeof createLane>;

  /** Adds a job that stays in the worker's hands until the answer is called. */
  async function occupy(lane: Lane, handled: ExecutionJob[]): Promise<() => void> {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let isFirst = true;
    lane.consume((job) => {
      handled.push(job);
      if (!isFirst) return Promise.resolve();
      isFirst = false;
      return held;
    });
    await lane.add(newJob(newOrganization()), newRoom());
    await until('the worker to be busy', () => handled.length === 1);
    return release;
  }

  const placeOf = (handled: ExecutionJob[], job: ExecutionJob): number =>
    handled.findIndex(({ executionId }) => executionId === job.executionId);

  t.test('300 queued runs of one tenant delay another’s single run by none of them', async (t) => {
    const lane = createLane(t);
    const handled: ExecutionJob[] = [];
    const release = await occupy(lane, handled);
    const [big, small] = [newOrganization(), newOrganization()];
    const rooms = Array.from({ length: 30 }, newRoom);
    for (let index = 0; index < 300; index += 1) {
      await lane.add(newJob(big), rooms[index % rooms.length] ?? newRoom());
    }
    const single = await lane.add(newJob(small), newRoom());
    const entry = { executionId: single.executionId, attempt: 0, lane: 'run' } as const;
    t.strictSame(await lane.queue.findPositions([entry]), [1], 'the next to start');
    release();
    await until('all', () => handled.length === 302, 30_000);
    t.equal(placeOf(handled, single), 1, 'right after the one that was running');
  });

  t.test('it holds while the 300 are being worked off, and for every newcomer', async (t) => {
    const lane = createLane(t);
    const [big, room] = [newOrganization(), newRoom()];
    const jobs: ExecutionJob[] = [];
    for (let index = 0; index < 300; index += 1) jobs.push(await lane.add(newJob(big), room));
    const handled: ExecutionJob[] = [];
    const newcomers: { job: ExecutionJob; handledBefore: number }[] = [];
    lane.consume(async (job) => {
      handled.push(job);
      if (job.organizationId !== big || handled.length % 50 !== 25) return;
      const newcomer = await lane.add(newJob(newOrganization()), newRoom());
      newcomers.push({ job: newcomer, handledBefore: handled.length });
    });
    await until('all', () => handled.length === 300 + newcomers.length, 30_000);
    t.ok(newcomers.length >= 5);
    for (const { job, handledBefore } of newcomers) {
      t.equal(placeOf(handled, job), handledBefore, 'came next');
    }
    const ofBig = handled.filter(({ organizationId }) => organizationId === big);
    t.strictSame(ofBig, jobs, 'and one room’s runs keep their order');
  });

  t.test('newcomers among each other come in the order in which they came', async (t) => {
    const lane = createLane(t);
    const [big, room] = [newOrganization(), newRoom()];
    for (let count = 0; count < 5; count += 1) await lane.add(newJob(big), room);
    const newcomers: ExecutionJob[] = [];
    for (let count = 0; count < 5; count += 1) {
      newcomers.push(await lane.add(newJob(newOrganization()), newRoom()));
    }
    const handled: ExecutionJob[] = [];
    lane.consume(async (job) => void handled.push(job));
    await until('all', () => handled.length === 10);
    t.strictSame(handled.slice(0, 5), newcomers, 'before the five of one tenant');
  });

  t.test('a small tenant’s steady stream does not starve the big one', async (t) => {
    const lane = createLane(t);
    const [big, small] = [newOrganization(), newOrganization()];
    const [bigRoom, smallRoom] = [newRoom(), newRoom()];
    for (let index = 0; index < 40; index += 1) await lane.add(newJob(big), bigRoom);
    for (let index = 0; index < 3; index += 1) await lane.add(newJob(small), smallRoom);
    const handled: ExecutionJob[] = [];
    const countOf = (id: OrganizationId) =>
      handled.filter(({ organizationId }) => organizationId === id).length;
    lane.consume(async (job) => {
      handled.push(job);
      // The next one is there before the last one ends: the small tenant always waits.
      if (job.organizationId === small && handled.length < 75) {
        await lane.add(newJob(small), smallRoom);
      }
    });
    await until('the big tenant’s', () => countOf(big) === 40, 30_000);
    for (let index = 0; index + 6 < 75; index += 1) {
      const window = handled.slice(index, index + 6);
      const share = window.filter(({ organizationId }) => organizationId === big).length;
      t.ok(share >= 2 && share <= 4, `${share} of the six from ${index} are the big tenant’s`);
    }
  });

  t.test('tenants with many runs each take turns', async (t) => {
    const lane = createLane(t);
    const tenants = Array.from({ length: 3 }, newOrganization);
    const rooms = tenants.map(newRoom);
    for (const [index, tenant] of tenants.entries()) {
      for (let count = 0; count < 20; count += 1) {
        await lane.add(newJob(tenant), rooms[index] ?? newRoom());
      }
    }
    const handled: ExecutionJob[] = [];
    lane.consume(async (job) => void handled.push(job));
    await until('all', () => handled.length === 60, 30_000);
    const first = handled.slice(0, 33);
    for (const tenant of tenants) {
      const count = first.filter(({ organizationId }) => organizationId === tenant).length;
      t.ok(count >= 9 && count <= 13, `${count} of the first 33`);
    }
  });

  t.test('a busy room does not hold up its neighbours of the same tenant', async (t) => {
    const lane = createLane(t);
    const handled: ExecutionJob[] = [];
    const release = await occupy(lane, handled);
    const [tenant, busy] = [newOrganization(), newRoom()];
    for (let count = 0; count < 50; count += 1) await lane.add(newJob(tenant), busy);
    const neighbours: ExecutionJob[] = [];
    for (let count = 0; count < 5; count += 1) {
      neighbours.push(await lane.add(newJob(tenant), newRoom()));
    }
    release();
    await until('all', () => handled.length === 56, 30_000);
    for (const [index, job] of neighbours.entries()) {
      t.ok(placeOf(handled, job) <= 2 * index + 5, `${placeOf(handled, job)} of 56`);
    }
  });

  t.test('adding the same job again takes no turn', async (t) => {
    const lane = createLane(t);
    const handled: ExecutionJob[] = [];
    const release = await occupy(lane, handled);
    const [often, once] = [newOrganization(), newOrganization()];
    const [roomOfOften, roomOfOnce] = [newRoom(), newRoom()];
    const one = await lane.add(newJob(often), roomOfOften);
    for (let count = 0; count < 20; count += 1) await lane.add(one, roomOfOften);
    for (let count = 0; count < 10; count += 1) await lane.add(newJob(once), roomOfOnce);
    const two = await lane.add(newJob(often), roomOfOften);
    release();
    await until('all', () => handled.length === 13);
    t.ok(placeOf(handled, two) <= 6, `${placeOf(handled, two)} of 13`);
    const raw = new Queue(jobCatalogue.run.queue, { connection, prefix: lane.prefix });
    await until('an empty queue', async () => (await raw.getJobCountByTypes()) === 0);
    await raw.close();
  });

  t.test(
    'when Redis loses the turns, nothing is lost and newcomers still come first',
    async (t) => {
      const lane = createLane(t);
      const handled: ExecutionJob[] = [];
      const release = await occupy(lane, handled);
      const [big, room] = [newOrganization(), newRoom()];
      for (let count = 0; count < 20; count += 1) await lane.add(newJob(big), room);
      t.equal(await connection.del(`${lane.prefix}:${jobCatalogue.run.queue}:fairness`), 1);
      for (let count = 0; count < 20; count += 1) await lane.add(newJob(big), room);
      const single = await lane.add(newJob(newOrganization()), newRoom());
      release();
      await until('all', () => handled.length === 42, 30_000);
      t.ok(placeOf(handled, single) <= 2);
    },
  );

  t.test(
    'turns stay within what BullMQ can order, and start again on an empty queue',
    async (t) => {
      const lane = createLane(t);
      const key = `${lane.prefix}:${jobCatalogue.run.queue}:fairness`;
      const raw = new Queue(jobCatalogue.run.queue, { connection, prefix: lane.prefix });
      t.teardown(() => raw.close());
      const priorities = async () => (await raw.getPrioritized()).map(({ priority }) => priority);
      const [tenant, room] = [newOrganization(), newRoom()];
      await connection.hset(key, 'now', 2 ** 21);
      await lane.add(newJob(tenant), room);
      t.strictSame(await priorities(), [2], 'empty: from the start again');
      await connection.hset(key, 'now', 2 ** 21);
      for (let count = 0; count < 3; count += 1) await lane.add(newJob(tenant), room);
      const last = 2 ** 21 - 1;
      t.strictSame(await priorities(), [2, last, last, last], 'waiting: first come, first served');
      const handled: ExecutionJob[] = [];
      lane.consume(async (job) => void handled.push(job));
      await until('all', () => handled.length === 4);
      await lane.add(newJob(tenant), room);
      await until('the last', () => handled.length === 5);
      t.ok((await connection.ttl(key)) > 0, 'and it is forgotten when nobody comes');
    },
  );
});
