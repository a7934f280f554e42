import {
  datasetNameSchema,
  draftFilesSchema,
  limits,
  questionIdSchema,
  type QuestionId,
} from '@pairwise/contracts';
import type { DatasetContent } from '@pairwise/db';
import { describeDataset } from './draft-datasets.js';
import { findQuestionId } from './manifest-text.js';
import { readArchive, refuseArchive } from './read-archive.js';

const datasetsFolder = 'datasets/';

export interface ArchivedQuestion {
  /** What question.yaml says, else the name of the folder, else null. */
  questionId: QuestionId | null;
  files: Record<string, string>;
  datasets: DatasetContent[];
}

/** A question's folder out of a zip archive, with or without the folder itself around it. */
export async function readQuestionArchive(bytes: Buffer): Promise<ArchivedQuestion> {
  const { folderName, files } = withoutFolder(await readArchive(bytes));
  const texts: Record<string, string> = {};
  const datasets: DatasetContent[] = [];
  for (const [path, content] of files) {
    if (path.startsWith(datasetsFolder)) datasets.push(datasetOf(path, content));
    else texts[path] = decode(path, content);
  }
  const fitting = draftFilesSchema.safeParse(texts);
  if (!fitting.success) {
    throw refuseArchive(fitting.error.issues[0]?.message ?? 'It does not fit.', fitting.error);
  }
  const named = questionIdSchema.safeParse(folderName).data ?? null;
  return {
    questionId: findQuestionId(fitting.data['question.yaml'] ?? '') ?? named,
    files: fitting.data,
    datasets,
  };
}

interface Unwrapped {
  folderName: string | null;
  files: Map<string, Buffer>;
}

/** Most tools pack the folder, some only what is in it. question.yaml tells which it was. */
function withoutFolder(files: Map<string, Buffer>): Unwrapped {
  if (files.size === 0) throw refuseArchive('It is empty.');
  if (files.has('question.yaml')) return { folderName: null, files };
  const tops = new Set([...files.keys()].map((path) => path.split('/')[0] ?? ''));
  const [folderName = ''] = tops;
  if (tops.size !== 1 || files.has(folderName)) return { folderName: null, files };
  const start = folderName.length + 1;
  const inside = [...files].map(([path, bytes]) => [path.slice(start), bytes] as const);
  return { folderName, files: new Map(inside) };
}

function datasetOf(path: string, bytes: Buffer): DatasetContent {
  const name = path.slice(datasetsFolder.length);
  if (!datasetNameSchema.safeParse(name).success) {
    throw refuseArchive(`${path} does not have the name of a dataset.`);
  }
  if (bytes.length > limits.datasetBytes) {
    throw refuseArchive(`${path} is larger than ${limits.datasetBytes} bytes.`);
  }
  return { ...describeDataset(name, bytes), bytes };
}

function decode(path: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw refuseArchive(`${path} is not UTF-8 text.`, cause);
  }
}
