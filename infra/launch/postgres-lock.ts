import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineOf } from './process-identity.js';
import { signalGroup, waitUntil } from './process-signals.js';

const stopGraceMs = 10_000;

/** The first line is the process id; undefined when the text is damaged. */
export function pidFromLockText(text: string): number | undefined {
  const pid = Number.parseInt(text.split('\n')[0] ?? '', 10);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

/**
 * After a crash the lock file outlives its server, and its process id may belong to a stranger:
 * the server would then refuse to start. It is ours only if its command line names this folder.
 */
export async function clearStaleLock(dataDir: string): Promise<'none' | 'removed' | 'stopped'> {
  const path = join(dataDir, 'postmaster.pid');
  if (!existsSync(path)) return 'none';
  const pid = pidFromLockText(readFileSync(path, 'utf8'));
  const isOurs = (): boolean => pid !== undefined && commandLineOf(pid).includes(dataDir);
  if (pid === undefined || !isOurs()) {
    rmSync(path, { force: true });
    return 'removed';
  }
  process.kill(pid, 'SIGINT');
  if (!(await waitUntil(() => !isOurs(), stopGraceMs))) signalGroup(pid, 'SIGKILL');
  await waitUntil(() => !isOurs(), stopGraceMs);
  rmSync(path, { force: true });
  return 'stopped';
}
