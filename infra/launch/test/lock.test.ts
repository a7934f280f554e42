import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { takeLock } from '../lock.js';

t.test('a second launcher is refused while the first one lives', async (t) => {
  const folder = t.testdir();
  const release = takeLock(folder);
  t.throws(() => takeLock(folder), new RegExp(`already running here \\(process ${process.pid}\\)`));
  release();
  takeLock(folder)();
  t.notOk(existsSync(join(folder, 'launcher.lock')));
});

t.test('the lock of a dead launcher is taken over', async (t) => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const folder = t.testdir({ 'launcher.lock': JSON.stringify({ pid, startedAt: 'before' }) });
  takeLock(folder)();
});

t.test('a process id that another program got since is no reason to refuse', async (t) => {
  const holder = JSON.stringify({ pid: process.pid, startedAt: 'an earlier boot' });
  const folder = t.testdir({ 'launcher.lock': holder });
  takeLock(folder)();
});

t.test('a damaged lock is taken over', async (t) => {
  const folder = t.testdir();
  writeFileSync(join(folder, 'launcher.lock'), '{"pid":');
  takeLock(folder)();
  t.notOk(existsSync(join(folder, 'launcher.lock')));
});
