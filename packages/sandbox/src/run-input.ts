import { Buffer } from 'node:buffer';

const inputBytesMax = 1024 * 1024;
const endOfInput = Buffer.alloc(0);

/** Takes what goes to a program's stdin; an empty buffer is the end of the input. */
export type InputSink = (bytes: Buffer) => void;

/**
 * What a person types to a running program. Whoever starts a run makes one, gives it along, and
 * may use it at any time: what comes before the program starts is kept for it.
 */
export class RunInput {
  readonly #early: Buffer[] = [];
  #sink: InputSink | null = null;
  #sentBytes = 0;
  #ended = false;

  /** False when the program takes no more: after the end, or above 1 MiB in all. */
  send(text: string): boolean {
    const bytes = Buffer.from(text, 'utf8');
    if (this.#ended || this.#sentBytes + bytes.length > inputBytesMax) return false;
    this.#sentBytes += bytes.length;
    if (bytes.length > 0) this.#pass(bytes);
    return true;
  }

  /** The program's next read meets the end of its input. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#pass(endOfInput);
  }

  /** The program runs and takes input until `disconnect`. */
  connect(sink: InputSink): void {
    this.#sink = sink;
    for (const bytes of this.#early.splice(0)) sink(bytes);
  }

  disconnect(): void {
    this.#sink = null;
  }

  #pass(bytes: Buffer): void {
    if (this.#sink === null) this.#early.push(bytes);
    else this.#sink(bytes);
  }
}
