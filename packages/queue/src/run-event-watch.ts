import type { Redis } from 'ioredis';
import {
  readRunStream,
  type RunStreamKey,
  type RunStreamState,
  type StoredRunEvent,
} from './run-stream.js';

/** A reader who does not take them is not remembered more than that: the stream is read again. */
const PENDING_MAX = 50;
/** How soon Redis is asked again when it did not answer. */
const RETRY_MS = 200;

/**
 * One reader of one execution's events: each once and in order. What is heard as it happens comes
 * straight from the channel; after any gap the stream itself is read, which holds everything.
 */
export class RunEventWatch {
  #pending: StoredRunEvent[] = [];
  #attempt: string | null = null;
  /** There may be events that were not heard. */
  #isBehind = true;
  #isReading = false;
  #isClosed = false;
  #wake: (() => void) | null = null;

  constructor(
    private readonly redis: Redis,
    readonly key: RunStreamKey,
    /** Sequence of the last event in `#pending`, or handed out when that is empty. */
    private last: number,
    private readonly onClose: (watch: RunEventWatch) => void,
  ) {}

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Tells of an event as it happens, also of one that the reader has already. */
  take(attempt: string, stored: StoredRunEvent): void {
    const follows = attempt === this.#attempt && stored.sequence === this.last + 1;
    if (follows && !this.#isReading && !this.#isBehind && this.#pending.length < PENDING_MAX) {
      this.#pending.push(stored);
      this.last = stored.sequence;
    } else if (attempt !== this.#attempt || stored.sequence > this.last) {
      this.#isBehind = true;
    }
    this.#wake?.();
  }

  /** Something may have been missed: the stream is read before anything else. */
  lookAgain(): void {
    this.#isBehind = true;
    this.#wake?.();
  }

  /**
   * The events after those handed out before, waiting up to `waitMs` for the first. Empty when none
   * came, when Redis cannot be asked, and after `close`. Sequence 1 again is a new attempt.
   */
  async next(waitMs: number): Promise<StoredRunEvent[]> {
    const deadline = performance.now() + waitMs;
    for (;;) {
      const isRead = this.#pending.length > 0 || !this.#isBehind || (await this.#read());
      const events = this.#pending.splice(0);
      const leftMs = deadline - performance.now();
      if (events.length > 0 || leftMs <= 0 || this.#isClosed) return events;
      if (this.#isBehind && isRead) continue;
      // A message can be lost with a connection; at the end of each wait the stream is looked at.
      const waitedMs = isRead ? leftMs : Math.min(leftMs, RETRY_MS);
      if (!(await this.#hear(waitedMs))) this.#isBehind = true;
    }
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#wake?.();
    this.onClose(this);
  }

  /** False when the time went by without a sign of anything new. */
  async #hear(waitMs: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const wasHeard = await new Promise<boolean>((resolve) => {
      this.#wake = () => resolve(true);
      timer = setTimeout(() => resolve(false), waitMs);
    });
    clearTimeout(timer);
    this.#wake = null;
    return wasHeard;
  }

  /** False when Redis does not answer; the reader is then still behind. */
  async #read(): Promise<boolean> {
    this.#isReading = true;
    this.#isBehind = false;
    try {
      this.#catchUp(await this.#readState());
      return true;
    } catch {
      this.#isBehind = true;
      return false;
    } finally {
      this.#isReading = false;
    }
  }

  async #readState(): Promise<RunStreamState> {
    const state = await readRunStream(this.redis, this.key, this.last);
    if (state.attempt === null) return state;
    const isAnother = this.#attempt !== null && this.#attempt !== state.attempt;
    const isShorter = state.last < this.last;
    return isAnother || isShorter ? readRunStream(this.redis, this.key, 0) : state;
  }

  #catchUp({ attempt, events }: RunStreamState): void {
    this.#attempt = attempt ?? this.#attempt;
    this.#pending.push(...events);
    this.last = events.at(-1)?.sequence ?? this.last;
  }
}
