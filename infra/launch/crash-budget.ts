const windowMs = 60_000;
const crashesMax = 5;
const pauseMsMax = 10_000;

/** Decides how long to wait after a crash, and when trying again has become pointless. */
export class CrashBudget {
  readonly #now: () => number;
  readonly #firstPauseMs: number;
  #crashes: number[] = [];

  constructor(now: () => number = Date.now, firstPauseMs = 500) {
    this.#now = now;
    this.#firstPauseMs = firstPauseMs;
  }

  /** The pause before the next start; undefined after too many crashes within a minute. */
  spend(): number | undefined {
    const now = this.#now();
    this.#crashes = [...this.#crashes.filter((at) => now - at < windowMs), now];
    if (this.#crashes.length >= crashesMax) return undefined;
    return Math.min(this.#firstPauseMs * 2 ** (this.#crashes.length - 1), pauseMsMax);
  }
}
