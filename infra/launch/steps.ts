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
      this.line(`  … ${label}: ${text} (${seconds(this.#now() - startedAt)})`);
    };
    try {
      const result = await work(detail);
      this.line(`  ✓ ${label}  ${seconds(this.#now() - startedAt)}`);
      return result;
    } catch (cause) {
      this.line(`  ✗ ${label}  ${seconds(this.#now() - startedAt)}`);
      throw cause;
    }
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
