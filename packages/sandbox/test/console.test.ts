import t from 'tap';
import { ConsoleFeed, RunInput } from '../src/index.js';
import { openConsole } from './support/console.js';
import { assertNothingLeft, openSandbox, run } from './support/test-sandbox.js';

t.setTimeout(120_000);
const sandbox = openSandbox(t, { pool: { memoryBytes: 256 * 1024 * 1024 } });

t.test('what waits is handed over one by one, and not after an interrupt', async (t) => {
  const feed = new ConsoleFeed();
  const seen: string[] = [];
  feed.send({ number: 1, name: 'a', source: '' });
  feed.connect({
    begin: ({ number }) => seen.push(`begin ${number}`),
    interrupt: (number) => seen.push(`interrupt ${number}`),
  });
  t.same(seen, [], 'the program comes first');
  feed.goOn();
  feed.send({ number: 2, name: 'b', source: '' });
  t.same(
    feed.interrupt().map(({ number }) => number),
    [2],
  );
  feed.goOn();
  feed.interrupt();
  t.same(seen, ['begin 1', 'interrupt 1']);
});

t.test('statements go on from the program, and errors cost nothing', async (t) => {
  const console = await openConsole(sandbox, 'values = [1, 2]');
  t.match(await console.run('values.append(3)\nvalues'), {
    stdout: '[1, 2, 3]\n',
    status: 'succeeded',
  });
  t.match(await console.run('values[9]'), { stderr: /IndexError/, status: 'raised' });
  t.match(await console.run('len(values)'), { stdout: '3\n' });
  t.match(await console.end(), { outcome: 'cancelled' });
});

t.test('each statement has the whole time, and one over it leaves the state', async (t) => {
  const limits = { wallTimeMs: 1_000, cpuTimeMs: 5_000 };
  const console = await openConsole(sandbox, 'import time', { limits });
  for (const second of [1, 2]) {
    t.match(await console.run('time.sleep(0.7)'), { status: 'succeeded' }, `turn ${second}`);
  }
  t.match(await console.run('while True: pass'), { status: 'interrupted', cause: 'wall' });
  t.match(await console.run('1 + 1'), { stdout: '2\n' });
  const { wallTimeMs } = await console.end();
  t.ok((wallTimeMs ?? 0) >= 2_400, 'its time is that of all statements');
});

t.test('a person interrupts what runs', async (t) => {
  const console = await openConsole(sandbox, 'x = 1', {
    onEvent: (event) => {
      if (event.type === 'output' && event.text.includes('go')) console.feed.interrupt();
    },
  });
  const answer = await console.run('print("go")\nwhile True: pass');
  t.match(answer, { status: 'interrupted', cause: 'person' });
  t.match(await console.run('x'), { stdout: '1\n' });
  await console.end();
});

t.test('a statement asks and is answered, again after one that was interrupted', async (t) => {
  const input = new RunInput();
  let answers = 0;
  const console = await openConsole(sandbox, '', {
    input,
    onEvent: ({ type }) => {
      if (type !== 'input_requested') return;
      answers += 1;
      if (answers === 1) console.feed.interrupt();
      else input.send('Ada\n');
    },
  });
  t.match(await console.run('name = input()'), { status: 'interrupted' });
  t.match(await console.run('name = input()\nname'), { stdout: "'Ada'\n" });
  await console.end();
});

t.test(
  'while a console is open its room can run, and after it in the same container',
  async (t) => {
    const roomKey = 'room';
    const console = await openConsole(sandbox, 'x = 1', { roomKey });
    t.match(await run(sandbox, 'print(2)', { roomKey }), { stdout: '2\n' });
    t.match(await console.run('x'), { stdout: '1\n' });
    await console.end();
    const after = await run(sandbox, 'print("x" in globals())', { roomKey });
    t.match(after, { outcome: 'succeeded', stdout: 'False\n' });
  },
);

t.test('nothing is left', (t) => assertNothingLeft(t, sandbox));
