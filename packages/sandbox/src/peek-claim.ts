import type { Buffer } from 'node:buffer';
import { type DataPeek, dataPeekSchema } from '@pairwise/contracts';

/** Neither Postgres nor a browser takes these. */
const unstorable = /[\0\p{Surrogate}]/u;

/** What a program shows of its variables; null when it is not in the shape that it must have. */
export function readPeek(body: Buffer): DataPeek | null {
  const { success, data } = dataPeekSchema.safeParse(parseJson(body));
  return success && !hasUnstorableText(data) ? data : null;
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

function hasUnstorableText(value: unknown): boolean {
  if (typeof value === 'string') return unstorable.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(hasUnstorableText);
}
