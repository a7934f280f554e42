import { readdirSync, readFileSync } from 'node:fs';
import { until } from '@pairwise/test-kit';
import type Docker from 'dockerode';
import { labelNames } from '../../src/index.js';

/** Process ids on this machine that belong to a container. Empty where the engine is elsewhere. */
export function processesOf(containerId: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => cgroupOf(pid).includes(containerId))
    .map(Number);
}

function cgroupOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cgroup`, 'utf8');
  } catch {
    // It ended between the two looks.
    return '';
  }
}

/** All containers of one worker, whatever their state. */
export async function containerIds(docker: Docker, workerId: string): Promise<string[]> {
  const label = [`${labelNames.worker}=${workerId}`];
  const found = await docker.listContainers({ all: true, filters: { label } });
  return found.map(({ Id }) => Id);
}

/** How long it takes until `probe` is true, in milliseconds. Throws when it stays false. */
export async function timeUntil(
  what: string,
  probe: () => Promise<boolean> | boolean,
  timeoutMs = 15_000,
): Promise<number> {
  const startedAtMs = performance.now();
  await until(what, probe, timeoutMs);
  return performance.now() - startedAtMs;
}
