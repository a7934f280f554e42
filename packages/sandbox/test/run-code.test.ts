import { performance } from 'node:perf_hooks';
import type { RunUsage } from '@pairwise/contracts';
import t from 'tap';
import type { RunCodeEvent } from '../src/index.js';
import { assertNothingLeft, openSandbox, run } from './support/test-sandbox.js';

t.setTimeout(180_000);
const sandbox = openSandbox(t);

t.test('a program runs, and its output, exit code and image are recorded', async (t) => {
  const result = await run(sandbox, 'print("hello")');
  t.match(result, {
    outcome: 'succeeded',
    outcomeMessage: null,
    stdout: 'hello\n',
    stderr: '',
    truncated: false,
    exitCode: 0,
    signal: null,
    figures: [],
    failure: null,
  });
  t.match(result.imageDigest, /^sha256:[0-9a-f]{64}$/);
  t.match(result.libraries, { python: /^3\.13\./ });
  t.ok((result.cpuTimeMs ?? 0) > 0 && (result.peakMemoryBytes ?? 0) > 1_000_000, 'measured');
});

t.test('events tell of the start, then of output as it comes', async (t) => {
  const events: RunCodeEvent[] = [];
  await run(sandbox, 'print("数据 🧪"); import sys; print("oops", file=sys.stderr)', {
    onEvent: (event) => events.push(event),
  });
  t.same(events[0], { type: 'started' });
  const text = (wanted: string) =>
    events.map((event) => (event.type === 'output' && event.stream === wanted ? event.text : ''));
  t.equal(text('stdout').join(''), '数据 🧪\n');
  t.equal(text('stderr').join(''), 'oops\n');
});

t.test('a run that lasts longer tells every second what it uses', async (t) => {
  const usages: RunUsage[] = [];
  const onEvent = (event: RunCodeEvent) => {
    if (event.type === 'usage') usages.push(event.usage);
  };
  await run(sandbox, 'print("short")', { onEvent });
  t.same(usages, [], 'a short one tells nothing');
  const source = 'import time; block = bytearray(50_000_000); time.sleep(2.5)';
  const result = await run(sandbox, source, { onEvent });
  t.equal(result.outcome, 'succeeded');
  t.ok(usages.length >= 1 && usages.length <= 3, `${usages.length} times`);
  const [{ wallTimeMs = 0, memoryBytes = 0 } = {}] = usages;
  t.ok(wallTimeMs >= 900 && wallTimeMs < 2_000, `${wallTimeMs} ms`);
  t.ok((memoryBytes ?? 0) > 50_000_000, `${memoryBytes} bytes`);
  t.ok((memoryBytes ?? 0) <= (result.peakMemoryBytes ?? 0), 'no more than its peak');
});

t.test('NumPy computes and a figure arrives as PNG', async (t) => {
  const source = `
import numpy as np
import matplotlib.pyplot as plt
print(float((np.eye(50) * 2) @ np.ones(50) @ np.ones(50)))
plt.plot([1, 2, 3])
plt.show()
`;
  const result = await run(sandbox, source, { environment: 'numpy' });
  t.match(result, { outcome: 'succeeded', stdout: '100.0\n', stderr: '' });
  t.equal(result.figures.length, 1);
  t.equal(result.figures[0]?.bytes.toString('latin1', 1, 4), 'PNG');
  t.match(result.libraries, { numpy: /^\d+\./ });
});

t.test('standard input is what was given, and then at its end', async (t) => {
  const source = 'import sys; print(repr(sys.stdin.read()))';
  t.match(await run(sandbox, source, { stdin: 'a\né' }), { stdout: "'a\\né'\n" });
  t.match(await run(sandbox, source), { stdout: "''\n" });
});

t.test('other files can be imported', async (t) => {
  const files = { 'main.py': 'import helper; print(helper.x)', 'helper.py': 'x = 7' };
  const result = await run(sandbox, '', { files });
  t.match(result, { outcome: 'succeeded', stdout: '7\n' });
});

t.test('the seed fixes what the global generators draw', async (t) => {
  const source = 'import random; print(random.random())';
  const [first, second, other] = await Promise.all([
    run(sandbox, source, { seed: 'one' }),
    run(sandbox, source, { seed: 'one' }),
    run(sandbox, source, { seed: 'two' }),
  ]);
  t.equal(first.stdout, second.stdout);
  t.not(first.stdout, other.stdout);
});

t.test('an exception is raised with its traceback and exit code 1', async (t) => {
  const result = await run(sandbox, '1 / 0');
  t.match(result, { outcome: 'raised', exitCode: 1, stderr: /ZeroDivisionError/ });
  t.equal(result.outcomeMessage, 'Your program ended with an error.');
});

t.test('exit status 137 by choice is not taken for a lack of memory', async (t) => {
  const result = await run(sandbox, 'import sys; sys.exit(137)');
  t.match(result, { outcome: 'raised', exitCode: 137, signal: null });
});

t.test('a crash of the interpreter is an error of the program', async (t) => {
  const result = await run(sandbox, 'import ctypes; ctypes.string_at(0)');
  t.match(result, { outcome: 'raised', exitCode: null, signal: 11 });
});

t.test('a program that cannot be compiled raises', async (t) => {
  t.match(await run(sandbox, 'def f(:'), { outcome: 'raised', stderr: /SyntaxError/ });
});

t.test('what a program says about itself does not change the outcome', async (t) => {
  const frames = 'import os; os.write(1, b"D\\0\\0\\0\\2{}"); os.write(1, b"S\\0\\0\\0\\0"); 1 / 0';
  const result = await run(sandbox, frames);
  t.match(result, {
    outcome: 'raised',
    stdout: 'D\uFFFD\uFFFD\uFFFD\u0002{}S\uFFFD\uFFFD\uFFFD\uFFFD',
  });
});

t.test('a daemon in a session of its own is gone when the program ends', async (t) => {
  const source = `
import os, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        time.sleep(60)
        print("still here", flush=True)
    os._exit(0)
print("bye")
`;
  const startedAtMs = performance.now();
  const result = await run(sandbox, source);
  t.match(result, { outcome: 'succeeded', stdout: 'bye\n' });
  t.ok(performance.now() - startedAtMs < 20_000, 'nobody waited for the daemon');
});

t.test('the next program finds nothing of an earlier one', async (t) => {
  await run(sandbox, 'for f in ("/work", "/tmp", "/dev/shm"): open(f + "/canary", "w").write("x")');
  const look = 'import os; print([os.listdir(f) for f in ("/work", "/tmp", "/dev/shm")])';
  t.match(await run(sandbox, look), { stdout: "[['main.py'], [], []]\n" });
});

t.test('nothing is left', (t) => assertNothingLeft(t, sandbox));
