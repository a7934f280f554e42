import { randomUUID } from 'node:crypto';
import t from 'tap';
import { listOurs, type Sandbox, sweepContainers, sweepExpired } from '../src/index.js';
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
  const { removed } = await sweepExpired(watchful);
  t.ok(removed.some(({ id }) => id === expired));
  t.same(await ids(lost), [current]);
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
