import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { limits } from '@pairwise/contracts';
import { datasetsFolder } from './datasets.js';
import type { Question } from './question-format.js';
import { QuestionFormatError } from './question-format-error.js';
import { parseQuestion } from './parse-question.js';

const fileBytesMax = 256 * 1024;
const filesMax = 64;

/** Reads and validates one question folder. */
export async function loadQuestion(folder: string): Promise<Question> {
  const root = resolve(folder);
  const name = basename(root);
  const paths = await listFiles(root, name);
  if (paths.length > filesMax) throw refuse(name, '.', `has more than ${filesMax} files`);
  const isDataset = (path: string) => path.startsWith(datasetsFolder);
  const texts = paths.filter((path) => !isDataset(path));
  return parseQuestion(
    name,
    await readAll(texts, (path) => readText(root, name, path)),
    await readAll(paths.filter(isDataset), (path) =>
      readBytes(root, name, path, limits.datasetBytes),
    ),
  );
}

async function readAll<Content>(
  paths: readonly string[],
  read: (path: string) => Promise<Content>,
): Promise<Map<string, Content>> {
  return new Map(await Promise.all(paths.map(async (path) => [path, await read(path)] as const)));
}

async function listFiles(root: string, name: string, below = ''): Promise<string[]> {
  const entries = await readEntries(join(root, below), name);
  const nested = entries
    .filter((entry) => !isByproduct(entry.name))
    .map(async (entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return listFiles(root, name, path);
      // A link could lead out of the folder and publish a file of the host as part of a question.
      if (!entry.isFile()) throw refuse(name, path, 'must be a plain file');
      return [path];
    });
  return (await Promise.all(nested)).flat();
}

async function readEntries(folder: string, name: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    throw refuse(name, '.', 'cannot be read as a folder', cause);
  }
}

async function readBytes(
  root: string,
  name: string,
  path: string,
  bytesMax: number,
): Promise<Buffer> {
  const { size } = await stat(join(root, path));
  if (size > bytesMax) throw refuse(name, path, `is larger than ${bytesMax} bytes`);
  return readFile(join(root, path));
}

async function readText(root: string, name: string, path: string): Promise<string> {
  const bytes = await readBytes(root, name, path, fileBytesMax);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw refuse(name, path, 'is not UTF-8 text', cause);
  }
}

/** What Python and editors leave behind is no part of a question. */
function isByproduct(name: string): boolean {
  return name.startsWith('.') || name === '__pycache__';
}

function refuse(question: string, file: string, message: string, cause?: unknown) {
  return new QuestionFormatError(question, [{ file, field: null, message }], { cause });
}
