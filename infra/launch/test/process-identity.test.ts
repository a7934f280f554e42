import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import t from 'tap';
import {
  commandLineOf,
  identifyProcess,
  isSameProcessAlive,
  startFromStat,
} from '../process-identity.js';

t.test('a living process is found, and still the same one a moment later', async (t) => {
  const identity = identifyProcess(process.pid);
  if (identity === undefined) throw new Error('not found');
  t.ok(isSameProcessAlive(identity));
  t.notOk(isSameProcessAlive({ ...identity, startedAt: 'another start' }));
});

t.test('a dead process is not found', async (t) => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  t.equal(identifyProcess(pid), undefined);
  t.equal(commandLineOf(pid), '');
});

t.test('the command line of a process is readable', async (t) => {
  const child = spawn(process.execPath, ['--eval', 'process.stdin.resume()', 'marker-argument']);
  await once(child, 'spawn');
  t.match(commandLineOf(child.pid ?? 0), /marker-argument/);
  child.kill('SIGKILL');
  await once(child, 'close');
});

t.test('a command name with spaces and brackets does not shift the fields', async (t) => {
  const fields = Array.from({ length: 40 }, (_, index) => String(index + 4)).join(' ');
  t.match(startFromStat(`77 (odd ) name) S ${fields}`), /:22$/);
});

t.test('a zombie counts as gone', async (t) => {
  const fields = Array.from({ length: 40 }, (_, index) => String(index + 4)).join(' ');
  t.equal(startFromStat(`77 (node) Z ${fields}`), undefined);
});
