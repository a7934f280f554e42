import { findDueValidations, type Database } from '@pairwise/db';
import type { ValidationQueue } from '@pairwise/queue';
import { SILENCE_MS } from '../lease.js';

/** A committed validation that nobody queued within this time was left behind by a crash. */
const queueGraceMs = 3_000;
const atMost = 100;

export interface ValidationReconcilerServices {
  readonly db: Database;
  readonly queue: ValidationQueue;
  readonly silenceMs?: number | undefined;
}

/**
 * Queues what Postgres says is due: committed and waiting, or claimed by a worker that fell silent.
 * What lies in the queue already is not added twice.
 */
export async function reconcileValidations(
  { db, queue, silenceMs = SILENCE_MS }: ValidationReconcilerServices,
  now = new Date(),
): Promise<number> {
  const due = await findDueValidations(db, {
    queuedBefore: new Date(now.getTime() - queueGraceMs),
    silentSince: new Date(now.getTime() - silenceMs),
    atMost,
  });
  for (const { organizationId, validationId, attempt } of due) {
    await queue.add({ organizationId, validationId }, attempt);
  }
  return due.length;
}
