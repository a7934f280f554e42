import { randomUUID } from 'node:crypto';
import type { EnvironmentName } from '@pairwise/contracts';
import { until } from '@pairwise/test-kit';
import type { Test } from 'tap';
import {
  loadEnvironments,
  type PoolOptions,
  type Sandbox,
  type SandboxContainer,
  type SandboxOptions,
  type ShelfStatus,
} from '../../src/index.js';
import type { ContainerRole } from '../../src/container-options.js';
import { openSandbox } from './test-sandbox.js';

const mebibyte = 1024 * 1024;

export interface PoolTestOptions extends Partial<PoolOptions> {
  readonly environments?: readonly EnvironmentName[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly sandbox?: Partial<SandboxOptions>;
}

/** A sandbox with a small pool that has begun to fill. */
export function openPool(t: Test, options: PoolTestOptions = {}): Sandbox {
  const { environments = ['python'], minimum = 1, maximum = 4, sandbox = {}, ...pool } = options;
  const wanted = [...loadEnvironments()]
    .filter(([name]) => environments.some((environment) => environment === name))
    .map(([name, environment]) => [name, { ...environment, pool: { minimum, maximum } }] as const);
  const opened = openSandbox(t, {
    environments: new Map(wanted),
    pool: { memoryBytes: 1024 * mebibyte, tickMs: 50, ...pool },
    ...sandbox,
  });
  // Its streams would keep the process of a failed test from ending.
  t.teardown(() => opened.close(AbortSignal.abort()));
  opened.start();
  return opened;
}

export function shelf(
  sandbox: Sandbox,
  role: ContainerRole = 'runner',
  environment: EnvironmentName = 'python',
): ShelfStatus | undefined {
  return sandbox
    .poolStatus()
    ?.shelves.find((one) => one.role === role && one.environment === environment);
}

/** Waits until all shelves hold what they should. */
export function untilFull(sandbox: Sandbox): Promise<unknown> {
  return until('full shelves', () => {
    const shelves = sandbox.poolStatus()?.shelves ?? [];
    return shelves.length > 0 && shelves.every(({ waiting, target }) => waiting >= target);
  });
}

export function acquire(
  sandbox: Sandbox,
  roomKey: string | null,
  role: ContainerRole = 'runner',
): Promise<SandboxContainer> {
  return sandbox.acquire({
    environment: 'python',
    role,
    limits: sandbox.environment('python').limits,
    executionId: randomUUID(),
    attempt: 1,
    lifetimeMs: 60_000,
    roomKey,
  });
}

/** The ids of all containers of this worker, whatever their state. */
export async function containerIds({ docker, workerId }: Sandbox): Promise<string[]> {
  const found = await docker.listContainers({
    all: true,
    filters: { label: [`org.pairwise.worker=${workerId}`] },
  });
  return found.map(({ Id }) => Id);
}
