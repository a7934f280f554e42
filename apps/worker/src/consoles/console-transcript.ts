import type { ConsoleEntry, ConsolePiece, Statement, StatementEnd } from '@pairwise/contracts';

/**
 * Puts together what belongs to each statement. They run in the order in which they came, so output
 * is that of the first that is not done; what comes between two stands ahead of the next one's.
 */
export class ConsoleTranscript {
  readonly #open: Statement[];
  #pieces: ConsolePiece[] = [];

  /** `program` is what runs ahead of all statements, as number 0. */
  constructor(program: Statement) {
    this.#open = [program];
  }

  /** What is not done yet; the first of them runs. */
  get open(): readonly Statement[] {
    return this.#open;
  }

  begin(statement: Statement): void {
    this.#open.push(statement);
  }

  add(piece: ConsolePiece): void {
    const last = this.#pieces.at(-1);
    if (piece.type === 'text' && last?.type === 'text' && last.stream === piece.stream) {
      this.#pieces[this.#pieces.length - 1] = { ...last, text: last.text + piece.text };
    } else {
      this.#pieces.push(piece);
    }
  }

  /** The whole entry; null for a statement that is not open. */
  finish(end: StatementEnd): ConsoleEntry | null {
    const index = this.#open.findIndex(({ number }) => number === end.number);
    const [statement] = index === -1 ? [] : this.#open.splice(index, 1);
    if (statement === undefined) return null;
    // One that never ran has printed nothing.
    const pieces = index === 0 ? this.#pieces.splice(0) : [];
    return { ...statement, ...end, pieces };
  }
}
