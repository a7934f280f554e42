import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchFailure } from './failure.js';
import { isRecord } from './json-file.js';
import { type ProcessIdentity, identifyProcess, isSameProcessAlive } from './process-identity.js';

/** Two launchers on one state folder would fight over the same database files. */
export function takeLock(stateDir: string): () => void {
  const path = join(stateDir, 'launcher.lock');
  const self = identifyProcess(process.pid) ?? { pid: process.pid, startedAt: 'unknown' };
  for (let attempt = 0; attempt < 2; attempt += 1) {
    if (tryWrite(path, self)) return () => rmSync(path, { force: true });
    const holder = readHolder(path);
    if (holder !== undefined && isSameProcessAlive(holder)) {
      throw new LaunchFailure(
        `Pairwise is already running here (process ${holder.pid}). ` +
          'Stop it with Ctrl-C in its terminal first.',
      );
    }
    rmSync(path, { force: true });
  }
  throw new LaunchFailure(`Another launcher took ${path} at the same moment. Try again.`);
}

function tryWrite(path: string, self: ProcessIdentity): boolean {
  const draft = `${path}.${self.pid}`;
  writeFileSync(draft, JSON.stringify(self), { mode: 0o600 });
  try {
    // A link appears with its content, so nobody ever reads a lock that is half written.
    linkSync(draft, path);
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw cause;
  } finally {
    rmSync(draft);
  }
}

function readHolder(path: string): ProcessIdentity | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (!isRecord(value)) return undefined;
    const { pid, startedAt } = value;
    return typeof pid === 'number' && typeof startedAt === 'string'
      ? { pid, startedAt }
      : undefined;
  } catch {
    return undefined;
  }
}
