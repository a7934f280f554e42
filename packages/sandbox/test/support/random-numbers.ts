import { Buffer } from 'node:buffer';

export interface RandomNumbers {
  below(limit: number): number;
  bytes(length: number): Buffer;
}

/** A small seeded generator (xorshift), so that a failing round can be repeated. */
export function randomNumbers(seed: number): RandomNumbers {
  let state = seed >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
  const below = (limit: number): number => (limit === 0 ? 0 : next() % limit);
  return { below, bytes: (length) => Buffer.from(Array.from({ length }, () => below(256))) };
}
