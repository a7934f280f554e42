import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { Children, type ChildCommand } from '../children.js';
import { ProcessBook } from '../process-book.js';
import { isSameProcessAlive, identifyProcess } from '../process-identity.js';
import { waitUntil } from '../process-signals.js';

const waits = 'setInterval(() => undefined, 1000); console.log("up");';

function command(name: string, source: string, more: Partial<ChildCommand> = {}): ChildCommand {
  return { name, kind: 'service', command: process.execPath, args: ['--eval', source], ...more };
}

t.test('what was started is stopped, applications before services', async (t) => {
  const folder = t.testdir();
  const children = new Children(folder, new ProcessBook(folder));
  const order: string[] = [];
  for (const kind of ['service', 'application', 'tool', 'engine'] as const) {
    const child = await children.start(command(kind, waits, { kind }));
    child.process.once('exit', () => order.push(kind));
  }
  await children.stopAll();
  t.same(order, ['tool', 'application', 'service', 'engine']);
  t.same(JSON.parse(readFileSync(join(folder, 'processes.json'), 'utf8')), []);
});

t.test('nothing starts once stopping has begun', async (t) => {
  const folder = t.testdir();
  const children = new Children(folder, new ProcessBook(folder));
  await children.stopAll();
  await t.rejects(children.start(command('late', waits)), /not started/);
});

t.test('a command that does not exist is a failure with its name', async (t) => {
  const folder = t.testdir();
  const children = new Children(folder, new ProcessBook(folder));
  const missing = { ...command('absent', ''), command: join(folder, 'no-such-program') };
  await t.rejects(children.start(missing), /absent could not be started/);
  await children.stopAll();
});

t.test('the output goes to the log file', async (t) => {
  const folder = t.testdir();
  const children = new Children(folder, new ProcessBook(folder));
  const child = await children.start(command('talker', 'console.log("hello")'));
  await waitUntil(child.hasExited, 10_000);
  t.equal(readFileSync(child.logPath, 'utf8'), 'hello\n');
});

t.test('the next launcher ends what a crashed one has left running', async (t) => {
  const folder = t.testdir();
  const crashed = new Children(folder, new ProcessBook(folder));
  const child = await crashed.start(command('orphan', waits));
  const identity = identifyProcess(child.process.pid ?? 0);
  if (identity === undefined) throw new Error('not running');
  t.same(await new ProcessBook(folder).reapLeftovers(), ['orphan']);
  t.notOk(isSameProcessAlive(identity));
  t.same(await new ProcessBook(folder).reapLeftovers(), [], 'and only once');
});
