import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';

/** What rows look for. A random part follows, so that nobody can guess or reproduce the whole. */
export const canaryPrefix = 'cnry';

export interface Leak {
  readonly planted: string;
  readonly form: string;
}

/** Random texts put where candidates must not look, and the search for them in what they see. */
export class Canaries {
  readonly #planted = new Map<string, string>();

  /** A new canary, remembered with the place where the caller puts it. */
  plant(place: string): string {
    const canary = `${canaryPrefix}${randomBytes(12).toString('hex')}`;
    this.#planted.set(canary, place);
    return canary;
  }

  forget(canary: string): void {
    this.#planted.delete(canary);
  }

  /** Each canary that stands in the texts, plainly or in a form that hides it from the eye. */
  findIn(texts: readonly string[]): Leak[] {
    const haystack = texts.join('\n');
    const packed = haystack.replaceAll(/[\s,'"\\]+/g, '').toLowerCase();
    const leaks: Leak[] = [];
    for (const [canary, planted] of this.#planted) {
      const form = Object.entries(formsOf(canary)).find(
        ([, text]) => haystack.includes(text) || packed.includes(text.toLowerCase()),
      );
      if (form !== undefined) leaks.push({ planted, form: form[0] });
    }
    return leaks;
  }
}

function formsOf(canary: string): Record<string, string> {
  const bytes = Buffer.from(canary);
  return {
    plain: canary,
    backwards: [...canary].reverse().join(''),
    hexadecimal: bytes.toString('hex'),
    'base 64': bytes.toString('base64').replace(/=+$/, '').slice(0, -1),
    'base 64, shifted by one': shifted(bytes, 1),
    'base 64, shifted by two': shifted(bytes, 2),
  };
}

/** How the bytes look in base 64 when others stand before them: the edges are mixed with those. */
function shifted(bytes: Buffer, offset: number): string {
  const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
  return encoded.replace(/=+$/, '').slice(4, -2);
}

/** Every text and every byte in a value, however deep, keys included. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Buffer.isBuffer(value)) return [value.toString('latin1'), value.toString('utf8')];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => [key, ...textsIn(item)]);
  }
  return value === undefined || value === null ? [] : [String(value)];
}
