import {
  codeFileEntrySchema,
  codeFilesName,
  codeTextName,
  fileNameSchema,
  isNameTaken,
  limits,
  listCodeFiles,
  mainFileId,
  type CodeFile,
} from '@pairwise/contracts';
import type * as Y from 'yjs';

/** Where the API lays a question's data sets; what a candidate puts there is left out of the run. */
const datasetsFolder = 'data';
const idCharacters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const idLength = 12;

export const entriesOf = (document: Y.Doc, questionId: string): Y.Map<unknown> =>
  document.getMap(codeFilesName(questionId));

export const textOf = (document: Y.Doc, questionId: string, fileId: string): Y.Text =>
  document.getText(codeTextName(questionId, fileId));

export const filesOf = (document: Y.Doc, questionId: string): CodeFile[] =>
  listCodeFiles(entriesOf(document, questionId).entries());

/** Every file with its text, as a run or a submission takes them. */
export function sourcesOf(document: Y.Doc, questionId: string): Record<string, string> {
  const files = filesOf(document, questionId);
  return Object.fromEntries(
    files.map(({ id, name }) => [name, textOf(document, questionId, id).toString()]),
  );
}

function newFileId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(idLength));
  return [...bytes].map((byte) => idCharacters[byte % idCharacters.length]).join('');
}

export function addFile(document: Y.Doc, questionId: string, name: string): string {
  const id = newFileId();
  entriesOf(document, questionId).set(id, { name, isDeleted: false });
  return id;
}

export function renameFile(document: Y.Doc, questionId: string, id: string, name: string): void {
  changeEntry(document, questionId, id, { name });
}

/** Its text stays, so that it can come back. */
export function setDeleted(
  document: Y.Doc,
  questionId: string,
  id: string,
  isDeleted: boolean,
): void {
  changeEntry(document, questionId, id, { isDeleted });
}

function changeEntry(
  document: Y.Doc,
  questionId: string,
  id: string,
  change: { name?: string; isDeleted?: boolean },
): void {
  const entries = entriesOf(document, questionId);
  const entry = codeFileEntrySchema.safeParse(entries.get(id));
  if (id !== mainFileId && entry.success) entries.set(id, { ...entry.data, ...change });
}

type NameRules = { files: readonly CodeFile[]; hasDatasets: boolean };

/** What is wrong with a name for a file, in words; null when nothing is. */
export function fileNameProblem(name: string, { files, hasDatasets }: NameRules): string | null {
  if (name === '') return 'Give the file a name, like helper.py.';
  if (name.length > limits.fileNameCharacters) {
    return `Use at most ${limits.fileNameCharacters} characters.`;
  }
  if (!fileNameSchema.safeParse(name).success) {
    return 'Use letters, digits, _ . and -, with at most three folders: data_tools.py or tools/text.py.';
  }
  if (hasDatasets && (name === datasetsFolder || name.startsWith(`${datasetsFolder}/`))) {
    return `The folder ${datasetsFolder} holds this question’s data. Use another one.`;
  }
  return isNameTaken(name, files) ? 'Another file or folder has this name.' : null;
}

export const mayAddFile = (files: readonly CodeFile[]): boolean =>
  files.length < limits.sourceFilesMax;

/** A name that is still free, to begin with. */
export function suggestedName(files: readonly CodeFile[]): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? 'helper.py' : `helper_${number}.py`;
    if (!isNameTaken(name, files)) return name;
  }
}
