/** An acquisition counts less and less; after this time, a third of it is left. */
const memoryMs = 60_000;
/** An environment that somebody works with keeps a container ready for this long. */
const inUseMs = 15 * 60_000;

export interface DemandBounds {
  /** Wait in any case. */
  readonly minimum: number;
  readonly maximum: number;
  /** What opening one takes, in milliseconds. */
  readonly refillMs: number;
}

/**
 * How many containers should wait, learned from how often one was wanted. The rate is an average
 * that forgets; times are milliseconds of any clock that does not go back.
 */
export class Demand {
  #ratePerMs = 0;
  #lastMs = -Infinity;

  note(nowMs: number): void {
    this.#ratePerMs = this.ratePerMs(nowMs) + 1 / memoryMs;
    this.#lastMs = nowMs;
  }

  ratePerMs(nowMs: number): number {
    if (this.#lastMs === -Infinity) return 0;
    return this.#ratePerMs * Math.exp(-Math.max(0, nowMs - this.#lastMs) / memoryMs);
  }

  /** When one was last wanted; -Infinity for never. */
  get lastMs(): number {
    return this.#lastMs;
  }

  isInUse(nowMs: number): boolean {
    return nowMs - this.#lastMs < inUseMs;
  }

  /** Enough for what comes while one is opened, with two standard deviations of room. */
  target(nowMs: number, { minimum, maximum, refillMs }: DemandBounds): number {
    const expected = this.ratePerMs(nowMs) * refillMs;
    const surge = Math.round(expected + 2 * Math.sqrt(expected));
    return Math.min(maximum, Math.max(minimum, this.isInUse(nowMs) ? 1 : 0) + surge);
  }
}
