import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * A value that travels through a browser and must come back unchanged: base64url of its JSON, a dot,
 * and an HMAC-SHA256 over purpose and text. The purpose keeps one kind of token from passing for
 * another. It is signed, not secret.
 */
export function signValue(secret: string, purpose: string, value: unknown): string {
  const text = Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${text}.${signatureOf(secret, purpose, text)}`;
}

/** Null unless the signature is right; the caller still parses the shape. */
export function openSignedValue(secret: string, purpose: string, signed: string): unknown {
  const dot = signed.lastIndexOf('.');
  if (dot < 0) return null;
  const text = signed.slice(0, dot);
  const given = Buffer.from(signed.slice(dot + 1));
  const expected = Buffer.from(signatureOf(secret, purpose, text));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

function signatureOf(secret: string, purpose: string, text: string): string {
  return createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('base64url');
}
