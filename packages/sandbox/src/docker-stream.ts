import { Buffer } from 'node:buffer';

/** Docker marks each piece of an attached stream: stream number, three zeros, uint32 length. */
const headerBytes = 8;

export interface DockerStreamPiece {
  readonly stream: 'stdout' | 'stderr';
  readonly bytes: Buffer;
}

/** The daemon sent something that is not its own multiplexed format. */
export class DockerStreamError extends Error {
  override readonly name = 'DockerStreamError';
}

/**
 * Splits the engine's multiplexed stream. Payload is passed on as it arrives, so nothing but a
 * partial header is ever held, whatever length a header declares.
 */
export class DockerStreamDecoder {
  readonly #header = Buffer.alloc(headerBytes);
  #headerFilled = 0;
  #stream: DockerStreamPiece['stream'] = 'stdout';
  #payloadLeft = 0;

  push(chunk: Buffer): DockerStreamPiece[] {
    const pieces: DockerStreamPiece[] = [];
    let offset = 0;
    while (offset < chunk.length) {
      if (this.#payloadLeft === 0) {
        offset += this.#readHeader(chunk, offset);
        continue;
      }
      const bytes = chunk.subarray(offset, offset + this.#payloadLeft);
      pieces.push({ stream: this.#stream, bytes });
      this.#payloadLeft -= bytes.length;
      offset += bytes.length;
    }
    return pieces;
  }

  #readHeader(chunk: Buffer, offset: number): number {
    const copied = chunk.copy(this.#header, this.#headerFilled, offset);
    this.#headerFilled += copied;
    if (this.#headerFilled < headerBytes) return copied;
    this.#headerFilled = 0;
    this.#payloadLeft = this.#header.readUInt32BE(4);
    this.#stream = streamName(this.#header[0]);
    return copied;
  }
}

function streamName(number: number | undefined): DockerStreamPiece['stream'] {
  if (number === 1) return 'stdout';
  if (number === 2) return 'stderr';
  throw new DockerStreamError(`the engine sent a piece of unknown stream ${number}`);
}
