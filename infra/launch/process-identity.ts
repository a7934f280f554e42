import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** A process id alone is no proof: ids are used again. The start time tells two users of it apart. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly startedAt: string;
}

const hasProc = existsSync('/proc/self/stat');

/** Undefined when no such process lives. */
export function identifyProcess(pid: number): ProcessIdentity | undefined {
  const startedAt = hasProc ? startFromProc(pid) : startFromPs(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

export function isSameProcessAlive(identity: ProcessIdentity): boolean {
  return identifyProcess(identity.pid)?.startedAt === identity.startedAt;
}

export function commandLineOf(pid: number): string {
  try {
    if (hasProc) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

function startFromProc(pid: number): string | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  return startFromStat(stat);
}

/** The command name may hold spaces and brackets, so fields are counted from its last bracket. */
export function startFromStat(stat: string): string | undefined {
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // A zombie only waits for its parent to notice: it holds neither files nor ports.
  if (state === undefined || state === 'Z' || state === 'X') return undefined;
  const bootId = readBootId();
  const ticksSinceBoot = rest[18];
  return ticksSinceBoot === undefined ? undefined : `${bootId}:${ticksSinceBoot}`;
}

function readBootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return 'unknown-boot';
  }
}

function startFromPs(pid: number): string | undefined {
  try {
    const output = execFileSync('ps', ['-p', String(pid), '-o', 'lstart='], { encoding: 'utf8' });
    return output.trim() || undefined;
  } catch {
    return undefined;
  }
}
