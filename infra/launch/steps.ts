import { messageOf } from './failure.js';

export interface StepOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

type Detail = (text: string) => void;

const detailPauseMs = 5_000;

/** One line for each finished step, with its time; long steps say in between what they do. */
export class Steps {
  readonly #output: StepOutput;
  readonly #now: () => number;
  #isEnded = false;

  constructor(output: StepOutput, now: () => number = Date.now) {
    this.#output = output;
    this.#now = now;
  }

  async run<T>(label: string, work: (detail: Detail) => Promise<T>): Promise<T> {
    const startedAt = this.#now();
    let lastDetailAt = -Infinity;
    const detail: Detail = (text) => {
      if (this.#now() - lastDetailAt < detailPauseMs) return;
      lastDetailAt = this.#now();
      this.#markLine(`  … ${label}: ${text} (${seconds(this.#now() - startedAt)})`);
    };
    try {
      const result = await work(detail);
      this.mark(true, label, this.#now() - startedAt);
      return result;
    } catch (cause) {
      this.mark(false, label, this.#now() - startedAt);
      throw cause;
    }
  }

  /** What still runs when stopping begins ends without a word: it was cut off, not done. */
  endMarks(): void {
    this.#isEnded = true;
  }

  mark(isOk: boolean, label: string, durationMs: number): void {
    this.#markLine(`  ${isOk ? '✓' : '✗'} ${label}  ${seconds(durationMs)}`);
  }

  #markLine(text: string): void {
    if (!this.#isEnded) this.line(text);
  }

  line(text: string): void {
    this.#output.write(`${text}\n`);
  }

  problem(cause: unknown): void {
    this.line(`\n${messageOf(cause)}`);
  }
}

export function seconds(durationMs: number): string {
  return `${(durationMs / 1_000).toFixed(1)} s`;
}
