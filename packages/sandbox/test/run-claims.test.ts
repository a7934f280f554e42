import t, { type Test } from 'tap';
import { RunInput, type RunResult } from '../src/index.js';
import { HostileDocker } from './support/hostile-docker.js';
import { assertNothingLeft, openSandbox, run, type RunOptions } from './support/test-sandbox.js';

t.setTimeout(180_000);

async function runHostile(t: Test, program: string, options?: RunOptions): Promise<RunResult> {
  const sandbox = openSandbox(t, { docker: new HostileDocker('runner', program) });
  const result = await run(sandbox, 'print("never runs")', options);
  await assertNothingLeft(t, sandbox);
  return result;
}

const wait = 'say(b"W", {"id": i, "inputFrames": 0})';
const lies: readonly (readonly [string, string, RunOptions])[] = [
  ['waits where nobody types', `ready(); i = job(); ${wait}; time.sleep(60)`, {}],
  [
    'waits for another job',
    'ready(); job(); say(b"W", {"id": "x", "inputFrames": 0}); time.sleep(60)',
    { input: new RunInput() },
  ],
  ['floods with waits', `ready(); i = job()\nwhile True: ${wait}`, { input: new RunInput() }],
  ['floods with nothing', 'ready(); job()\nwhile True: send(b"O")', {}],
  [
    'shows variables unasked',
    'ready(); i = job(); say(b"P", {"variables": [], "isTruncated": False}); done(i)',
    {},
  ],
  [
    'shows variables twice',
    'ready(); i = job()\nfor _ in range(2): send(b"P", b"{}")\ndone(i)',
    { peek: true },
  ],
  ['shows too much', 'ready(); job(); send(b"P", b"x" * 300_000); time.sleep(60)', { peek: true }],
  [
    'sends a page as a figure',
    'ready(); i = job(); send(b"G", b"<html><svg/></html>"); time.sleep(60)',
    { figureFormat: 'svg' },
  ],
];
for (const [lie, program, options] of lies) {
  t.test(`a runner that ${lie} gives the program a failed run`, async (t) => {
    const result = await runHostile(t, program, options);
    t.match(result, { outcome: 'raised', exitCode: null, figures: [], peek: null });
  });
}

t.test('a false wait buys no more time than a real one', async (t) => {
  const result = await runHostile(t, `ready(); i = job(); ${wait}; time.sleep(600)`, {
    input: new RunInput(),
    inputWaitMs: 300,
    limits: { wallTimeMs: 300 },
  });
  t.equal(result.outcome, 'timed_out');
  t.match(result.outcomeMessage, 'waited for input');
});

t.test('a wait that crossed an input does not stop the clock', async (t) => {
  const input = new RunInput();
  const types: string[] = [];
  input.send('typed ahead\n');
  const program = `ready(); i = job(); receive(); ${wait}; time.sleep(600)`;
  const result = await runHostile(t, program, {
    input,
    limits: { wallTimeMs: 500 },
    onEvent: ({ type }) => types.push(type),
  });
  t.match(result, { outcome: 'timed_out', outcomeMessage: /ran for longer than 0.5 seconds/ });
  t.same(types, ['started']);
});

t.test('variables that are not as they should be cost only themselves', async (t) => {
  const program = 'ready(); i = job(); say(b"P", {"variables": 3}); done(i)';
  t.match(await runHostile(t, program, { peek: true }), { outcome: 'succeeded', peek: null });
});

t.test('a GPU is believed only in plain text', async (t) => {
  const gpu = { device: 'NVIDIA H100', driver: null, peakMemoryBytes: 5 };
  const claim = (value: unknown) => `ready(); done(job(), gpu=${JSON.stringify(value)})`;
  const honest = await runHostile(t, claim(gpu).replace('null', 'None'));
  t.same(honest.gpu, gpu);
  for (const value of ['no', { ...gpu, driver: '5', device: '\u0001' }, { device: 'x' }]) {
    t.match(await runHostile(t, claim(value)), { outcome: 'succeeded', gpu: null });
  }
});
