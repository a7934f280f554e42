import { performance } from 'node:perf_hooks';
import t from 'tap';
import { listOurs } from '../src/index.js';
import { assertNothingLeft, openSandbox, run } from './support/test-sandbox.js';

t.setTimeout(240_000);
const sandbox = openSandbox(t);
const mebibyte = 1024 * 1024;

t.test('an endless loop is stopped by its wall limit', async (t) => {
  const result = await run(sandbox, 'while True: pass', { limits: { wallTimeMs: 1000 } });
  t.equal(result.outcome, 'timed_out');
  t.equal(result.outcomeMessage, 'Your program ran for longer than 1 second and was stopped.');
});

t.test('a program deaf to signals is stopped all the same', async (t) => {
  const source = `
import signal, time
for number in range(1, 65):
    try: signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError): pass
print("deaf", flush=True)
while True: time.sleep(1)
`;
  const result = await run(sandbox, source, { limits: { wallTimeMs: 1000 } });
  t.match(result, { outcome: 'timed_out', stdout: 'deaf\n' });
});

t.test('output does not buy time', async (t) => {
  const source = 'import time\nwhile True:\n  print(".", end="", flush=True); time.sleep(0.05)';
  const result = await run(sandbox, source, { limits: { wallTimeMs: 1000 } });
  t.match(result, { outcome: 'timed_out', stdout: /^\.+$/ });
});

t.test('touching more memory than allowed ends in out_of_memory', async (t) => {
  const source = 'block = []\nwhile True: block.append(bytearray(b"x" * 1000000))';
  const result = await run(sandbox, source, { limits: { memoryBytes: 128 * mebibyte } });
  t.equal(result.outcome, 'out_of_memory');
  t.equal(result.outcomeMessage, 'Your program used more than 128 MiB of memory and was stopped.');
});

t.test('a program cannot push its lack of memory on to somebody else', async (t) => {
  const source = `
try: open("/proc/self/oom_score_adj", "w").write("-1000")
except OSError: pass
block = []
while True: block.append(bytearray(b"x" * 1000000))
`;
  const limits = { memoryBytes: 128 * mebibyte, wallTimeMs: 5000 };
  t.equal((await run(sandbox, source, { limits })).outcome, 'out_of_memory');
});

t.test('memory of all processes together counts', async (t) => {
  const source = `
import os, time
for _ in range(8):
    if os.fork() == 0:
        block = bytearray(b"x" * 30_000_000)
        time.sleep(30)
        os._exit(0)
while True: os.wait()
`;
  const limits = { memoryBytes: 128 * mebibyte, wallTimeMs: 5000 };
  t.equal((await run(sandbox, source, { limits })).outcome, 'out_of_memory');
});

t.test('files in the work folder count as memory or run into the disk limit', async (t) => {
  const source = `
import errno
try:
    with open("/work/big", "wb") as file:
        for _ in range(200): file.write(b"x" * 1_000_000)
except OSError as error:
    print(errno.errorcode[error.errno])
`;
  const result = await run(sandbox, source, { limits: { diskBytes: 8 * mebibyte } });
  t.match(result.stdout, /^(ENOSPC|EFBIG)\n$/);
});

t.test('reserving memory without touching it is refused or harmless', async (t) => {
  const source = 'try: bytearray(10**13)\nexcept MemoryError: print("refused")';
  t.match(await run(sandbox, source), { outcome: 'succeeded', stdout: 'refused\n' });
});

t.test('a flood of output is stopped, and the worker does not grow with it', async (t) => {
  let largestBytes = 0;
  const before = memoryBytes();
  const result = await run(sandbox, 'import os\nwhile True: os.write(1, b"x" * 65536)', {
    onEvent: () => (largestBytes = Math.max(largestBytes, memoryBytes())),
  });
  t.equal(result.outcome, 'output_limit_exceeded');
  t.equal(result.outcomeMessage, 'Your program printed more than 1 MiB and was stopped.');
  t.ok(result.truncated);
  t.equal(result.stdout.length, mebibyte);
  t.ok(largestBytes - before < 20 * mebibyte, `grew by ${largestBytes - before} bytes`);
});

t.test('each stream may use its whole limit', async (t) => {
  const source = 'import os\nfor fd in (1, 2): os.write(fd, b"y" * 1000)';
  const result = await run(sandbox, source, { limits: { outputBytes: 1000 } });
  t.match(result, { outcome: 'succeeded', truncated: false });
  t.same([result.stdout.length, result.stderr.length], [1000, 1000]);
});

t.test('a flood on stderr is stopped like one on stdout', async (t) => {
  const source = 'import os\nwhile True: os.write(2, b"\\xff" * 65536)';
  const result = await run(sandbox, source, { limits: { outputBytes: 100_000 } });
  t.match(result, { outcome: 'output_limit_exceeded', truncated: true });
  t.ok(Buffer.byteLength(result.stderr) <= 100_000);
});

t.test('a fork bomb is contained and ends in time', async (t) => {
  const source = `
import os
while True:
    try: os.fork()
    except OSError: pass
`;
  const startedAtMs = performance.now();
  const result = await run(sandbox, source, { limits: { wallTimeMs: 1000 } });
  t.match(result.outcome, /^(timed_out|process_limit_exceeded)$/);
  t.ok(performance.now() - startedAtMs < 30_000);
});

t.test('threads beyond the limit are refused with a sentence that says so', async (t) => {
  const source = `
import threading, time
for _ in range(1000): threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
`;
  const result = await run(sandbox, source);
  t.equal(result.outcome, 'process_limit_exceeded');
  t.match(result.outcomeMessage, 'more than 64 processes and threads');
});

t.test('a program that copes with a refused thread succeeds', async (t) => {
  const source = `
import threading, time
try:
    for _ in range(1000): threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
except RuntimeError: print("enough")
import os; os._exit(0)
`;
  t.equal((await run(sandbox, source)).outcome, 'succeeded');
});

t.test('a cancelled run ends at once and says so', async (t) => {
  const controller = new AbortController();
  const startedAtMs = performance.now();
  const result = await run(sandbox, 'print("on", flush=True)\nwhile True: pass', {
    signal: controller.signal,
    onEvent: ({ type }) => {
      if (type === 'output') controller.abort();
    },
  });
  t.match(result, { outcome: 'cancelled', outcomeMessage: 'The run was cancelled.' });
  t.ok(performance.now() - startedAtMs < 8000, 'long before its limit');
});

t.test('a run that was cancelled before it began starts no container', async (t) => {
  const result = await run(sandbox, 'print(1)', { signal: AbortSignal.abort() });
  t.match(result, { outcome: 'cancelled', imageDigest: null, stdout: '' });
});

t.test('a container killed from outside is our failure, not the program’s', async (t) => {
  const killed: Promise<unknown>[] = [];
  const kill = async () => {
    const ours = await listOurs(sandbox);
    const { id = '' } = ours.find(({ workerId }) => workerId === sandbox.workerId) ?? {};
    await sandbox.docker.getContainer(id).kill();
  };
  const result = await run(sandbox, 'import time; time.sleep(60)', {
    onEvent: () => killed.push(kill()),
  });
  await Promise.all(killed);
  t.match(result, { outcome: 'system_error', failure: { code: 'stream_broken' } });
  t.match(result.outcomeMessage, 'not at fault');
});

t.test('an environment without an image is our failure and explains itself', async (t) => {
  const bare = openSandbox(t, { imageTags: new Map([['python', 'pairwise/none:0']]) });
  const result = await run(bare, 'print(1)');
  t.match(result, { outcome: 'system_error', failure: { code: 'image_missing' } });
});

t.test('nothing is left', (t) => assertNothingLeft(t, sandbox));

function memoryBytes(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
