import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import t from 'tap';
import { clearStaleLock, pidFromLockText } from '../postgres-lock.js';

t.test('the process id is read from the first line', async (t) => {
  t.equal(pidFromLockText('4711\n/data\n1700000000\n'), 4711);
  t.equal(pidFromLockText(''), undefined);
  t.equal(pidFromLockText('-5\n'), undefined);
});

t.test('no lock, nothing to do', async (t) => {
  t.equal(await clearStaleLock(t.testdir()), 'none');
});

t.test(
  'the lock of a stranger with a used-again process id is removed, the stranger left alone',
  async (t) => {
    const folder = t.testdir({ 'postmaster.pid': `${process.pid}\n/elsewhere\n` });
    t.equal(await clearStaleLock(folder), 'removed');
    t.notOk(existsSync(join(folder, 'postmaster.pid')));
  },
);

t.test('a server that a crashed launcher left behind is stopped', async (t) => {
  const folder = t.testdir();
  const source = 'process.stdin.resume(); console.log("up")';
  const server = spawn(process.execPath, ['--eval', source, '--', '-D', folder]);
  await once(server.stdout, 'data');
  const closed = once(server, 'close');
  writeFileSync(join(folder, 'postmaster.pid'), `${server.pid}\n${folder}\n`);
  t.equal(await clearStaleLock(folder), 'stopped');
  await closed;
  t.equal(server.signalCode, 'SIGINT');
});
