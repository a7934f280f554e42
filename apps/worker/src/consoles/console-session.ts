import {
  limits,
  type ConsoleEntry,
  type ExecutionLimits,
  type ExecutionSignal,
  type RunEvent,
  type Statement,
  type StatementEnd,
} from '@pairwise/contracts';
import { ConsoleFeed, type RunCodeEvent } from '@pairwise/sandbox';
import { toRunEvent } from '../run-event.js';
import { ConsoleTranscript } from './console-transcript.js';

const sentences = {
  idle: 'The console was idle for ten minutes and has ended. Start it again to go on.',
  lifetime: 'The console has reached its longest time, one hour. Start it again to go on.',
  needed: 'The console was idle while somebody else needed its place. Start it again to go on.',
  stopping: 'The service restarts, and the console has ended. Start it again in a moment.',
  asked: 'The console was ended.',
} as const;
export type ConsoleEnding = keyof typeof sentences;

export interface ConsoleOptions {
  /** Who started it, and the program that runs ahead; empty where none does. */
  readonly program: Pick<Statement, 'source' | 'by' | 'byRole'>;
  /** Everybody who watches. */
  readonly tell: (event: RunEvent) => void;
  readonly store: (entry: ConsoleEntry) => void;
  /** Stops the execution. */
  readonly stop: () => void;
  readonly idleMs?: number;
  readonly lifetimeMs?: number;
}

type Typed = Omit<Extract<ExecutionSignal, { type: 'statement' }>, 'type' | 'executionId'>;

/** A console as its worker holds it: who typed what, what came of it, and when it has to end. */
export class ConsoleSession {
  readonly feed = new ConsoleFeed();
  readonly #options: ConsoleOptions;
  readonly #transcript: ConsoleTranscript;
  readonly #lifetime: NodeJS.Timeout;
  #idle: NodeJS.Timeout | undefined;
  #idleSinceMs: number | null = null;
  #ending: ConsoleEnding = 'asked';
  #lastNumber = 0;
  #isClosed = false;

  constructor(options: ConsoleOptions) {
    this.#options = options;
    const at = new Date().toISOString();
    this.#transcript = new ConsoleTranscript({ ...options.program, number: 0, cell: null, at });
    const { lifetimeMs = limits.consoleLifetimeMs } = options;
    this.#lifetime = setTimeout(() => this.end('lifetime'), lifetimeMs);
  }

  /** Why it was stopped, for everybody; meaningful where it was. */
  get sentence(): string {
    return sentences[this.#ending];
  }

  /** Since when it has had nothing to do, on this process's clock; null while it has. */
  get idleSinceMs(): number | null {
    return this.#idleSinceMs;
  }

  statement({ source, cell, by, byRole }: Typed): void {
    if (this.#isClosed) return;
    this.#lastNumber += 1;
    const number = this.#lastNumber;
    const statement = { number, source, cell, by, byRole, at: new Date().toISOString() };
    this.#transcript.begin(statement);
    this.#options.tell({ type: 'statement', ...statement });
    this.#watchIdleness();
    if (this.feed.waitingCount >= limits.statementsWaitingMax) this.#finish(unrun(number));
    else this.feed.send({ number, source, name: nameOf(statement) });
  }

  /** As everywhere: what waits for the one that is interrupted does not run either. */
  interrupt(): void {
    for (const { number } of this.feed.interrupt()) this.#finish(unrun(number));
  }

  /** What somebody answered a statement that asks. */
  typed(text: string): void {
    this.#transcript.add({ type: 'text', stream: 'stdin', text });
  }

  take(event: RunCodeEvent, runLimits: ExecutionLimits): void {
    if (event.type === 'statement_done') {
      const { type: _, ...end } = event;
      this.#finish(end);
      return;
    }
    const told = toRunEvent(event, runLimits);
    if (told.type === 'output') {
      this.#transcript.add({ type: 'text', stream: told.stream, text: told.text });
    } else if (told.type === 'figure') {
      this.#transcript.add({ type: 'figure', figure: told.figure });
    }
    this.#options.tell(told);
  }

  end(why: ConsoleEnding): void {
    if (this.#isClosed) return;
    this.#ending = why;
    this.#options.stop();
  }

  /** It has ended: what ran was cut off, and what waited never will run. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    clearTimeout(this.#lifetime);
    clearTimeout(this.#idle);
    for (const [index, { number }] of [...this.#transcript.open].entries()) {
      this.#finish(index === 0 ? { ...unrun(number), status: 'cut_off' } : unrun(number));
    }
  }

  #finish(end: StatementEnd): void {
    const entry = this.#transcript.finish(end);
    if (entry === null) return;
    this.#options.tell({ type: 'statement_done', ...end });
    this.#options.store(entry);
    this.#watchIdleness();
  }

  #watchIdleness(): void {
    clearTimeout(this.#idle);
    const isBusy = this.#transcript.open.length > 0;
    this.#idleSinceMs = isBusy ? null : performance.now();
    if (isBusy || this.#isClosed) return;
    const { idleMs = limits.consoleIdleMs } = this.#options;
    this.#idle = setTimeout(() => this.end('idle'), idleMs);
  }
}

const unrun = (number: number): StatementEnd => ({
  ...{ number, status: 'not_run', cause: null, wallTimeMs: null, truncated: false },
});

/** Stands in tracebacks as the name of the file. */
const nameOf = ({ cell, number }: Statement): string =>
  cell === null ? `<console ${number}>` : `<cell ${cell.title}>`;
