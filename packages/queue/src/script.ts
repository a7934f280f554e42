import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';

type Argument = string | number;

/**
 * A Lua script that Redis keeps compiled under its hash: its text is sent only where it is not known
 * yet, such as after a restart.
 */
export class Script {
  readonly #text: string;
  readonly #hash: string;

  constructor(text: string) {
    this.#text = text;
    this.#hash = createHash('sha1').update(text).digest('hex');
  }

  async run(redis: Redis, keys: readonly string[], values: readonly Argument[]): Promise<unknown> {
    const words = [keys.length, ...keys, ...values] as const;
    try {
      return await redis.evalsha(this.#hash, ...words);
    } catch (cause) {
      if (!isUnknown(cause)) throw cause;
      return redis.eval(this.#text, ...words);
    }
  }
}

const isUnknown = (cause: unknown): boolean =>
  cause instanceof Error && cause.message.startsWith('NOSCRIPT');
