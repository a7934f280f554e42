import { setTimeout as delay } from 'node:timers/promises';

const lookMs = 50;
/** A host that is never quiet finishes a validation all the same, only later. */
const patienceMsDefault = 2_000;

export interface Busyness {
  /** Runs and submissions that this worker has in hand. */
  readonly countRunning: () => number;
  /** Those that wait for any worker. */
  readonly countWaiting: () => Promise<number>;
}

/**
 * Somebody waits for a run or a submission, and nobody sits before a validation: before each grading
 * it waits until the worker is quiet, though not for ever.
 */
export async function yieldToPeople(
  { countRunning, countWaiting }: Busyness,
  signal: AbortSignal,
  patienceMs = patienceMsDefault,
): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!signal.aborted && performance.now() < deadline) {
    if (countRunning() === 0 && (await countWaiting().catch(() => 0)) === 0) return;
    await delay(lookMs, undefined, { signal }).catch(() => undefined);
  }
}
