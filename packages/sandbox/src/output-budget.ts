import { limits as ceilings } from '@pairwise/contracts';
import type { JobRequest, OutputStream } from './job-request.js';

/** How many bytes of a job's output are believed: of each stream, and of a console's in all. */
export class OutputBudget {
  readonly #left: Record<OutputStream, number>;
  readonly #streamBytes: number;
  #totalLeft: number;

  private constructor(streamBytes: number, totalBytes: number) {
    this.#streamBytes = streamBytes;
    this.#left = { stdout: streamBytes, stderr: streamBytes };
    this.#totalLeft = totalBytes;
  }

  static of({ console, limits }: JobRequest): OutputBudget {
    if (console == null) return new OutputBudget(limits.outputBytes, 2 * limits.outputBytes);
    // Output between two statements may cross the second one on its way, and counts for both.
    const streamBytes = 2 * ceilings.consoleStatementOutputBytes;
    return new OutputBudget(streamBytes, ceilings.consoleOutputBytes);
  }

  beginStatement(): void {
    this.#left.stdout = this.#left.stderr = this.#streamBytes;
  }

  /** How many of these bytes there was room for; fewer than came is too much. */
  take(stream: OutputStream, bytes: number): number {
    const room = Math.max(0, Math.min(this.#left[stream], this.#totalLeft));
    this.#left[stream] -= bytes;
    this.#totalLeft -= bytes;
    return room;
  }
}
