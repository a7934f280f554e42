import t from 'tap';
import { until } from '@pairwise/test-kit';
import { HostileDocker } from './support/hostile-docker.js';
import { acquire, containerIds, openPool, shelf, untilFull } from './support/pool.js';
import { assertNothingLeft, run } from './support/test-sandbox.js';

t.setTimeout(180_000);

const whichContainer = 'print(open("/proc/1/stat").read().rpartition(")")[2].split()[19])';

const poisons: readonly (readonly [string, string, string])[] = [
  ['binds the runner to one processor', 'import os; os.sched_setaffinity(1, {0})', 'raised'],
  [
    'runs out of memory',
    'b"x" * (1 << 30); x = [bytearray(1 << 28) for _ in range(9)]',
    'out_of_memory',
  ],
];
for (const [name, source, outcome] of poisons) {
  t.test(`a container whose job ${name} does not come back`, async (t) => {
    const sandbox = openPool(t);
    await untilFull(sandbox);
    const before = await run(sandbox, whichContainer, { roomKey: 'room' });
    await until('it to rest', () => shelf(sandbox)?.bound === 1);
    t.equal((await run(sandbox, source, { roomKey: 'room' })).outcome, outcome);
    t.match(shelf(sandbox), { bound: 0, busy: 0 });
    const after = await run(sandbox, whichContainer, { roomKey: 'room' });
    t.equal(after.outcome, 'succeeded');
    t.not(after.stdout, before.stdout);
    await assertNothingLeft(t, sandbox);
  });
}

const lies: readonly (readonly [string, string])[] = [
  [
    'says that it is done while a process of the job goes on',
    'i = job(); os.fork() or time.sleep(600); done(i); time.sleep(600)',
  ],
  ['hangs up after it said that it is done', 'done(job())'],
  ['speaks when nobody asked it', 'done(job()); send(b"O", b"psst"); time.sleep(600)'],
];
for (const [lie, program] of lies) {
  t.test(`a runner that ${lie} is not used again`, async (t) => {
    const docker = new HostileDocker('runner', `ready(); ${program}`);
    const sandbox = openPool(t, { minimum: 0, sandbox: { docker } });
    const result = await run(sandbox, 'print("never runs")', { roomKey: 'room' });
    t.equal(result.outcome, 'succeeded', 'its claim is believed for the run that made it');
    await until('it to be gone', async () => {
      const { bound = 0, busy = 0 } = shelf(sandbox) ?? {};
      const { length: opened } = await containerIds(sandbox);
      return bound + busy === 0 && opened === (shelf(sandbox)?.waiting ?? 0);
    });
    await assertNothingLeft(t, sandbox);
  });
}

t.test('a gigabyte of output leaves a container that works, or none', async (t) => {
  const sandbox = openPool(t);
  await untilFull(sandbox);
  const flood = 'import sys\nfor _ in range(16384): sys.stdout.write("x" * 65536)';
  const { outcome } = await run(sandbox, flood, { roomKey: 'room' });
  t.equal(outcome, 'output_limit_exceeded');
  await until('it to rest or to go', () => shelf(sandbox)?.busy === 0);
  const { stdout } = await run(sandbox, 'print("fine")', { roomKey: 'room' });
  t.equal(stdout, 'fine\n');
  await assertNothingLeft(t, sandbox);
});

t.test('a room cannot keep more containers than it runs programs at once', async (t) => {
  const sandbox = openPool(t, { maximum: 1 });
  const sources = Array.from({ length: 12 }, (_, index) => `print(${index})`);
  for (const [index, source] of sources.entries()) {
    t.equal((await run(sandbox, source, { roomKey: 'room' })).stdout, `${index}\n`);
  }
  await until('all to rest', () => shelf(sandbox)?.busy === 0);
  t.ok((shelf(sandbox)?.bound ?? 0) <= 1, 'one after the other, in one container');
  const [one, two] = [await acquire(sandbox, 'room'), await acquire(sandbox, 'room')];
  t.not(one.id, two.id);
  await sandbox.close(AbortSignal.abort());
  await assertNothingLeft(t, sandbox);
});
