import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 16;

/** 128 random bits; only `hash` is stored, so a stolen database opens no door. */
export function createToken(): { token: string; hash: string } {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  return { token, hash: hashToken(token) };
}

/** Plain SHA-256 is enough here: the input is random, so there is nothing to guess. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
