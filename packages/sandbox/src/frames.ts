import { Buffer } from 'node:buffer';

/** One type byte, a big-endian uint32 length, then the body. */
const headerBytes = 5;
const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;

/** The largest body of any frame, in both directions. */
export const frameBodyBytesMax = 17 * mebibyte;

export const frameTypes = {
  job: 'J',
  cancel: 'X',
  input: 'I',
  dataset: 'F',
  statement: 'C',
  interrupt: 'B',
  question: 'Q',
  check: 'K',
  answer: 'A',
  ready: 'R',
  started: 'S',
  stdout: 'O',
  stderr: 'E',
  inputWanted: 'W',
  figure: 'G',
  peek: 'P',
  done: 'D',
  statementDone: 'T',
  loaded: 'L',
  verdict: 'V',
  idioms: 'N',
} as const;
export type FrameType = (typeof frameTypes)[keyof typeof frameTypes];

export interface Frame {
  readonly type: FrameType;
  readonly body: Buffer;
}

/** The frames one peer may send, each with the largest body that is believed. */
export type FrameBounds = Readonly<Partial<Record<FrameType, number>>>;

export const runnerFrameBounds: FrameBounds = {
  R: 64 * kibibyte,
  S: 4 * kibibyte,
  O: 64 * kibibyte,
  E: 64 * kibibyte,
  W: 4 * kibibyte,
  G: 2 * mebibyte,
  P: 256 * kibibyte,
  A: 16 * mebibyte,
  T: 4 * kibibyte,
  D: 4 * kibibyte,
};

export const checkerFrameBounds: FrameBounds = {
  R: 64 * kibibyte,
  L: 64 * kibibyte,
  V: 16 * kibibyte,
  N: 2 * mebibyte,
};

/** The peer broke the protocol: nothing that it sends after this can be understood. */
export class FrameError extends Error {
  override readonly name = 'FrameError';
}

export function encodeFrame(type: FrameType, body: Uint8Array = new Uint8Array()): Buffer {
  if (body.length > frameBodyBytesMax) {
    throw new FrameError(`a ${type} frame of ${body.length} bytes is too large to send`);
  }
  const frame = Buffer.allocUnsafe(headerBytes + body.length);
  frame.write(type, 0, 'latin1');
  frame.writeUInt32BE(body.length, 1);
  frame.set(body, headerBytes);
  return frame;
}

export function encodeJsonFrame(type: FrameType, value: unknown): Buffer {
  return encodeFrame(type, Buffer.from(JSON.stringify(value), 'utf8'));
}

/** A body starts at this size and doubles: memory follows what came, not what was declared. */
const firstBodyBytes = 4 * kibibyte;

/**
 * Cuts a byte stream into frames. It holds at most one unfinished frame, and a length above the
 * bound of its type is refused from the header alone, before a byte of that body is kept.
 */
export class FrameDecoder {
  readonly #bounds: FrameBounds;
  readonly #header = Buffer.alloc(headerBytes);
  #headerFilled = 0;
  #type: FrameType | null = null;
  #body = Buffer.alloc(0);
  #bodyFilled = 0;
  #bodyBytes = 0;
  #broken = false;

  constructor(bounds: FrameBounds) {
    this.#bounds = bounds;
  }

  /** Memory held for a frame that is not complete yet. */
  get heldBytes(): number {
    return this.#body.length;
  }

  /**
   * Adds the frames that `chunk` completes to `frames`, in order. Throws `FrameError` where the
   * stream breaks, and from then on always; frames ahead of the break have been added by then.
   */
  push(chunk: Buffer, frames: Frame[] = []): Frame[] {
    if (this.#broken) throw new FrameError('the stream broke off earlier');
    let offset = 0;
    while (offset < chunk.length) {
      offset +=
        this.#type === null ? this.#fillHeader(chunk, offset) : this.#fillBody(chunk, offset);
      if (this.#type !== null && this.#bodyFilled === this.#bodyBytes) {
        frames.push({ type: this.#type, body: this.#body });
        this.#reset();
      }
    }
    return frames;
  }

  #fillHeader(chunk: Buffer, offset: number): number {
    const copied = chunk.copy(this.#header, this.#headerFilled, offset);
    this.#headerFilled += copied;
    if (this.#headerFilled === headerBytes) this.#openBody();
    return copied;
  }

  #openBody(): void {
    const type = this.#header.toString('latin1', 0, 1);
    const bodyBytes = this.#header.readUInt32BE(1);
    const bodyBytesMax = this.#boundOf(type);
    if (bodyBytesMax === undefined) {
      throw this.#fail(`frame type 0x${this.#header.toString('hex', 0, 1)} is not expected here`);
    }
    if (bodyBytes > bodyBytesMax) {
      throw this.#fail(`a ${type} frame declares ${bodyBytes} bytes, more than ${bodyBytesMax}`);
    }
    this.#type = type as FrameType;
    this.#bodyBytes = bodyBytes;
    this.#body = Buffer.allocUnsafeSlow(Math.min(bodyBytes, firstBodyBytes));
  }

  #fillBody(chunk: Buffer, offset: number): number {
    const wanted = Math.min(chunk.length - offset, this.#bodyBytes - this.#bodyFilled);
    this.#growBody(this.#bodyFilled + wanted);
    chunk.copy(this.#body, this.#bodyFilled, offset, offset + wanted);
    this.#bodyFilled += wanted;
    return wanted;
  }

  #growBody(neededBytes: number): void {
    if (neededBytes <= this.#body.length) return;
    const doubled = Math.max(neededBytes, this.#body.length * 2);
    const larger = Buffer.allocUnsafeSlow(Math.min(doubled, this.#bodyBytes));
    this.#body.copy(larger, 0, 0, this.#bodyFilled);
    this.#body = larger;
  }

  #boundOf(type: string): number | undefined {
    return Object.hasOwn(this.#bounds, type) ? this.#bounds[type as FrameType] : undefined;
  }

  #fail(message: string): FrameError {
    this.#broken = true;
    this.#reset();
    return new FrameError(message);
  }

  #reset(): void {
    this.#headerFilled = 0;
    this.#type = null;
    this.#body = Buffer.alloc(0);
    this.#bodyFilled = 0;
    this.#bodyBytes = 0;
  }
}
