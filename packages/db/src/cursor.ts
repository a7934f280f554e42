import { PairwiseError } from '@pairwise/contracts';

/** A place in a list that is sorted by time, newest first, then by id. */
export interface Cursor {
  at: Date;
  id: string;
}

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(`${cursor.at.getTime()}.${cursor.id}`).toString('base64url');
}

/** Throws `invalid_cursor` for text that `encodeCursor` did not make. */
export function decodeCursor(text: string): Cursor {
  const plain = Buffer.from(text, 'base64url').toString('utf8');
  const match = /^(\d{1,16})\.([0-9a-f-]{36})$/.exec(plain);
  if (!match?.[1] || !match[2]) throw new PairwiseError('invalid_cursor');
  return { at: new Date(Number(match[1])), id: match[2] };
}
