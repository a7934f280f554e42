import { readFile } from 'node:fs/promises';
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
  const [tasks, memory] = await Promise.all([
    readTasks(containerId, version, mount),
    readControl('memory', 'memory.stat', containerId, version, mount),
  ]);
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
  const tasks = await readControl('pids', 'pids.current', containerId, version, mount);
  return tasks === null ? null : Number(tasks);
}

async function readControl(
  controller: 'pids' | 'memory',
  file: string,
  containerId: string,
  version: CgroupVersion,
  mount: string,
): Promise<string | null> {
  const hierarchy = version === '1' ? join(mount, controller) : mount;
  // The engine names groups by its driver: cgroupfs, or systemd.
  const groups = [`docker/${containerId}`, `system.slice/docker-${containerId}.scope`];
  for (const group of groups) {
    const text = await readIfThere(join(hierarchy, group, file));
    if (text !== null) return text;
  }
  return null;
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
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
