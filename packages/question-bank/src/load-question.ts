import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { limits, questionFileLimits } from '@pairwise/contracts';
import { datasetsFolder } from './datasets.js';
import { parseQuestionFiles, type QuestionFolder } from './parse-question-files.js';
import type { Question } from './question-format.js';
import { QuestionFormatError } from './question-format-error.js';

/** Reads and validates one question folder. */
export async function loadQuestion(folder: string): Promise<Question> {
  return parseQuestionFiles(await readQuestionFolder(folder), basename(resolve(folder)));
}

/** The files of one question folder as they are, without a look at what they hold. */
export async function readQuestionFolder(folder: string): Promise<QuestionFolder> {
  const root = resolve(folder);
  const name = basename(root);
  const paths = await listFiles(root, name);
  const { filesMax } = questionFileLimits;
  if (paths.length > filesMax) throw refuse(name, '.', `has more than ${filesMax} files`);
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path, await readBytes(root, name, path)] as const),
    ),
  );
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

/** What no question may hold is not even read into memory. */
async function readBytes(root: string, name: string, path: string): Promise<Buffer> {
  const bytesMax = path.startsWith(datasetsFolder)
    ? limits.datasetBytes
    : questionFileLimits.fileBytes;
  const { size } = await stat(join(root, path));
  if (size > bytesMax) throw refuse(name, path, `is larger than ${bytesMax} bytes`);
  return readFile(join(root, path));
}

/** What Python and editors leave behind is no part of a question. */
function isByproduct(name: string): boolean {
  return name.startsWith('.') || name === '__pycache__';
}

function refuse(question: string, file: string, message: string, cause?: unknown) {
  return new QuestionFormatError(question, [{ file, field: null, message }], { cause });
}
