import { Buffer } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';

const nul = /\0/g;
const replacement = '\uFFFD';

/**
 * One output stream as text that Postgres and browsers take: characters are never cut in two,
 * invalid bytes and NUL become U+FFFD, and the text is as bounded as the bytes are, although a
 * replaced byte takes three.
 */
export class OutputText {
  readonly #decoder = new StringDecoder('utf8');
  readonly #bytesMax: number;
  readonly #parts: string[] = [];
  #bytes = 0;
  #truncated = false;

  constructor(bytesMax: number) {
    this.#bytesMax = bytesMax;
  }

  get truncated(): boolean {
    return this.#truncated;
  }

  /** The text that these bytes complete; empty when there is none, or no room for more. */
  push(bytes: Buffer): string {
    return this.#keep(this.#decoder.write(bytes));
  }

  /** The rest: an unfinished character at the very end. */
  end(): string {
    return this.#keep(this.#decoder.end());
  }

  toString(): string {
    return this.#parts.join('');
  }

  #keep(decoded: string): string {
    if (this.#truncated) return '';
    const text = this.#cut(decoded.replace(nul, replacement));
    this.#bytes += Buffer.byteLength(text);
    if (text !== '') this.#parts.push(text);
    return text;
  }

  #cut(text: string): string {
    const room = this.#bytesMax - this.#bytes;
    if (Buffer.byteLength(text) <= room) return text;
    this.#truncated = true;
    const { read } = new TextEncoder().encodeInto(text, new Uint8Array(room));
    return text.slice(0, read);
  }
}
