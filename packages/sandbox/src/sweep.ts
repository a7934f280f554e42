import type Docker from 'dockerode';
import { labelNames } from './container-options.js';
import { withinDeadline } from './deadline.js';
import { SandboxError } from './errors.js';
import type { Sandbox } from './sandbox.js';
import { removeContainer } from './sandbox-container.js';

export interface OurContainer {
  readonly id: string;
  readonly workerId: string;
  readonly executionId: string;
  readonly role: string;
  readonly deadlineEpochMs: number;
}

export interface SweepReport {
  readonly removed: readonly OurContainer[];
  readonly failures: readonly SandboxError[];
}

/** Every container of any Pairwise worker on this engine, running or not. */
export async function listOurs({ docker }: Pick<Sandbox, 'docker'>): Promise<OurContainer[]> {
  const found = await withinDeadline('list', (abortSignal) =>
    docker.listContainers({ all: true, filters: { label: [labelNames.worker] }, abortSignal }),
  );
  return found.map(({ Id, Labels }) => ({
    id: Id,
    workerId: Labels[labelNames.worker] ?? '',
    executionId: Labels[labelNames.execution] ?? '',
    role: Labels[labelNames.role] ?? '',
    deadlineEpochMs: deadlineOf(Labels[labelNames.deadline]),
  }));
}

/**
 * For the start of a worker, before it takes work: removes what an earlier life of it left behind,
 * and what has expired. Later on it would take away the worker's own containers.
 */
export async function sweepContainers({ docker, workerId }: Sandbox): Promise<SweepReport> {
  const nowEpochMs = Date.now();
  return removeWhere(
    docker,
    (container) => container.workerId === workerId || container.deadlineEpochMs <= nowEpochMs,
  );
}

/** For the whole time: containers of any worker that nobody can be waiting for any more. */
export async function sweepExpired(
  { docker }: Sandbox,
  nowEpochMs = Date.now(),
): Promise<SweepReport> {
  return removeWhere(docker, (container) => container.deadlineEpochMs <= nowEpochMs);
}

async function removeWhere(
  docker: Docker,
  isDue: (container: OurContainer) => boolean,
): Promise<SweepReport> {
  const removed: OurContainer[] = [];
  const failures: SandboxError[] = [];
  for (const container of (await listOurs({ docker })).filter(isDue)) {
    try {
      await removeContainer(docker.getContainer(container.id));
      removed.push(container);
    } catch (cause) {
      // One container that sticks must not keep the others alive.
      if (!(cause instanceof SandboxError)) throw cause;
      failures.push(cause);
    }
  }
  return { removed, failures };
}

/** A label that cannot be read never shields a container from being removed. */
function deadlineOf(label: string | undefined): number {
  const deadline = Number(label);
  return label === undefined || !Number.isFinite(deadline) ? 0 : deadline;
}
