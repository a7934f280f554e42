import { findDueExecutions, executions, type Database } from '@pairwise/db';
import type { ExecutionQueue } from '@pairwise/queue';
import { SILENCE_MS } from './lease.js';

/** A committed execution that nobody queued within this time was left behind by a crash. */
const QUEUE_GRACE_MS = 3_000;
const AT_MOST = 500;

/**
 * Queues what Postgres says is due: committed but never queued, or claimed by a worker that fell
 * silent. Postgres is the truth and Redis a hint, so a lost or doubled job does no harm.
 */
export async function reconcile(
  services: { db: Database; queue: ExecutionQueue },
  now = new Date(),
): Promise<number> {
  const due = await findDueExecutions(services.db, {
    queuedBefore: new Date(now.getTime() - QUEUE_GRACE_MS),
    silentSince: new Date(now.getTime() - SILENCE_MS),
    atMost: AT_MOST,
  });
  for (const { organizationId, executionId, kind, attempt } of due) {
    await services.queue.add(kind, { organizationId, executionId }, attempt);
    await services.db.withTenant(organizationId, (tx) =>
      executions.markEnqueued(tx, executionId, now),
    );
  }
  return due.length;
}
