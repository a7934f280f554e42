import type { ExecutionJob, ExecutionKind } from '@pairwise/contracts';
import { findDueExecutions, findWaitingExecutions, executions, type Database } from '@pairwise/db';
import { laneOf, type ExecutionQueue } from '@pairwise/queue';
import { SILENCE_MS } from './lease.js';

/** A committed execution that nobody queued within this time was left behind by a crash. */
const QUEUE_GRACE_MS = 3_000;
/** Whoever waits for so long for a host that cannot work is told so. */
const HOPE_MS = 40_000;
const AT_MOST = 500;

interface ReconcilerServices {
  db: Database;
  queue: ExecutionQueue;
  silenceMs?: number;
}

/**
 * Queues what Postgres says is due: committed but never queued, or claimed by a worker that fell
 * silent. Postgres is the truth and Redis a hint, so a lost or doubled job does no harm.
 */
export async function reconcile(services: ReconcilerServices, now = new Date()): Promise<number> {
  const due = await findDueExecutions(services.db, {
    queuedBefore: new Date(now.getTime() - QUEUE_GRACE_MS),
    silentSince: new Date(now.getTime() - (services.silenceMs ?? SILENCE_MS)),
    atMost: AT_MOST,
  });
  for (const { organizationId, executionId, sessionId, kind, environment, attempt } of due) {
    const lane = laneOf(kind, environment);
    await services.queue.add(kind, { organizationId, executionId }, { attempt, lane, sessionId });
    await services.db.withTenant(organizationId, (tx) =>
      executions.markEnqueued(tx, executionId, now),
    );
  }
  return due.length;
}

/**
 * Reconciles again and again. After an outage of the database every worker looks silent: the first
 * round after one passes, so that those who live can show it before anything is taken from them.
 */
export function createReconciler(services: ReconcilerServices): () => Promise<void> {
  let wasAway = false;
  return async () => {
    try {
      if (wasAway) await services.db.ping();
      else await reconcile(services);
      wasAway = false;
    } catch (cause) {
      wasAway = true;
      throw cause;
    }
  };
}

/** At the start of a worker: what an earlier life of it was at is free for anybody at once. */
export async function giveBackOfEarlierLife(
  services: { db: Database; workerId: string },
  now = new Date(),
): Promise<void> {
  const { db, workerId } = services;
  const nobodyQueued = new Date(0);
  const running = await findDueExecutions(db, {
    queuedBefore: nobodyQueued,
    silentSince: now,
    atMost: AT_MOST,
  });
  for (const { organizationId, executionId } of running) {
    await db.withTenant(organizationId, (tx) => executions.giveBackOf(tx, executionId, workerId));
  }
}

/** Hands to `giveUp` whatever has waited for too long. */
export async function giveUpWaiting(
  db: Database,
  giveUp: (kind: ExecutionKind, job: ExecutionJob) => Promise<void>,
  now = new Date(),
): Promise<void> {
  const queuedBefore = new Date(now.getTime() - HOPE_MS);
  const waiting = await findWaitingExecutions(db, { queuedBefore, atMost: AT_MOST });
  for (const { organizationId, executionId, kind } of waiting) {
    await giveUp(kind, { organizationId, executionId });
  }
}
