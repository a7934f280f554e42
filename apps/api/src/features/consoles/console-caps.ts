import { PairwiseError } from '@pairwise/contracts';
import type { ConsoleCounts } from '@pairwise/db';

/**
 * A console holds a container and a place on a worker for as long as people use it, so they are counted
 * apart from runs. A room has one, and a moment later the one that a restart has just ended. An
 * organization has one for each of many interviews at the same time. When some wait already, every
 * place is taken by consoles that are in use.
 */
export const consoleCaps = {
  inRoom: {
    max: 3,
    retryAfterMs: 2_000,
    detail: 'The last consoles of this room are still ending.',
  },
  inOrganization: {
    max: 20,
    retryAfterMs: 30_000,
    detail: 'Too many consoles of your organization are open. End one that is not used.',
  },
  waiting: {
    max: 10,
    retryAfterMs: 30_000,
    detail: 'Every place for a console is taken at the moment. Running the program still works.',
  },
} as const;

/** How many there are already; null for what could not be counted, which then does not bind. */
export interface OpenConsoles extends ConsoleCounts {
  waiting: number | null;
}

/** Throws `too_many_executions` with a retry time when one more would exceed a cap. */
export function assertConsoleWithinCaps(counts: OpenConsoles): void {
  for (const name of ['inRoom', 'inOrganization', 'waiting'] as const) {
    const { max, detail, retryAfterMs } = consoleCaps[name];
    if ((counts[name] ?? 0) < max) continue;
    throw new PairwiseError('too_many_executions', { detail, retryAfterMs });
  }
}
