import { randomUUID } from 'node:crypto';
import Docker from 'dockerode';
import t from 'tap';
import { TcpGate, until } from '@pairwise/test-kit';
import { listOurs, type Sandbox, type SandboxContainer } from '../src/index.js';
import { HostileDocker } from './support/hostile-docker.js';
import { acquire, containerIds, openPool, shelf, untilFull } from './support/pool.js';
import { assertNothingLeft, openSandbox, run } from './support/test-sandbox.js';

t.setTimeout(180_000);

const mebibyte = 1024 * 1024;

async function waitingRunners(sandbox: Sandbox): Promise<string[]> {
  const ours = await listOurs(sandbox);
  return ours
    .filter(({ workerId, role }) => workerId === sandbox.workerId && role === 'runner')
    .map(({ id }) => id);
}

t.test('each role of each environment has its minimum, also after one is taken', async (t) => {
  const sandbox = openPool(t, { minimum: 2 });
  await untilFull(sandbox);
  t.match(shelf(sandbox, 'runner'), { waiting: 2, busy: 0, bound: 0, opening: 0 });
  t.match(shelf(sandbox, 'checker'), { waiting: 2, busy: 0, bound: 0, opening: 0 });
  const taken = await acquire(sandbox, null);
  t.match(shelf(sandbox), { waiting: 1, busy: 1 });
  await until('another one', () => (shelf(sandbox)?.waiting ?? 0) >= 2);
  sandbox.containers.release(taken);
  t.ok((shelf(sandbox)?.firstReadyMs ?? 0) > 0);
  t.ok((shelf(sandbox)?.lastRefillMs ?? 0) > 0);
  await assertNothingLeft(t, sandbox);
});

t.test('a waiting container that dies is replaced and never handed out', async (t) => {
  const sandbox = openPool(t);
  await untilFull(sandbox);
  const [victim = ''] = await waitingRunners(sandbox);
  await sandbox.docker.getContainer(victim).kill();
  await until('it to be gone', async () => !(await containerIds(sandbox)).includes(victim));
  await untilFull(sandbox);
  const { id } = await acquire(sandbox, null);
  t.not(id, victim);
  await sandbox.close(AbortSignal.abort());
  await assertNothingLeft(t, sandbox);
});

t.test('a room’s container that dies between two runs costs the second one nothing', async (t) => {
  const sandbox = openPool(t);
  const first = await acquire(sandbox, 'room');
  sandbox.containers.release(first, { reusable: true });
  await until('it to rest', () => shelf(sandbox)?.bound === 1);
  await sandbox.docker.getContainer(first.id).kill();
  await until('it to be given up', () => shelf(sandbox)?.bound === 0);
  t.equal((await run(sandbox, 'print("fine")', { roomKey: 'room' })).stdout, 'fine\n');
  await assertNothingLeft(t, sandbox);
});

t.test('waiting and idle containers stay within the memory that they are given', async (t) => {
  const budgetBytes = 66 * mebibyte;
  const sandbox = openPool(t, { memoryBytes: budgetBytes, minimum: 50, maximum: 50 });
  const isFull = () => {
    const status = sandbox.poolStatus();
    const [one] = status?.shelves ?? [];
    if (status == null || one === undefined || one.lastRefillMs === null) return false;
    const isOpening = status.shelves.some(({ opening }) => opening > 0);
    return !isOpening && status.memoryBytes + one.containerBytes > budgetBytes;
  };
  await until('a full pool', isFull);
  const rooms = ['one', 'two', 'three'];
  for (const room of rooms) {
    sandbox.containers.release(await acquire(sandbox, room), { reusable: true });
  }
  const heldCount = () => {
    const shelves = sandbox.poolStatus()?.shelves ?? [];
    return shelves.reduce((sum, { waiting, bound }) => sum + waiting + bound, 0);
  };
  await until(
    'a full pool again',
    () => isFull() && heldCount() >= 2 && shelf(sandbox)?.busy === 0,
  );
  const { memoryBytes = Infinity } = sandbox.poolStatus() ?? {};
  t.ok(memoryBytes <= budgetBytes, `${memoryBytes} bytes`);
  t.ok(heldCount() < 50, `${heldCount()} containers`);
  await assertNothingLeft(t, sandbox);
});

t.test('the rooms that are quiet for longest give way when memory is short', async (t) => {
  const sandbox = openPool(t, { memoryBytes: 140 * mebibyte });
  await untilFull(sandbox);
  const idle: SandboxContainer[] = [];
  for (const room of ['a', 'b', 'c', 'd', 'e']) idle.push(await acquire(sandbox, room));
  for (const [index, container] of idle.entries()) {
    sandbox.containers.release(container, { reusable: true });
    await until('it to rest', () => shelf(sandbox)?.bound === index + 1);
  }
  const opened: SandboxContainer[] = [];
  while (opened.length < 40 && shelf(sandbox)?.bound === 5) {
    opened.push(await acquire(sandbox, `room-${opened.length}`));
  }
  const keptCount = shelf(sandbox)?.bound ?? 0;
  t.ok(keptCount > 0 && keptCount < 5, `${keptCount} kept`);
  const kept = await containerIds(sandbox);
  t.ok(
    idle.slice(5 - keptCount).every(({ id }) => kept.includes(id)),
    'the last ones',
  );
  await sandbox.close(AbortSignal.abort());
  await assertNothingLeft(t, sandbox);
});

t.test('closing waits for what is out, and then nothing of the worker is left', async (t) => {
  const sandbox = openPool(t, { minimum: 2 });
  await until('a first container', () => (shelf(sandbox)?.waiting ?? 0) > 0);
  const out = await acquire(sandbox, 'room');
  let isClosed = false;
  const closing = sandbox.close().then(() => (isClosed = true));
  await until('only the one that is out', async () => (await containerIds(sandbox)).length === 1);
  t.same(await containerIds(sandbox), [out.id]);
  await t.rejects(acquire(sandbox, 'room'), { code: 'engine_failed' });
  t.notOk(isClosed);
  sandbox.containers.release(out, { reusable: true });
  await closing;
  t.same(await containerIds(sandbox), []);
  await assertNothingLeft(t, sandbox);
});

t.test('an image that changes retires what was made of the old one', async (t) => {
  const { docker, imageId } = await imagesOf(t);
  const tag = `pairwise/moving:${randomUUID()}`;
  const point = async (to: string) => {
    const [repo = '', name = ''] = tag.split(':');
    await docker.getImage(to).tag({ repo, tag: name });
  };
  await point(imageId.python);
  t.teardown(() => docker.getImage(tag).remove());
  const imageTags = new Map([['python', tag]]);
  const sandbox = openPool(t, { imageCheckMs: 50, sandbox: { imageTags } });
  await untilFull(sandbox);
  const old = await acquire(sandbox, 'room');
  t.equal(old.spec.imageId, imageId.python);
  const before = await containerIds(sandbox);
  await point(imageId.numpy);
  await until('the waiting ones to go', async () => {
    const ids = await containerIds(sandbox);
    return before.every((id) => id === old.id || !ids.includes(id));
  });
  sandbox.containers.release(old, { reusable: true });
  t.equal((await acquire(sandbox, 'room')).spec.imageId, imageId.numpy);
  await sandbox.close(AbortSignal.abort());
  await assertNothingLeft(t, sandbox);
});

async function imagesOf(t: Parameters<typeof openSandbox>[0]) {
  const sandbox = openSandbox(t);
  const [python, numpy] = await Promise.all([sandbox.imageId('python'), sandbox.imageId('numpy')]);
  return { docker: sandbox.docker, imageId: { python, numpy } };
}

t.test('an engine that is away is tried again, and told of once', async (t) => {
  const gate = new TcpGate({ path: '/var/run/docker.sock' });
  const port = await gate.listen();
  t.teardown(() => gate.close());
  const troubles: unknown[] = [];
  const sandbox = openPool(t, {
    sandbox: {
      docker: new Docker({ host: '127.0.0.1', port, protocol: 'http' }),
      onTrouble: (error) => troubles.push(error),
    },
  });
  await untilFull(sandbox);
  gate.shut();
  await until('the loss to be seen', () => shelf(sandbox)?.waiting === 0);
  await t.rejects(acquire(sandbox, 'room'), { code: 'engine_failed' });
  await until('a few attempts', () => troubles.length > 0);
  gate.open();
  await untilFull(sandbox);
  t.equal((await run(sandbox, 'print("back")', { roomKey: 'room' })).stdout, 'back\n');
  const texts = troubles.map(String);
  t.ok(texts.length <= 4, texts.join('\n'));
  await assertNothingLeft(t, sandbox);
});

t.test('closing does not wait for a container that is not ready yet', async (t) => {
  const docker = new HostileDocker('runner', 'time.sleep(600)');
  const sandbox = openPool(t, { sandbox: { docker } });
  await until('one that runs', async () => {
    const ours = await listOurs(sandbox);
    return ours.some((one) => one.workerId === sandbox.workerId && one.isStarted);
  });
  await assertNothingLeft(t, sandbox);
});

t.test('a waiting container is replaced before any worker may remove it', async (t) => {
  const sandbox = openPool(t, { lifetimeMs: 16_000 });
  const find = async (id: string) => (await listOurs(sandbox)).find((one) => one.id === id);
  await untilFull(sandbox);
  const [first = ''] = await waitingRunners(sandbox);
  const { deadlineEpochMs = 0 } = (await find(first)) ?? {};
  await until('it to be replaced', async () => {
    const ids = await waitingRunners(sandbox);
    return !ids.includes(first) && ids.length > 0;
  });
  t.ok(Date.now() < deadlineEpochMs, `${deadlineEpochMs - Date.now()} ms before its deadline`);
  await assertNothingLeft(t, sandbox);
});
