import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CgroupVersion } from '../cgroup.js';

/** What a container holds right now. */
export interface ContainerUsage {
  /** Processes and threads. */
  readonly tasks: number;
  /** Without the libraries' pages, which all containers of one image share. */
  readonly memoryBytes: number;
}

const defaultMount = '/sys/fs/cgroup';

/** null where this process cannot see the control groups, or the container is gone. */
export async function readUsage(
  containerId: string,
  version: CgroupVersion,
  mount = defaultMount,
): Promise<ContainerUsage | null> {
  const tasks = await readTasks(containerId, version, mount);
  const memory = readControl('memory', 'memory.stat', containerId, version, mount);
  if (tasks === null || memory === null) return null;
  const anonymousBytes = field(memory, version === '1' ? 'rss' : 'anon');
  return { tasks, memoryBytes: anonymousBytes + field(memory, 'shmem') };
}

/** The number of processes and threads alone: one short read. null as above. */
export async function readTasks(
  containerId: string,
  version: CgroupVersion,
  mount = defaultMount,
): Promise<number | null> {
  const tasks = readControl('pids', 'pids.current', containerId, version, mount);
  return tasks === null ? null : Number(tasks);
}

function readControl(
  controller: 'pids' | 'memory',
  file: string,
  containerId: string,
  version: CgroupVersion,
  mount: string,
): string | null {
  const hierarchy = version === '1' ? join(mount, controller) : mount;
  // The engine names groups by its driver: cgroupfs, or systemd.
  const groups = [`docker/${containerId}`, `system.slice/docker-${containerId}.scope`];
  for (const group of groups) {
    const text = readIfThere(join(hierarchy, group, file));
    if (text !== null) return text;
  }
  return null;
}

/** The kernel answers from memory: a way through the thread pool costs ten times the reading. */
function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error) return null;
    throw cause;
  }
}

/** The number after `name` in the kernel's "name value" lines; 0 where the line is missing. */
function field(text: string, name: string): number {
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${name} `));
  return line === undefined ? 0 : Number(line.slice(name.length + 1));
}
