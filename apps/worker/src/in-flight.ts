/** Work that has begun and not ended. */
export class InFlight {
  readonly #running = new Set<Promise<unknown>>();

  add<Result>(work: Promise<Result>): Promise<Result> {
    const ended: Promise<void> = work.then(
      () => undefined,
      () => undefined,
    );
    this.#running.add(ended);
    void ended.then(() => this.#running.delete(ended));
    return work;
  }

  get count(): number {
    return this.#running.size;
  }

  /** Resolves when nothing is left of what was there at the call. */
  async settle(): Promise<void> {
    await Promise.all(this.#running);
  }
}
