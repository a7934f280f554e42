import { z } from 'zod';
import type { FileTexts } from './draft-files';

/** What was typed and not stored yet, kept in this browser until it is. */
const backupSchema = z.object({
  revision: z.number().int(),
  files: z.record(z.string(), z.string()),
});
export type DraftBackup = z.infer<typeof backupSchema>;

const keyOf = (id: string): string => `pairwise.draft.${id}`;

export function readBackup(id: string): DraftBackup | null {
  try {
    const text = localStorage.getItem(keyOf(id));
    return text === null ? null : (backupSchema.safeParse(JSON.parse(text)).data ?? null);
  } catch {
    return null;
  }
}

export function writeBackup(id: string, revision: number, files: FileTexts): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify({ revision, files }));
  } catch {
    // A browser that keeps nothing still saves to the server.
  }
}

export function dropBackup(id: string): void {
  try {
    localStorage.removeItem(keyOf(id));
  } catch {
    // Nothing was kept there.
  }
}
