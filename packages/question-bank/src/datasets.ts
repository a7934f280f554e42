import { createHash } from 'node:crypto';
import { datasetNameSchema, limits } from '@pairwise/contracts';
import type { QuestionDataset } from './question-format.js';
import type { QuestionProblem } from './question-format-error.js';

export const datasetsFolder = 'datasets/';

/** Contents by path inside the question folder: `datasets/NAME`. */
export type DatasetFiles = ReadonlyMap<string, Uint8Array>;

const nameOf = (path: string): string => path.slice(datasetsFolder.length);

/** By name, so that two folders with the same files are the same question. */
export function toDatasets(files: DatasetFiles): QuestionDataset[] {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => ({
      name: nameOf(path),
      sizeBytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes,
    }));
}

export function findDatasetProblems(
  files: ReadonlyMap<string, string>,
  datasets: DatasetFiles,
): QuestionProblem[] {
  const users = `${files.get('statement.md') ?? ''}\n${files.get('tests.py') ?? ''}`;
  return [
    ...folderProblems(datasets),
    ...[...datasets].flatMap(([file, bytes]) =>
      problemsOf(nameOf(file), bytes, users).map((message) => ({ file, field: null, message })),
    ),
  ];
}

function folderProblems(datasets: DatasetFiles): QuestionProblem[] {
  const { datasetsPerQuestionMax, datasetsPerQuestionBytes } = limits;
  const totalBytes = [...datasets.values()].reduce((sum, { length }) => sum + length, 0);
  return [
    ...(datasets.size > datasetsPerQuestionMax
      ? [`has more than ${datasetsPerQuestionMax} files`]
      : []),
    ...(totalBytes > datasetsPerQuestionBytes
      ? [`is larger than ${datasetsPerQuestionBytes} bytes altogether`]
      : []),
  ].map((message) => ({ file: datasetsFolder, field: null, message }));
}

/** What nobody mentions is a file left behind, which every container would be sent all the same. */
function problemsOf(name: string, bytes: Uint8Array, users: string): string[] {
  if (!datasetNameSchema.safeParse(name).success) {
    return ['must be a plain name that ends in csv, tsv, json, txt, parquet, npz or npy'];
  }
  return [
    ...(bytes.length > limits.datasetBytes ? [`is larger than ${limits.datasetBytes} bytes`] : []),
    ...(bytes.length === 0 ? ['is empty'] : []),
    ...(users.includes(name) ? [] : ['is mentioned neither in statement.md nor in tests.py']),
  ];
}
