import { performance } from 'node:perf_hooks';

export interface JobClockOptions {
  readonly wallTimeMs: number;
  /** How long the job may wait for a person's input, all waits together. */
  readonly inputWaitMs: number;
  /** How much later than either limit the clock strikes. */
  readonly graceMs: number;
}

/** A job's time, from outside. Waiting for a person counts against a limit of its own. */
export class JobClock {
  readonly #options: JobClockOptions;
  readonly #onStrike: () => void;
  #timer: NodeJS.Timeout | undefined;
  #startedAtMs: number | null = null;
  #endedAtMs: number | null = null;
  #waitingSinceMs: number | null = null;
  #waitedMs = 0;
  #spentMs = 0;

  constructor(options: JobClockOptions, onStrike: () => void) {
    this.#options = options;
    this.#onStrike = onStrike;
  }

  get isWaiting(): boolean {
    return this.#waitingSinceMs !== null;
  }

  /** The job's own time so far, without what it waited. */
  get elapsedMs(): number {
    return this.#spentMs + this.#turnMs;
  }

  /** Of the job, or of a console's next turn. */
  start(): void {
    if (this.#endedAtMs !== null) return;
    this.#startedAtMs = performance.now();
    this.#setTimer();
  }

  /** A console has nothing to do: no time passes until it begins the next turn, with all of it. */
  rest(): void {
    this.#spentMs += this.#turnMs;
    this.#startedAtMs = null;
    this.#waitingSinceMs = null;
    this.#waitedMs = 0;
    clearTimeout(this.#timer);
  }

  wait(): void {
    if (this.#waitingSinceMs !== null || this.#endedAtMs !== null) return;
    if (this.#startedAtMs === null) return;
    this.#waitingSinceMs = performance.now();
    this.#setTimer();
  }

  goOn(): void {
    if (this.#waitingSinceMs === null || this.#endedAtMs !== null) return;
    this.#waitedMs = this.#totalWaitedMs(performance.now());
    this.#waitingSinceMs = null;
    this.#setTimer();
  }

  /** No time passes any more. Whether it ended in a wait is kept: it may be the reason. */
  stop(): void {
    this.#endedAtMs ??= performance.now();
    clearTimeout(this.#timer);
  }

  get #turnMs(): number {
    if (this.#startedAtMs === null) return 0;
    const nowMs = this.#endedAtMs ?? performance.now();
    return nowMs - this.#startedAtMs - this.#totalWaitedMs(nowMs);
  }

  #totalWaitedMs(nowMs: number): number {
    return this.#waitedMs + (this.#waitingSinceMs === null ? 0 : nowMs - this.#waitingSinceMs);
  }

  #setTimer(): void {
    clearTimeout(this.#timer);
    const { wallTimeMs, inputWaitMs, graceMs } = this.#options;
    const leftMs = this.isWaiting ? inputWaitMs - this.#waitedMs : wallTimeMs - this.#turnMs;
    this.#timer = setTimeout(this.#onStrike, Math.max(0, leftMs) + graceMs);
  }
}
