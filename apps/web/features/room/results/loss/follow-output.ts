import { endOfStream, type OutputPart, type OutputStream } from '../../output-parts.js';
import { LossReader, type LossRecord } from './loss-reader.js';

const streams = ['stdout', 'stderr'] as const satisfies OutputStream[];

type Output = { parts: OutputPart[]; isStored: boolean };

/** Reads an output that grows, each part of it once. */
export class LossFollower {
  #reader = new LossReader();
  #read = { stdout: 0, stderr: 0 };
  #wasStored = false;

  follow({ parts, isStored }: Output): LossRecord | null {
    // The record may hold what was missed before: it is read from its beginning.
    if (isStored !== this.#wasStored || this.#hasShrunk(parts)) this.#startAgain(isStored);
    for (const stream of streams) {
      const length = lengthOf(parts, stream);
      const unread = length - this.#read[stream];
      if (unread > 0) this.#reader.push(stream, endOfStream(parts, stream, unread));
      this.#read[stream] = length;
    }
    if (isStored) this.#reader.end();
    return this.#reader.record();
  }

  #startAgain(isStored: boolean): void {
    this.#reader = new LossReader();
    this.#read = { stdout: 0, stderr: 0 };
    this.#wasStored = isStored;
  }

  #hasShrunk(parts: OutputPart[]): boolean {
    return streams.some((stream) => lengthOf(parts, stream) < this.#read[stream]);
  }
}

const lengthOf = (parts: OutputPart[], stream: OutputStream): number =>
  parts.reduce((sum, part) => (part.stream === stream ? sum + part.text.length : sum), 0);
