/** One statement, as its number and its name appear in what the console answers. */
export interface ConsoleStatement {
  readonly number: number;
  /** Stands in tracebacks as the name of the file. */
  readonly name: string;
  readonly source: string;
}

/** What makes a run a console. */
export interface ConsoleRequest {
  readonly feed: ConsoleFeed;
  /** Whether the program runs ahead of the statements, as number 0. */
  readonly runsProgram: boolean;
}

interface ConsoleSink {
  readonly begin: (statement: ConsoleStatement) => void;
  readonly interrupt: (number: number) => void;
}

/**
 * Hands the statements that people type to a console, one after the other. Whoever starts the run
 * makes one, gives it along, and may use it at any time: what comes early waits.
 */
export class ConsoleFeed {
  readonly #waiting: ConsoleStatement[] = [];
  #sink: ConsoleSink | null = null;
  /** The one that runs; the program, which comes first, is number 0. */
  #running: number | null = 0;

  get waitingCount(): number {
    return this.#waiting.length;
  }

  send(statement: ConsoleStatement): void {
    this.#waiting.push(statement);
    this.#beginNext();
  }

  /** Interrupts what runs, and answers with the statements that waited for it: they never will run. */
  interrupt(): readonly ConsoleStatement[] {
    if (this.#running !== null) this.#sink?.interrupt(this.#running);
    return this.#waiting.splice(0);
  }

  connect(sink: ConsoleSink): void {
    this.#sink = sink;
  }

  /** What ran is done. */
  goOn(): void {
    this.#running = null;
    this.#beginNext();
  }

  disconnect(): void {
    this.#sink = null;
  }

  #beginNext(): void {
    if (this.#sink === null || this.#running !== null) return;
    const next = this.#waiting.shift();
    if (next === undefined) return;
    this.#running = next.number;
    this.#sink.begin(next);
  }
}
