import { PairwiseError } from '@pairwise/contracts';

/** One bound on what may wait or run at once. Above it the answer is 429. */
interface ExecutionCap {
  /** How many there may be, the new one included. */
  max: number;
  /** What `Retry-After` says: about how long it takes until a place is free again. */
  retryAfterMs: number;
  /** For the person who pressed the button. */
  detail: string;
}

/**
 * From the narrowest to the widest. Most runs end within two seconds and the longest after ten, so
 * one person's or one room's place is free soon; many rooms' takes a while. A person needs one run
 * and one submission at a time, the rest is for impatience; an organization's cap is forty busy
 * rooms; the last one keeps the wait of everybody within minutes and Redis small.
 */
export const executionCaps = {
  /** Unfinished executions of one person in one room. */
  ofParticipant: { max: 5, retryAfterMs: 2_000, detail: 'Five runs of yours have not finished.' },
  /** Unfinished executions of one room. */
  inRoom: { max: 10, retryAfterMs: 2_000, detail: 'Ten runs of this room have not finished.' },
  /** Unfinished executions of one organization. */
  inOrganization: {
    max: 400,
    retryAfterMs: 5_000,
    detail: 'Too many runs of your organization have not finished.',
  },
  /** Jobs that wait in Redis, of everybody. */
  inQueue: { max: 2_000, retryAfterMs: 15_000, detail: 'Every worker is busy at the moment.' },
} as const satisfies Record<string, ExecutionCap>;

export type CapName = keyof typeof executionCaps;

/** How many there are already; null for what could not be counted, which then does not bind. */
export type ExecutionCounts = Record<CapName, number | null>;

const capNames = Object.keys(executionCaps) as CapName[];

/** Throws `too_many_executions` with a retry time when one more would exceed a cap. */
export function assertWithinCaps(counts: ExecutionCounts): void {
  const reached = capNames.find((name) => (counts[name] ?? 0) >= executionCaps[name].max);
  if (reached === undefined) return;
  const { detail, retryAfterMs } = executionCaps[reached];
  throw new PairwiseError('too_many_executions', { detail, retryAfterMs });
}
