export type SaveState =
  | { name: 'idle' }
  | { name: 'waiting' }
  | { name: 'saving' }
  | { name: 'saved'; atMs: number }
  | { name: 'failed' };

export type SaveQueueOptions<Value> = {
  save: (value: Value) => Promise<unknown>;
  onState: (state: SaveState) => void;
  /** How long the hand must rest before a save. */
  quietMs?: number;
  retryMs?: number;
};

/**
 * Saves what was typed once the hand rests. Saves go out one after the other, so an older one can
 * never overwrite a newer; a failed one is tried again until it succeeds or is replaced.
 */
export class SaveQueue<Value> {
  readonly #save: (value: Value) => Promise<unknown>;
  readonly #onState: (state: SaveState) => void;
  readonly #quietMs: number;
  readonly #retryMs: number;
  #pending: { value: Value } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #chain: Promise<void> = Promise.resolve();

  constructor({ save, onState, quietMs = 800, retryMs = 5_000 }: SaveQueueOptions<Value>) {
    this.#save = save;
    this.#onState = onState;
    this.#quietMs = quietMs;
    this.#retryMs = retryMs;
  }

  change(value: Value): void {
    this.#pending = { value };
    this.#onState({ name: 'waiting' });
    this.#wakeIn(this.#quietMs);
  }

  /** Sends what waits without further rest. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#chain = this.#chain.then(() => this.#sendPending());
    return this.#chain;
  }

  /** Waits for a save under way and drops a waiting one, because something newer replaces both. */
  async settle(): Promise<void> {
    clearTimeout(this.#timer);
    this.#pending = null;
    await this.#chain;
    clearTimeout(this.#timer);
    this.#pending = null;
  }

  async #sendPending(): Promise<void> {
    const job = this.#pending;
    if (!job) return;
    this.#pending = null;
    this.#onState({ name: 'saving' });
    try {
      await this.#save(job.value);
      this.#onState(this.#pending ? { name: 'waiting' } : { name: 'saved', atMs: Date.now() });
    } catch {
      this.#pending ??= job;
      this.#onState({ name: 'failed' });
      this.#wakeIn(this.#retryMs);
    }
  }

  #wakeIn(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delayMs);
  }
}
