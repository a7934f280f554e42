import type { Buffer } from 'node:buffer';
import t from 'tap';
import { RunInput, type RunCodeEvent } from '../src/index.js';
import { OneContainer } from './support/one-container.js';
import { assertNothingLeft, openSandbox, run } from './support/test-sandbox.js';

t.setTimeout(120_000);
const sandbox = openSandbox(t);

t.test('what comes ahead of the start is kept, in order', async (t) => {
  const input = new RunInput();
  t.ok(input.send('one\n'));
  input.end();
  const taken: string[] = [];
  input.connect((bytes) => taken.push(bytes.toString()));
  t.same(taken, ['one\n', '']);
});

t.test('after the end nothing is taken', async (t) => {
  const input = new RunInput();
  const taken: Buffer[] = [];
  input.connect((bytes) => taken.push(bytes));
  input.end();
  input.end();
  t.notOk(input.send('late'));
  t.equal(taken.length, 1);
});

t.test('no more than a mebibyte is taken in all, and an empty text is no end', async (t) => {
  const input = new RunInput();
  const taken: Buffer[] = [];
  input.connect((bytes) => taken.push(bytes));
  t.ok(input.send(''));
  t.ok(input.send('x'.repeat(1024 * 1024)));
  t.notOk(input.send('x'));
  t.equal(taken.length, 1);
});

t.test('a program asks, is answered and goes on', async (t) => {
  const input = new RunInput();
  const events: RunCodeEvent[] = [];
  const result = await run(sandbox, 'name = input("name? ")\nprint("hello", name)', {
    input,
    onEvent: (event) => {
      events.push(event);
      if (event.type === 'input_requested') input.send('Ada\n');
    },
  });
  t.match(result, { outcome: 'succeeded', stdout: 'name? hello Ada\n' });
  t.same(
    events.map((event) => (event.type === 'output' ? event.text : event.type)),
    ['started', 'name? ', 'input_requested', 'hello Ada\n'],
  );
});

t.test('each wait asks once, and the end of input ends the last', async (t) => {
  const input = new RunInput();
  let requests = 0;
  const source = `
total = 0
try:
    while True: total += int(input())
except EOFError: print(total)
`;
  const onInputRequested = () => {
    requests += 1;
    if (requests <= 2) input.send(`${requests}\n`);
    else input.end();
  };
  const one = await OneContainer.open(sandbox);
  const result = await one.run(source, { input, listener: { onInputRequested } });
  t.match(result, { outcome: 'succeeded', stdout: '3\n' });
  t.equal(requests, 3);
  one.release();
});

t.test('a program whose answers were there before it started does not ask', async (t) => {
  const input = new RunInput();
  input.send('1\n2\n');
  input.end();
  const result = await run(sandbox, 'print(int(input()) + int(input()))', { input });
  t.match(result, { outcome: 'succeeded', stdout: '3\n' });
});

t.test('waiting counts against its own limit, with its own sentence', async (t) => {
  const one = await OneContainer.open(sandbox);
  const limits = { wallTimeMs: 5000 };
  const result = await one.run('input()', { input: new RunInput(), inputWaitMs: 300, limits });
  t.match(result, {
    outcome: 'timed_out',
    exceededTime: { clock: 'input', limitMs: 300 },
    containerLost: false,
  });
  t.ok(result.wallTimeMs < 300, 'a wait is not the program’s time');
  one.release();
  const run1 = await run(sandbox, 'input()', { input: new RunInput(), inputWaitMs: 300 });
  t.equal(
    run1.outcomeMessage,
    'Your program waited for input for longer than 0.3 seconds in all and was stopped.',
  );
});

t.test('after an answer the wall limit goes on', async (t) => {
  const input = new RunInput();
  const onInputRequested = () => void input.send('\n');
  const limits = { wallTimeMs: 400 };
  const one = await OneContainer.open(sandbox);
  const source = 'input()\nwhile True: pass';
  const result = await one.run(source, { input, limits, listener: { onInputRequested } });
  t.match(result, { outcome: 'timed_out', exceededTime: { clock: 'wall' }, containerLost: false });
  one.release();
});

t.test('a program that waits can be cancelled', async (t) => {
  const controller = new AbortController();
  const result = await run(sandbox, 'input()', {
    input: new RunInput(),
    signal: controller.signal,
    onEvent: ({ type }) => {
      if (type === 'input_requested') controller.abort();
    },
  });
  t.equal(result.outcome, 'cancelled');
});

t.test('a run that is not interactive meets the end of input', async (t) => {
  const types: string[] = [];
  const result = await run(sandbox, 'input()', { onEvent: ({ type }) => types.push(type) });
  t.match(result, { outcome: 'raised', stderr: /EOFError/ });
  t.notOk(types.includes('input_requested'));
});

t.test('nothing is left', (t) => assertNothingLeft(t, sandbox));
