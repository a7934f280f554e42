import { randomUUID } from 'node:crypto';
import t from 'tap';
import { until } from '@pairwise/test-kit';
import { labelNames, listOurs, type OurContainer, type Sandbox } from '../src/index.js';
import { sweepContainers, sweepExpired } from '../src/index.js';
import { isAbandoned } from '../src/sweep.js';
import { assertNothingLeft, openSandbox } from './support/test-sandbox.js';

t.setTimeout(120_000);

const start = async (sandbox: Sandbox, lifetimeMs: number) => {
  const { id } = await sandbox.acquire({
    role: 'runner',
    environment: 'python',
    limits: sandbox.environment('python').limits,
    executionId: randomUUID(),
    attempt: 1,
    lifetimeMs,
  });
  return id;
};

const ids = async (sandbox: Sandbox) => {
  const ours = await listOurs(sandbox);
  return ours.filter(({ workerId }) => workerId === sandbox.workerId).map(({ id }) => id);
};

t.test('a worker that starts removes what it left behind, and nobody else’s', async (t) => {
  const own = openSandbox(t);
  const other = openSandbox(t);
  const [left, foreign] = [await start(own, 60_000), await start(other, 60_000)];
  const { removed, failures } = await sweepContainers(own);
  t.ok(removed.some(({ id }) => id === left));
  t.same(failures, []);
  t.same(await ids(own), []);
  t.same(await ids(other), [foreign]);
});

t.test('a container past its deadline is removed by any worker', async (t) => {
  const [watchful, lost] = [openSandbox(t), openSandbox(t)];
  const [expired, current] = [await start(lost, -1), await start(lost, 60_000)];
  // A worker of another test may come first: what counts is that it is gone.
  await sweepExpired(watchful);
  const left = await ids(lost);
  t.notOk(left.includes(expired));
  t.ok(left.includes(current));
});

t.test('a container that says what it is for is listed with it', async (t) => {
  const sandbox = openSandbox(t);
  const id = await start(sandbox, 60_000);
  const [found] = (await listOurs(sandbox)).filter((one) => one.id === id);
  t.match(found, { workerId: sandbox.workerId, role: 'runner' });
  t.ok((found?.deadlineEpochMs ?? 0) > Date.now());
  await sweepContainers(sandbox);
  await assertNothingLeft(t, sandbox);
});

t.test('containers of others are never touched', async (t) => {
  const sandbox = openSandbox(t);
  const stranger = await sandbox.docker.createContainer({
    Image: await sandbox.imageId('python'),
    Labels: { 'com.example.owner': 'somebody' },
  });
  t.teardown(() => stranger.remove({ force: true }));
  await sweepContainers(sandbox);
  t.ok((await stranger.inspect()).Id);
});

t.test('whether and when a container has ended is listed with it', async (t) => {
  const sandbox = openSandbox(t);
  const find = async (id: string) => (await listOurs(sandbox)).find((one) => one.id === id);
  const id = await start(sandbox, 60_000);
  t.match(await find(id), { isStarted: true, endedEpochMs: null });
  const beforeEpochMs = Date.now();
  await sandbox.docker.getContainer(id).kill();
  const ended = await until('its end', async () => {
    const found = await find(id);
    return found?.endedEpochMs == null ? null : found;
  });
  t.ok((ended.endedEpochMs ?? 0) >= beforeEpochMs - 1000);
  const created = await sandbox.docker.createContainer({
    Image: await sandbox.imageId('python'),
    Labels: {
      [labelNames.worker]: sandbox.workerId,
      [labelNames.deadline]: String(Date.now() + 60_000),
    },
  });
  t.match(await find(created.id), { isStarted: false, endedEpochMs: null });
});

t.test(
  'what a dead worker left may go, but not what a living one is about to remove',
  async (t) => {
    const nowEpochMs = 1_800_000_000_000;
    const running: OurContainer = {
      id: '0123',
      workerId: 'lost',
      executionId: 'execution-1',
      role: 'runner',
      createdEpochMs: nowEpochMs - 3_600_000,
      deadlineEpochMs: nowEpochMs + 1,
      isStarted: true,
      endedEpochMs: null,
    };
    const cases: readonly (readonly [string, Partial<OurContainer>, boolean])[] = [
      ['one that runs', {}, false],
      ['one that has just ended', { endedEpochMs: nowEpochMs - 59_000 }, false],
      ['one that ended a while ago', { endedEpochMs: nowEpochMs - 61_000 }, true],
      ['its own', { workerId: 'watchful', endedEpochMs: nowEpochMs - 3_000_000 }, false],
      ['its own past the deadline', { workerId: 'watchful', deadlineEpochMs: nowEpochMs }, true],
      ['one that was never started', { isStarted: false }, true],
      ['one about to start', { isStarted: false, createdEpochMs: nowEpochMs - 100_000 }, false],
    ];
    for (const [name, changes, expected] of cases) {
      t.equal(isAbandoned({ ...running, ...changes }, 'watchful', nowEpochMs), expected, name);
    }
  },
);
