/** Where the milliseconds of one execution went. */
export interface StageTimes {
  /** From the request's own transaction to the worker's claim. */
  readonly queueMs: number;
  /** From the claim to the first sign of the program: a container, and a fork in it. */
  readonly startMs: number;
  readonly programMs: number;
  /** From the end of the program to its stored result. */
  readonly storeMs: number;
}

const KEPT = 200;

/** The last executions of this worker, for measuring. */
export class StageRecord {
  readonly #latest: StageTimes[] = [];

  add(times: StageTimes): void {
    this.#latest.push(times);
    if (this.#latest.length > KEPT) this.#latest.shift();
  }

  get latest(): readonly StageTimes[] {
    return this.#latest;
  }
}

/** A stopwatch over one execution; marks that are missed out count as nothing. */
export class StageWatch {
  readonly #claimedAtMs = performance.now();
  #startedAtMs: number | null = null;
  #endedAtMs: number | null = null;

  constructor(private readonly queueMs: number) {}

  started(): void {
    this.#startedAtMs ??= performance.now();
  }

  ended(): void {
    this.#endedAtMs ??= performance.now();
  }

  /** To be called once the result is stored. */
  stored(): StageTimes {
    const nowMs = performance.now();
    const startedAtMs = this.#startedAtMs ?? this.#claimedAtMs;
    const endedAtMs = this.#endedAtMs ?? nowMs;
    return {
      queueMs: this.queueMs,
      startMs: startedAtMs - this.#claimedAtMs,
      programMs: endedAtMs - startedAtMs,
      storeMs: nowMs - endedAtMs,
    };
  }
}
