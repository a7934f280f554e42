import t from 'tap';
import { OneContainer } from './support/one-container.js';
import { assertNothingLeft, openSandbox } from './support/test-sandbox.js';

const mebibyte = 1024 * 1024;

t.setTimeout(180_000);
const sandbox = openSandbox(t);

t.test('figures of a job are its own, whatever the jobs before it used', async (t) => {
  const one = await OneContainer.open(sandbox);
  const small = 'x = bytearray(1000)';
  const first = await one.run(small);
  const large = await one.run('x = bytearray(b"x" * 120_000_000)\nfor _ in range(10**7): pass');
  const last = await one.run(small);
  t.same([first.outcome, large.outcome, last.outcome], ['succeeded', 'succeeded', 'succeeded']);
  t.ok((large.peakMemoryBytes ?? 0) > 110 * mebibyte, `large: ${large.peakMemoryBytes}`);
  t.ok((last.peakMemoryBytes ?? Infinity) < 80 * mebibyte, `last: ${last.peakMemoryBytes}`);
  t.ok((large.cpuTimeMs ?? 0) > (last.cpuTimeMs ?? Infinity));
  one.release();
});

t.test('each limit bites in each job, and the container serves on', async (t) => {
  const limits = { memoryBytes: 96 * mebibyte, diskBytes: 8 * mebibyte, processes: 24 };
  const one = await OneContainer.open(sandbox, 'python', limits);
  const hungry = 'blocks = []\nwhile True: blocks.append(bytearray(b"x" * 1_000_000))';
  const threads = `
import threading, time
for _ in range(100): threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
`;
  const disk = `
import errno
try:
    for part in range(20): open(f"/work/{part}", "wb").write(b"x" * 1_000_000)
except OSError as error: print(errno.errorcode[error.errno])
`;
  for (const round of ['first round', 'second round']) {
    const flood = { limits: { outputBytes: 1000 } };
    t.match(await one.run('print("x" * 2000)', flood), {
      outcome: 'output_limit_exceeded',
      truncated: true,
    });
    t.match(await one.run('while True: pass', { limits: { wallTimeMs: 300 } }), {
      outcome: 'timed_out',
      exceededTime: { clock: 'wall', limitMs: 300 },
      containerLost: false,
    });
    t.match(await one.run('while True: pass', { limits: { cpuTimeMs: 300 } }), {
      outcome: 'timed_out',
      exceededTime: { clock: 'processor', limitMs: 300 },
      containerLost: false,
    });
    t.match(await one.run(threads), { outcome: 'process_limit_exceeded' });
    t.match((await one.run(disk)).stdout, /^(ENOSPC|EFBIG)\n$/, round);
    t.match(await one.run(hungry), { outcome: 'out_of_memory', containerLost: false });
    t.match(await one.run('print("well")'), { outcome: 'succeeded', stdout: 'well\n' }, round);
  }
  one.release();
});

t.test('CPU time of all children counts, also of those that nobody waited for', async (t) => {
  const one = await OneContainer.open(sandbox);
  const source = `
import os, time
for _ in range(3):
    if os.fork() == 0:
        while True: pass
time.sleep(60)
`;
  const result = await one.run(source, { limits: { cpuTimeMs: 600 } });
  t.match(result, { outcome: 'timed_out', exceededTime: { clock: 'processor' } });
  t.ok((result.cpuTimeMs ?? 0) >= 600);
  t.match(await one.run('print("on")'), { stdout: 'on\n' });
  one.release();
});

t.test('the wall limit ends a loop long before the CPU limit would', async (t) => {
  const one = await OneContainer.open(sandbox);
  const limits = { wallTimeMs: 1000, cpuTimeMs: 60_000 };
  const { outcome, wallTimeMs } = await one.run('while True: pass', { limits });
  t.equal(outcome, 'timed_out');
  t.ok(wallTimeMs < 30_000, `${wallTimeMs} ms`);
  one.release();
});

t.test('a cancelled job ends, and its container serves the next one', async (t) => {
  const one = await OneContainer.open(sandbox);
  for (const source of ['while True: pass', 'import time; time.sleep(60)']) {
    const controller = new AbortController();
    const listener = { onOutput: () => controller.abort() };
    const program = `print("on", flush=True)\n${source}`;
    const result = await one.run(program, { listener, signal: controller.signal });
    t.match(result, { outcome: 'cancelled', containerLost: false });
    t.ok(result.wallTimeMs < 5000);
  }
  t.match(await one.run('print("next")'), { outcome: 'succeeded', stdout: 'next\n' });
  one.release();
});

t.test('a wish to cancel that comes too late disturbs nobody', async (t) => {
  const one = await OneContainer.open(sandbox);
  const controller = new AbortController();
  t.match(await one.run('1', { signal: controller.signal }), { outcome: 'succeeded' });
  controller.abort();
  t.match(await one.run('print("next")'), { outcome: 'succeeded', stdout: 'next\n' });
  one.release();
});

t.test('nothing is left', (t) => assertNothingLeft(t, sandbox));
