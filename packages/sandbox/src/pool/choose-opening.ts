import type { ContainerRole } from '../container-options.js';

/** What decides whether a shelf gets the next container. */
export interface ShelfNeed {
  readonly role: ContainerRole;
  readonly waiting: number;
  readonly opening: number;
  readonly target: number;
  /** What one more costs. */
  readonly containerBytes: number;
  readonly refillMs: number;
  readonly ratePerMs: number;
}

/**
 * The shelf to open a container for, or null when all are full. The emptiest goes first; among
 * equals the one in demand, then runners, since a room's first run needs no checker, then the one
 * that is quick to fill, so that one slow import does not hold up five fast ones.
 */
export function chooseOpening<T extends ShelfNeed>(shelves: readonly T[]): T | null {
  const needy = shelves.filter(({ waiting, opening, target }) => waiting + opening < target);
  const [first] = needy.sort(
    (a, b) =>
      fill(a) - fill(b) ||
      b.ratePerMs - a.ratePerMs ||
      Number(a.role === 'checker') - Number(b.role === 'checker') ||
      a.refillMs - b.refillMs,
  );
  return first ?? null;
}

/** 0 is empty. An empty shelf comes before any other, however many are wanted there. */
function fill({ waiting, opening, target }: ShelfNeed): number {
  return (waiting + opening) / target;
}
