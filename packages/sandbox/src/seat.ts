/**
 * A place for one container that is opened when first wanted and replaced after it was lost. The
 * opening may begin early, while other work goes on.
 */
export class Seat<T> {
  readonly #open: () => Promise<T>;
  readonly #close: (occupant: T) => void;
  #occupant: Promise<T> | null = null;

  constructor(open: () => Promise<T>, close: (occupant: T) => void) {
    this.#open = open;
    this.#close = close;
  }

  /** Starts opening. A failure is reported to whoever takes the seat. */
  prepare(): void {
    this.take().catch(() => undefined);
  }

  take(): Promise<T> {
    this.#occupant ??= this.#open();
    return this.#occupant;
  }

  /** Gives the occupant up; the next `take` opens a new one. */
  async clear(): Promise<void> {
    const occupant = this.#occupant;
    this.#occupant = null;
    if (occupant === null) return;
    const [opened] = await Promise.allSettled([occupant]);
    if (opened.status === 'fulfilled') this.#close(opened.value);
  }
}
