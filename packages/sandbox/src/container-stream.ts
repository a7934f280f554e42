import { Buffer } from 'node:buffer';
import type { Duplex } from 'node:stream';
import { DockerStreamDecoder } from './docker-stream.js';
import { SandboxError } from './errors.js';
import { type Frame, type FrameBounds, FrameDecoder } from './frames.js';

const diagnosticsBytesMax = 64 * 1024;

/**
 * The attached stream of one container as frames in both directions. Nothing is read from the
 * socket while nobody asks for a frame, so a container that floods us fills its own pipe only.
 */
export class ContainerStream {
  readonly #socket: Duplex;
  readonly #chunks: AsyncIterator<Buffer>;
  readonly #pieces = new DockerStreamDecoder();
  readonly #frames: FrameDecoder;
  readonly #queue: Frame[] = [];
  #failure: SandboxError | null = null;
  #diagnostics = '';
  #ahead: Promise<Frame | null> | null = null;

  constructor(socket: Duplex, bounds: FrameBounds) {
    this.#socket = socket;
    this.#frames = new FrameDecoder(bounds);
    // A reset that comes between two reads must not end the process; the next read reports it.
    socket.on('error', () => undefined);
    this.#chunks = socket[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  /** The first 64 KiB of stderr, where our own programs report why they crashed. */
  get diagnostics(): string {
    return this.#diagnostics;
  }

  get isClosed(): boolean {
    return this.#socket.destroyed;
  }

  /** The next frame, or null when the stream has ended, for whatever reason. */
  next(): Promise<Frame | null> {
    const ahead = this.#ahead;
    this.#ahead = null;
    return ahead ?? this.#take();
  }

  /** What `next` will give, read ahead of it: so the end of an idle container is seen at once. */
  peek(): Promise<Frame | null> {
    this.#ahead ??= this.#take();
    return this.#ahead;
  }

  /** Resolves when the bytes are on their way; false when the stream is gone. */
  send(frame: Buffer): Promise<boolean> {
    return new Promise((resolve) => {
      if (!this.#socket.writable) resolve(false);
      else this.#socket.write(frame, (error) => resolve(error == null));
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  async #take(): Promise<Frame | null> {
    for (;;) {
      const frame = this.#queue.shift();
      if (frame !== undefined) return frame;
      if (this.#failure !== null) throw this.#failure;
      const chunk = await this.#read();
      if (chunk === null) return null;
      this.#decode(chunk);
    }
  }

  /** A broken stream and an ended one look alike here: what became of the container tells. */
  async #read(): Promise<Buffer | null> {
    try {
      const { done, value } = await this.#chunks.next();
      return done === true ? null : value;
    } catch (cause) {
      if (cause instanceof Error) return null;
      throw cause;
    }
  }

  /** What came ahead of a break still counts: it is reported after those frames. */
  #decode(chunk: Buffer): void {
    try {
      for (const { stream, bytes } of this.#pieces.push(chunk)) {
        if (stream === 'stdout') this.#frames.push(bytes, this.#queue);
        else this.#note(bytes);
      }
    } catch (cause) {
      this.close();
      this.#failure = new SandboxError('protocol_broken', 'the container broke the protocol', {
        cause,
      });
    }
  }

  #note(bytes: Buffer): void {
    const room = diagnosticsBytesMax - Buffer.byteLength(this.#diagnostics);
    if (room > 0) this.#diagnostics += bytes.toString('latin1', 0, room);
  }
}
