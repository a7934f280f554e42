import t from 'tap';
import { until } from '@pairwise/test-kit';
import type { Sandbox, SandboxContainer } from '../src/index.js';
import { acquire, containerIds, openPool, shelf, untilFull } from './support/pool.js';
import { assertNothingLeft, run } from './support/test-sandbox.js';

t.setTimeout(180_000);

/** Tells of the container's first process and of its own. */
const introduce = `
import os
print(open("/proc/1/stat").read().rpartition(")")[2].split()[19], os.getppid(), os.getpid())
`;

const untilIdle = (sandbox: Sandbox, bound = 1) =>
  until('an idle bound container', () => shelf(sandbox)?.bound === bound);

t.test('runs of one room share a container, and each is a fork of its own', async (t) => {
  const sandbox = openPool(t);
  await untilFull(sandbox);
  const runs: string[][] = [];
  for (let round = 0; round < 3; round += 1) {
    const { stdout } = await run(sandbox, introduce, { roomKey: 'room' });
    runs.push(stdout.split(' '));
    await untilIdle(sandbox);
  }
  const [starts, parents, own] = [0, 1, 2].map((field) => runs.map((parts) => parts[field]));
  t.equal(new Set(starts).size, 1, 'one container');
  t.same(parents, ['1', '1', '1'], 'its first process forks');
  t.equal(new Set(own).size, 3, 'another process each time');
  await assertNothingLeft(t, sandbox);
});

const leaveTraces = `
import os, time
for folder in ("/work", "/tmp", "/dev/shm"):
    os.makedirs(folder + "/deep/er")
    open(folder + "/deep/er/trace", "w").write("x")
    open(folder + "/trace", "w").write("x")
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        open("/tmp/daemon", "w").write(str(os.getpid()))
        time.sleep(600)
    os._exit(0)
while not os.path.exists("/tmp/daemon"): time.sleep(0.01)
print("daemon runs")
`;
const findTraces = `
import os
me = {1, os.getpid()}
print([p for p in os.listdir("/proc") if p.isdigit() and int(p) not in me])
print([os.listdir(folder) for folder in ("/work", "/tmp", "/dev/shm")])
`;

t.test('neither a daemon nor a file of the first run is there in the second', async (t) => {
  const sandbox = openPool(t);
  await untilFull(sandbox);
  const first = await run(sandbox, leaveTraces, { roomKey: 'room' });
  t.equal(first.stdout, 'daemon runs\n');
  await untilIdle(sandbox);
  const second = await run(sandbox, findTraces, { roomKey: 'room' });
  t.equal(second.stdout, "[]\n[['main.py'], [], []]\n");
  await assertNothingLeft(t, sandbox);
});

t.test('a container that served one room never serves another, nor a submission', async (t) => {
  const sandbox = openPool(t);
  const first = await acquire(sandbox, 'organization-1/room-1');
  sandbox.containers.release(first, { reusable: true });
  const others: SandboxContainer[] = [];
  for (const roomKey of ['organization-1/room-2', 'organization-2/room-1', null]) {
    others.push(await acquire(sandbox, roomKey));
  }
  t.notOk(others.some(({ id }) => id === first.id));
  t.equal((await acquire(sandbox, 'organization-1/room-1')).id, first.id);
  await sandbox.close(AbortSignal.abort());
  await assertNothingLeft(t, sandbox);
});

t.test('a second run at the same time gets a container of its own', async (t) => {
  const sandbox = openPool(t);
  const [one, two] = [await acquire(sandbox, 'room'), await acquire(sandbox, 'room')];
  t.not(one.id, two.id);
  sandbox.containers.release(one, { reusable: true });
  t.equal((await acquire(sandbox, 'room')).id, one.id);
  await sandbox.close(AbortSignal.abort());
  await assertNothingLeft(t, sandbox);
});

t.test('what a submission used is gone when it is given back', async (t) => {
  const sandbox = openPool(t);
  const used = [await acquire(sandbox, null), await acquire(sandbox, null, 'checker')];
  for (const container of used) sandbox.containers.release(container, { reusable: true });
  await until('both gone', async () => {
    const ids = await containerIds(sandbox);
    return used.every(({ id }) => !ids.includes(id));
  });
  await sandbox.close(AbortSignal.abort());
  await assertNothingLeft(t, sandbox);
});

t.test('a checker goes on to questions of the same owner, and of nobody else', async (t) => {
  const sandbox = openPool(t);
  const first = await acquire(sandbox, 'questions of one', 'checker');
  sandbox.containers.release(first, { reusable: true });
  t.not((await acquire(sandbox, 'questions of another', 'checker')).id, first.id);
  t.not((await acquire(sandbox, null, 'checker')).id, first.id);
  t.equal((await acquire(sandbox, 'questions of one', 'checker')).id, first.id);
  await sandbox.close(AbortSignal.abort());
  await assertNothingLeft(t, sandbox);
});

t.test('a room’s container goes after a while without runs', async (t) => {
  const sandbox = openPool(t, { idleMs: 100 });
  const { id } = await acquire(sandbox, 'room').then((container) => {
    sandbox.containers.release(container, { reusable: true });
    return container;
  });
  await until('it to go', async () => !(await containerIds(sandbox)).includes(id));
  await assertNothingLeft(t, sandbox);
});
