export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const noCounts: Counts = { passed: 0, failed: 0, skipped: 0 };

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

export function describeCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** Kept apart from the run itself, so that a run that breaks off still has a sum. */
export class Tally {
  #counts = noCounts;

  get counts(): Counts {
    return this.#counts;
  }

  add(more: Counts): void {
    this.#counts = addCounts(this.#counts, more);
  }
}
