/**
 * How far a server has followed a room's log without a gap. Rows are seen in any order: its own when
 * they are stored, the others' when they are told.
 */
export class LogPosition {
  /** Rows that were seen beyond a gap, by the row before each. */
  readonly #beyond = new Map<number, number>();
  #lastId: number;

  constructor(lastId: number) {
    this.#lastId = lastId;
  }

  /** Every row up to this one has been seen. */
  get lastId(): number {
    return this.#lastId;
  }

  get hasGap(): boolean {
    return this.#beyond.size > 0;
  }

  see(row: { id: number; previousId: number }): void {
    if (row.id <= this.#lastId) return;
    this.#beyond.set(row.previousId, row.id);
    this.#advance();
  }

  /** All rows up to this one have been read from the log. */
  readUpTo(id: number): void {
    this.#lastId = Math.max(this.#lastId, id);
    for (const [previousId, beyondId] of this.#beyond) {
      if (beyondId <= this.#lastId) this.#beyond.delete(previousId);
    }
    this.#advance();
  }

  #advance(): void {
    for (;;) {
      const next = this.#beyond.get(this.#lastId);
      if (next === undefined) return;
      this.#beyond.delete(this.#lastId);
      this.#lastId = next;
    }
  }
}
