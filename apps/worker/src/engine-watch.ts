import { succeedsWithin } from './within.js';

/** A machine that is busy importing libraries may well take seconds to answer. */
const ANSWER_MS = 4_000;
/** An engine that is away for so long has lost what it ran, or will not tell in time. */
const PATIENCE_MS = 10_000;

interface Listener {
  onDown: () => void;
  onUp: () => void;
}

/** Knows whether the container engine of this host answers. */
export class EngineWatch {
  #downSinceMs: number | null = null;
  #lost = new AbortController();
  #checking: Promise<boolean> | null = null;

  constructor(
    private readonly ping: () => Promise<unknown>,
    private readonly listener: Listener,
  ) {}

  /** Aborts when the engine has been away for too long; a new one after it came back. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  /** For how long, in milliseconds, nothing was heard of it; 0 when it answered the last time. */
  get downForMs(): number {
    return this.#downSinceMs === null ? 0 : performance.now() - this.#downSinceMs;
  }

  check(): Promise<boolean> {
    this.#checking ??= this.#ask().finally(() => (this.#checking = null));
    return this.#checking;
  }

  async #ask(): Promise<boolean> {
    const askedAtMs = performance.now();
    const isUp = await succeedsWithin(ANSWER_MS, this.ping());
    if (isUp) this.#noteUp();
    else this.#noteDown(askedAtMs);
    return isUp;
  }

  #noteUp(): void {
    if (this.#downSinceMs === null) return;
    this.#downSinceMs = null;
    if (this.#lost.signal.aborted) this.#lost = new AbortController();
    this.listener.onUp();
  }

  #noteDown(askedAtMs: number): void {
    if (this.#downSinceMs === null) {
      this.#downSinceMs = askedAtMs;
      this.listener.onDown();
    }
    if (this.downForMs >= PATIENCE_MS) this.#lost.abort();
  }
}
