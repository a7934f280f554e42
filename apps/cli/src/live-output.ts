import type { Run, RunEvent } from '@pairwise/contracts';
import { inert } from './inert.js';

type Stream = 'stdout' | 'stderr';

/** Where a program's output goes: this process's own streams, or a test's. */
export type Write = (stream: Stream, text: string) => void;

/** Writes what a program prints as it comes, and at the end what never came. */
export class LiveOutput {
  #written: Record<Stream, string> = { stdout: '', stderr: '' };

  constructor(private readonly write: Write) {}

  take(event: RunEvent): void {
    if (event.type !== 'output') return;
    this.#written[event.stream] += event.text;
    this.write(event.stream, inert(event.text));
  }

  restart(): void {
    this.#written = { stdout: '', stderr: '' };
    this.write('stderr', '-- started again\n');
  }

  /** The stored result is what counts: events may have been lost together with Redis. */
  finish(run: Pick<Run, Stream>): void {
    for (const stream of ['stdout', 'stderr'] as const) {
      const stored = run[stream];
      const written = this.#written[stream];
      if (written.startsWith(stored)) continue;
      if (stored.startsWith(written)) this.write(stream, inert(stored.slice(written.length)));
      else
        this.write(stream, `-- some ${stream} was lost on the way, all of it:\n${inert(stored)}`);
    }
  }
}
