import { PairwiseError } from '@pairwise/contracts';

/** A place in a list that is sorted by time, newest first, then by id. */
export interface Cursor {
  at: Date;
  id: string;
}

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(`${cursor.at.getTime()}.${cursor.id}`).toString('base64url');
}

/** Fifteen digits of milliseconds are a time that both JavaScript and Postgres can hold. */
const cursorPattern = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Throws `invalid_cursor` for text that `encodeCursor` did not make. */
export function decodeCursor(text: string): Cursor {
  const plain = Buffer.from(text, 'base64url').toString('utf8');
  const match = cursorPattern.exec(plain);
  if (!match?.[1] || !match[2]) throw new PairwiseError('invalid_cursor');
  return { at: new Date(Number(match[1])), id: match[2] };
}
