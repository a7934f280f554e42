import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { CreateQuestionValidation, GateReport } from '@pairwise/contracts';
import {
  parseQuestionFiles,
  QuestionFormatError,
  readQuestionFolder,
  structureReport,
} from '@pairwise/question-bank';

/** One folder as it lies on disk, read and looked at. */
export interface QuestionSource {
  /** As the person named it. */
  readonly folder: string;
  /** The folder's own name, which is the question's id. */
  readonly name: string;
  /** What is wrong already here; null for what may be sent. */
  readonly problems: GateReport | null;
  readonly upload: CreateQuestionValidation;
}

const datasetsFolder = 'datasets/';
const nothing: CreateQuestionValidation = { files: {}, datasets: [] };

/** Reads one folder. Whatever it holds is a result: what is no question has problems. */
export async function readSource(folder: string): Promise<QuestionSource> {
  const name = basename(resolve(folder));
  try {
    const files = await readQuestionFolder(folder);
    parseQuestionFiles(files, name);
    return { folder, name, problems: null, upload: toUpload(files) };
  } catch (cause) {
    if (!(cause instanceof QuestionFormatError)) throw cause;
    return { folder, name, problems: structureReport(cause), upload: nothing };
  }
}

function toUpload(files: ReadonlyMap<string, Uint8Array>): CreateQuestionValidation {
  const isDataset = (path: string) => path.startsWith(datasetsFolder);
  const all = [...files].map(([path, bytes]) => [path, Buffer.from(bytes)] as const);
  return {
    files: Object.fromEntries(
      all.filter(([path]) => !isDataset(path)).map(([path, bytes]) => [path, bytes.toString()]),
    ),
    datasets: all
      .filter(([path]) => isDataset(path))
      .map(([path, bytes]) => ({
        name: path.slice(datasetsFolder.length),
        base64: bytes.toString('base64'),
      })),
  };
}

/** The folders of the questions that come with Pairwise, below `root`. */
export async function shippedFolders(root: string): Promise<string[]> {
  const bank = join('packages', 'question-bank', 'questions');
  try {
    const entries = await readdir(join(root, bank), { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => join(bank, name))
      .sort();
  } catch (cause) {
    throw new Error(`There is no ${bank} here. Name the folders to validate.`, { cause });
  }
}
