import { Buffer } from 'node:buffer';
import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { SandboxError } from './errors.js';

/** What the kernel counted for one container since it was made. */
export interface CgroupCounters {
  readonly cpuTimeMs: number;
  /** 0 where the kernel keeps no peak. */
  readonly peakMemoryBytes: number;
  readonly oomKills: number;
  readonly processRefusals: number;
}

export type CgroupVersion = '1' | '2';

/** Where the engine puts a container: with the cgroupfs driver, or with systemd's. */
function groupPaths(containerId: string): readonly string[] {
  return [`docker/${containerId}`, `system.slice/docker-${containerId}.scope`];
}

/**
 * The counters, or null where this process cannot see them: the engine is on another machine, or
 * the container and with it the group is gone.
 */
export async function readCgroupCounters(
  containerId: string,
  version: CgroupVersion,
  mount = '/sys/fs/cgroup',
): Promise<CgroupCounters | null> {
  for (const path of groupPaths(containerId)) {
    const read = version === '1' ? readVersion1 : readVersion2;
    const counters = read(mount, path);
    if (counters !== null) return counters;
  }
  return null;
}

/** What a container holds at this moment, or null where this process cannot see it. */
export function readMemoryInUse(
  containerId: string,
  version: CgroupVersion,
  mount = '/sys/fs/cgroup',
): number | null {
  const [folder, name] =
    version === '1' ? [join(mount, 'memory'), 'memory.usage_in_bytes'] : [mount, 'memory.current'];
  for (const path of groupPaths(containerId)) {
    const text = readIfThere(join(folder, path, name));
    if (text !== null) return Number(text);
  }
  return null;
}

/** The largest memory of a container since the meter was opened. */
export class PeakMeter {
  readonly #descriptor: number;
  #isClosed = false;

  constructor(descriptor: number) {
    this.#descriptor = descriptor;
  }

  /** null once the container is gone. */
  read(): number | null {
    try {
      const buffer = Buffer.alloc(32);
      const bytesRead = readSync(this.#descriptor, buffer, 0, buffer.length, 0);
      return Number(buffer.toString('latin1', 0, bytesRead));
    } catch (cause) {
      if (isAbsent(cause)) return null;
      throw new SandboxError('engine_failed', 'the peak of memory cannot be read', { cause });
    }
  }

  close(): void {
    // The number may be another file's by now.
    if (!this.#isClosed) closeSync(this.#descriptor);
    this.#isClosed = true;
  }
}

/**
 * Makes the kernel's peak begin anew, or null where it does not: version 2 can since Linux 6.12,
 * and only for whoever reads through the file that was written to.
 */
export function openPeakMeter(
  containerId: string,
  version: CgroupVersion,
  mount = '/sys/fs/cgroup',
): PeakMeter | null {
  const [folder, name] =
    version === '1' ? [join(mount, 'memory'), 'memory.max_usage_in_bytes'] : [mount, 'memory.peak'];
  for (const path of groupPaths(containerId)) {
    const descriptor = openIfWritable(join(folder, path, name));
    if (descriptor !== null) return new PeakMeter(descriptor);
  }
  return null;
}

function openIfWritable(path: string): number | null {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r+');
    writeSync(descriptor, '0');
    return descriptor;
  } catch (cause) {
    if (descriptor !== undefined) closeSync(descriptor);
    if (isAbsent(cause) || isRefused(cause)) return null;
    throw new SandboxError('engine_failed', `${path} cannot be written`, { cause });
  }
}

function readVersion1(mount: string, path: string): CgroupCounters | null {
  const [cpu, peak, oom, pids] = readAll([
    join(mount, 'cpuacct', path, 'cpuacct.usage'),
    join(mount, 'memory', path, 'memory.max_usage_in_bytes'),
    join(mount, 'memory', path, 'memory.oom_control'),
    join(mount, 'pids', path, 'pids.events'),
  ]);
  if (cpu == null || peak == null || oom == null || pids == null) return null;
  return {
    cpuTimeMs: Math.round(Number(cpu) / 1_000_000),
    peakMemoryBytes: Number(peak),
    oomKills: field(oom, 'oom_kill'),
    processRefusals: field(pids, 'max'),
  };
}

function readVersion2(mount: string, path: string): CgroupCounters | null {
  const group = join(mount, path);
  const [cpu, peak, memory, pids] = readAll([
    join(group, 'cpu.stat'),
    join(group, 'memory.peak'),
    join(group, 'memory.events'),
    join(group, 'pids.events'),
  ]);
  if (cpu == null || memory == null || pids == null) return null;
  return {
    cpuTimeMs: Math.round(field(cpu, 'usage_usec') / 1000),
    peakMemoryBytes: peak == null ? 0 : Number(peak),
    oomKills: field(memory, 'oom_kill'),
    processRefusals: field(pids, 'max'),
  };
}

function readAll(paths: readonly string[]): (string | null)[] {
  return paths.map(readIfThere);
}

/** The kernel answers from memory: a way through the thread pool costs ten times the reading. */
function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (isAbsent(cause)) return null;
    throw new SandboxError('engine_failed', `${path} cannot be read`, { cause });
  }
}

/** A group that goes away between opening and reading answers ENODEV. */
function isAbsent(cause: unknown): boolean {
  const absent = ['ENOENT', 'ENODEV', 'EACCES', 'ENOTDIR'];
  return cause instanceof Error && 'code' in cause && absent.includes(String(cause.code));
}

function isRefused(cause: unknown): boolean {
  const refused = ['EINVAL', 'EPERM', 'EROFS', 'EOPNOTSUPP'];
  return cause instanceof Error && 'code' in cause && refused.includes(String(cause.code));
}

/** The number after `name` in the kernel's "name value" lines; 0 where the line is missing. */
function field(text: string, name: string): number {
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${name} `));
  return line === undefined ? 0 : Number(line.slice(name.length + 1));
}
