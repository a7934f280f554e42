import { readdirSync, readFileSync } from 'node:fs';
import Docker from 'dockerode';
import { labelNames } from '@pairwise/sandbox';
import { readCgroupCounters } from '../../packages/sandbox/src/cgroup.js';

/** The kernel counts in hundredths of a second here, on every architecture (proc(5), USER_HZ). */
const TICK_MS = 10;

/** Processor time in milliseconds since each process began, by what the process is for us. */
export type ProcessorTimes = ReadonlyMap<string, number>;

interface Process {
  readonly pid: number;
  readonly parentPid: number;
  readonly name: string;
  readonly timeMs: number;
}

/**
 * Of everything that a run passes through: the processes of the launcher that started this one, the
 * container engine of the machine, the sandboxes of the worker, and this measuring process itself.
 */
export async function readProcessorTimes(workerId: string): Promise<ProcessorTimes> {
  const times = new Map<string, number>();
  const add = (name: string, timeMs: number) => times.set(name, (times.get(name) ?? 0) + timeMs);
  const processes = readProcesses();
  for (const process of processes.values()) {
    const name = nameOf(process, processes);
    if (name !== null) add(name, process.timeMs);
  }
  add('sandboxes', await sandboxTimeMs(workerId));
  return times;
}

function nameOf(one: Process, processes: ReadonlyMap<number, Process>): string | null {
  if (one.pid === process.pid) return 'this measurement';
  if (one.name === 'dockerd' || one.name.startsWith('containerd')) return 'container engine';
  if (!isBelow(one, process.ppid, processes)) return null;
  if (one.name.startsWith('postgres')) return 'Postgres';
  if (one.name.startsWith('redis')) return 'Redis';
  const app = /apps\/(\w+)\/dist\/server\.js/.exec(readIfThere(`/proc/${one.pid}/cmdline`))?.[1];
  return app ?? null;
}

function isBelow(one: Process, ancestor: number, processes: ReadonlyMap<number, Process>): boolean {
  for (let at = processes.get(one.parentPid); at !== undefined; at = processes.get(at.parentPid)) {
    if (at.pid === ancestor) return true;
  }
  return false;
}

function readProcesses(): ReadonlyMap<number, Process> {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const found = pids.map((pid) => parseStat(readIfThere(`/proc/${pid}/stat`)));
  return new Map(found.filter((one) => one !== null).map((one) => [one.pid, one]));
}

/** `pid (name) state ppid …`, utime and stime being the 14th and 15th word (proc(5)). */
function parseStat(text: string): Process | null {
  const parts = /^(\d+) \((.*)\) (.*)$/s.exec(text);
  if (parts === null) return null;
  const [, pid, name = '', rest = ''] = parts;
  const words = rest.split(' ');
  const timeMs = (Number(words[11]) + Number(words[12])) * TICK_MS;
  return { pid: Number(pid), parentPid: Number(words[1]), name, timeMs };
}

async function sandboxTimeMs(workerId: string): Promise<number> {
  const docker = new Docker();
  const { CgroupVersion } = (await docker.info()) as { CgroupVersion?: string };
  const containers = await docker.listContainers({
    filters: { label: [`${labelNames.worker}=${workerId}`] },
  });
  const counters = await Promise.all(
    containers.map(({ Id }) => readCgroupCounters(Id, CgroupVersion === '1' ? '1' : '2')),
  );
  return counters.reduce((sum, one) => sum + (one?.cpuTimeMs ?? 0), 0);
}

/** A process that has ended in between counts as nothing. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
