import type Docker from 'dockerode';
import { labelNames } from './container-options.js';
import { engineStatus, withinDeadline } from './deadline.js';
import { SandboxError } from './errors.js';
import type { Sandbox } from './sandbox.js';
import { removeContainer } from './sandbox-container.js';

/** How soon after its end a living worker removes a container of its own, and far more. */
const removedWithinMs = 60_000;
/** The same for the start after the creation. */
const startsWithinMs = 120_000;
/** The engine's words for it. */
const endedStates = new Set(['exited', 'dead']);

export interface OurContainer {
  readonly id: string;
  readonly workerId: string;
  readonly executionId: string;
  readonly role: string;
  readonly deadlineEpochMs: number;
  readonly createdEpochMs: number;
  readonly isStarted: boolean;
  /** null while it runs. */
  readonly endedEpochMs: number | null;
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
  return Promise.all(
    found.map(async ({ Id, Labels, Created, State }) => ({
      id: Id,
      workerId: Labels[labelNames.worker] ?? '',
      executionId: Labels[labelNames.execution] ?? '',
      role: Labels[labelNames.role] ?? '',
      deadlineEpochMs: deadlineOf(Labels[labelNames.deadline]),
      createdEpochMs: Created * 1000,
      isStarted: State !== 'created',
      endedEpochMs: endedStates.has(State) ? await findEndEpochMs(docker, Id) : null,
    })),
  );
}

/** null where it is gone in the meantime. */
async function findEndEpochMs(docker: Docker, id: string): Promise<number | null> {
  try {
    const { State } = await withinDeadline('inspect', () => docker.getContainer(id).inspect());
    return Date.parse(State.FinishedAt);
  } catch (cause) {
    if (engineStatus(cause) === 404) return null;
    throw cause;
  }
}

/**
 * For the start of a worker, before it takes work: removes what an earlier life of it left behind,
 * and what has expired. Later on it would take away the worker's own containers.
 */
export async function sweepContainers(sandbox: Sandbox): Promise<SweepReport> {
  const { docker, workerId } = sandbox;
  return removeWhere(docker, (one) => one.workerId === workerId || isAbandoned(one, workerId));
}

/** For the whole time: containers of any worker that nobody can be waiting for any more. */
export async function sweepExpired(
  { docker, workerId }: Sandbox,
  nowEpochMs = Date.now(),
): Promise<SweepReport> {
  return removeWhere(docker, (one) => isAbandoned(one, workerId, nowEpochMs));
}

/**
 * Whether the worker `workerId` may remove a container while it works itself. A living worker
 * removes its own as soon as they have ended, so what lies there for longer belongs to a dead one.
 */
export function isAbandoned(
  { deadlineEpochMs, createdEpochMs, endedEpochMs, isStarted, ...container }: OurContainer,
  workerId: string,
  nowEpochMs = Date.now(),
): boolean {
  if (deadlineEpochMs <= nowEpochMs) return true;
  if (container.workerId === workerId) return false;
  if (!isStarted) return createdEpochMs + startsWithinMs < nowEpochMs;
  return endedEpochMs !== null && endedEpochMs + removedWithinMs < nowEpochMs;
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
