import {
  ConsoleFeed,
  type RunCodeEvent,
  type RunResult,
  type Sandbox,
  type StatementEnd,
} from '../../src/index.js';
import { run, type RunOptions } from './test-sandbox.js';

export interface Answer extends Partial<StatementEnd> {
  readonly stdout: string;
  readonly stderr: string;
}

interface Heard {
  output: Record<'stdout' | 'stderr', string>;
  done: StatementEnd | null;
}

/** A console on the real engine, whose statements are waited for one by one. */
export class TestConsole {
  readonly feed = new ConsoleFeed();
  readonly result: Promise<RunResult>;
  readonly #controller = new AbortController();
  #heard: Heard = nothing();
  #number = 0;
  #wake: () => void = () => undefined;
  #hasEnded = false;

  constructor(sandbox: Sandbox, source = '', options: RunOptions = {}) {
    this.result = run(sandbox, source, {
      ...options,
      console: { feed: this.feed, runsProgram: true },
      signal: this.#controller.signal,
      onEvent: (event) => {
        this.#take(event);
        options.onEvent?.(event);
      },
    });
    void this.result.then(() => {
      this.#hasEnded = true;
      this.#wake();
    });
  }

  /** Without a status when the console ended instead. */
  async answer(): Promise<Answer> {
    while (this.#heard.done === null && !this.#hasEnded) {
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    const { output, done } = this.#heard;
    this.#heard = nothing();
    return { ...output, ...done };
  }

  run(source: string): Promise<Answer> {
    this.send(source);
    return this.answer();
  }

  send(source: string): void {
    this.#number += 1;
    this.feed.send({ number: this.#number, name: `<console ${this.#number}>`, source });
  }

  end(): Promise<RunResult> {
    this.#controller.abort();
    return this.result;
  }

  #take(event: RunCodeEvent): void {
    if (event.type === 'output') this.#heard.output[event.stream] += event.text;
    if (event.type === 'statement_done') {
      const { type: _, ...done } = event;
      this.#heard.done = done;
      this.#wake();
    }
  }
}

const nothing = (): Heard => ({ output: { stdout: '', stderr: '' }, done: null });

/** With the answer to its program, which comes first. */
export async function openConsole(
  sandbox: Sandbox,
  source = '',
  options: RunOptions = {},
): Promise<TestConsole> {
  const console = new TestConsole(sandbox, source, options);
  await console.answer();
  return console;
}
