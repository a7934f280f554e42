import { z } from 'zod';
import { fileNameSchema } from './executions.js';
import { questionIdSchema } from './ids.js';
import { limits } from './limits.js';

/**
 * The files of a question in a room's `code` document. `main.py` is the Y.Text named by the question's
 * id. The others are entries of a Y.Map: the key is a file's id, the value its name, and its text is a
 * Y.Text of its own. So a file can be renamed while somebody types in it, and a deleted one keeps
 * its text and can come back.
 */
export const mainFileName = 'main.py';
/** Stands for `main.py` wherever an id of a file is asked for. */
export const mainFileId = 'main';

export const codeFileIdSchema = z.string().regex(/^[a-z0-9]{1,32}$/);

export const codeFilesName = (questionId: string): string => `files/${questionId}`;

export const codeTextName = (questionId: string, fileId: string): string =>
  fileId === mainFileId ? questionId : `files/${questionId}/${fileId}`;

export const codeFileEntrySchema = z.object({
  name: fileNameSchema,
  isDeleted: z.boolean().default(false),
});
export type CodeFileEntry = z.infer<typeof codeFileEntrySchema>;

export type CodeFile = { id: string; name: string };

/** Two files cannot have one name, nor can one have the name of a folder that another lies in. */
const collide = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);

export const isNameTaken = (name: string, files: readonly CodeFile[]): boolean =>
  files.some((file) => collide(name, file.name));

/**
 * The files that a question has, `main.py` first. Whoever reads the same entries gets the same
 * names, also where two people gave one name at the same moment; what is malformed is no file.
 */
export function listCodeFiles(entries: Iterable<readonly [string, unknown]>): CodeFile[] {
  const files: CodeFile[] = [{ id: mainFileId, name: mainFileName }];
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [key, value] of sorted) {
    const id = codeFileIdSchema.safeParse(key);
    const entry = codeFileEntrySchema.safeParse(value);
    if (!id.success || !entry.success || entry.data.isDeleted || id.data === mainFileId) continue;
    if (files.length >= limits.sourceFilesMax) break;
    const name = freeName(entry.data.name, files);
    if (name !== null) files.push({ id: id.data, name });
  }
  return files;
}

/** `helper.py`, or `helper_2.py` where that is taken; null when no such name is allowed. */
function freeName(name: string, files: readonly CodeFile[]): string | null {
  if (!isNameTaken(name, files)) return name;
  for (let number = 2; number <= limits.sourceFilesMax + 1; number += 1) {
    const candidate = numbered(name, number);
    if (isNameTaken(candidate, files)) continue;
    return fileNameSchema.safeParse(candidate).success ? candidate : null;
  }
  return null;
}

/** Out of its folder as well, which may be what the name collides with. */
function numbered(name: string, number: number): string {
  const ending = `_${number}${/\.[^./]*$/.exec(name)?.[0] ?? ''}`;
  const stem = name.replace(/\.[^./]*$/, '').replaceAll('/', '_');
  return stem.slice(0, limits.fileNameCharacters - ending.length) + ending;
}

/** Where somebody is in the shared code. */
export const codePlaceSchema = z.object({ questionId: questionIdSchema, fileId: codeFileIdSchema });
export type CodePlace = z.infer<typeof codePlaceSchema>;
