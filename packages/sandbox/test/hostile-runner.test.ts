import { performance } from 'node:perf_hooks';
import t, { type Test } from 'tap';
import type { RunResult } from '../src/index.js';
import { HostileDocker } from './support/hostile-docker.js';
import { assertNothingLeft, openSandbox, run, type RunOptions } from './support/test-sandbox.js';

t.setTimeout(180_000);

async function runHostile(t: Test, program: string, options?: RunOptions): Promise<RunResult> {
  const sandbox = openSandbox(t, { docker: new HostileDocker('runner', program) });
  const result = await run(sandbox, 'print("never runs")', options);
  await assertNothingLeft(t, sandbox);
  return result;
}

t.test('a runner that floods is stopped by the count outside, in bounded memory', async (t) => {
  let startBytes = 0;
  let largestBytes = 0;
  const program = 'ready(); job()\nwhile True: send(b"O", b"x" * 65536)';
  const result = await runHostile(t, program, {
    limits: { outputBytes: 1_000_000 },
    onEvent: ({ type }) => {
      if (type === 'started') startBytes = memoryBytes();
      largestBytes = Math.max(largestBytes, memoryBytes());
    },
  });
  t.equal(result.outcome, 'output_limit_exceeded');
  t.equal(result.stdout.length, 1_000_000);
  t.ok(largestBytes - startBytes < 20_000_000, `grew by ${largestBytes - startBytes} bytes`);
});

t.test('a runner that never ends is stopped by the clock outside', async (t) => {
  const startedAtMs = performance.now();
  const limits = { wallTimeMs: 500 };
  const result = await runHostile(t, 'ready(); job(); time.sleep(600)', { limits });
  t.equal(result.outcome, 'timed_out');
  t.ok((result.wallTimeMs ?? 0) >= 500 && (result.wallTimeMs ?? Infinity) < 1500);
  t.ok(performance.now() - startedAtMs < 30_000);
});

t.test('a runner that drips output does not renew its time', async (t) => {
  const program = 'ready(); job()\nwhile True: send(b"O", b"."); time.sleep(0.05)';
  const result = await runHostile(t, program, { limits: { wallTimeMs: 500 } });
  t.equal(result.outcome, 'timed_out');
});

t.test('a runner that ignores the wish to cancel is killed', async (t) => {
  const controller = new AbortController();
  const result = await runHostile(t, 'ready(); job(); time.sleep(600)', {
    signal: controller.signal,
    onEvent: () => controller.abort(),
  });
  t.equal(result.outcome, 'cancelled');
});

const lies: readonly (readonly [string, string])[] = [
  ['ends another job than its own', 'ready(); job(); done("somebody-else")'],
  [
    'declares four gigabytes',
    'ready(); job(); os.write(1, b"O\\xff\\xff\\xff\\xff"); time.sleep(60)',
  ],
  [
    'sends a frame of the checker',
    'ready(); job(); say(b"V", {"verdict": "passed"}); time.sleep(60)',
  ],
  ['sends an unknown frame', 'ready(); job(); send(b"?"); time.sleep(60)'],
  ['sends an answer to a run', 'ready(); job(); send(b"A", b"x"); time.sleep(60)'],
  ['sends a figure that is none', 'ready(); job(); send(b"G", b"<svg/>"); time.sleep(60)'],
  ['starts twice', 'ready(); i = job(); say(b"S", {"id": i}); done(i)'],
  ['sends an end that is no JSON', 'ready(); job(); send(b"D", b"{"); time.sleep(60)'],
  ['claims an impossible exit code', 'ready(); done(job(), exitCode=4711)'],
  ['hangs up', 'ready(); job(); os._exit(0)'],
  ['hangs up within a frame', 'ready(); job(); os.write(1, b"D\\0\\0\\0\\x20{"); os._exit(0)'],
];
for (const [lie, program] of lies) {
  t.test(`a runner that ${lie} gives the program a failed run`, async (t) => {
    const result = await runHostile(t, program);
    t.match(result, { outcome: 'raised', exitCode: null, figures: [] });
  });
}

t.test('more figures than allowed are not kept', async (t) => {
  const program = `
ready(); identity = job()
for _ in range(20): send(b"G", b"\\x89PNG\\r\\n\\x1a\\n" + b"x" * 100)
done(identity)
`;
  t.equal((await runHostile(t, program)).figures.length, 10);
});

const broken: readonly (readonly [string, string])[] = [
  ['exits before it is ready', 'sys.exit(3)'],
  ['is ready in another protocol', 'say(b"R", {"protocol": 2}); time.sleep(60)'],
  ['hangs up when the job comes', 'ready(); receive()'],
  ['starts another job than the one it got', 'ready(); receive(); say(b"S", {"id": "other"})'],
];
for (const [failure, program] of broken) {
  t.test(`a runner that ${failure} is our failure, before any code ran`, async (t) => {
    const result = await runHostile(t, program);
    t.match(result, { outcome: 'system_error', stdout: '' });
    t.match(result.failure?.code, /^(not_ready|protocol_broken)$/);
  });
}

t.test('what our own program wrote before it crashed is in the failure', async (t) => {
  const result = await runHostile(t, 'print("zygote trouble 4711", file=sys.stderr); sys.exit(3)');
  t.match(result.failure?.message, 'zygote trouble 4711');
});

t.test('metrics come from the kernel, not from the claim', async (t) => {
  const program = 'ready(); done(job(), cpuTimeMs=999_999, wallTimeMs=999_999, peakMemoryBytes=1)';
  const result = await runHostile(t, program);
  t.equal(result.outcome, 'succeeded');
  t.ok((result.wallTimeMs ?? Infinity) < 60_000, 'wall time');
  t.ok((result.cpuTimeMs ?? Infinity) < 60_000, 'CPU time');
  t.ok((result.peakMemoryBytes ?? 0) > 1_000_000, 'peak memory');
});

function memoryBytes(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
