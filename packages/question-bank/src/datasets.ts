import { createHash } from 'node:crypto';
import { datasetNameSchema, limits, type Dataset } from '@pairwise/contracts';
import type { QuestionDataset } from './question-format.js';
import type { QuestionProblem } from './question-format-error.js';

export const datasetsFolder = 'datasets/';

/** Contents by path inside the question folder: `datasets/NAME`. */
export type DatasetFiles = ReadonlyMap<string, Uint8Array>;

const nameOf = (path: string): string => path.slice(datasetsFolder.length);

export const sha256Of = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** By name, so that two folders with the same files are the same question. */
export function toDatasets(files: DatasetFiles): QuestionDataset[] {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => ({
      name: nameOf(path),
      sizeBytes: bytes.length,
      sha256: sha256Of(bytes),
      bytes,
    }));
}

export function findDatasetProblems(
  files: ReadonlyMap<string, string>,
  datasets: readonly Dataset[],
): QuestionProblem[] {
  const users = `${files.get('statement.md') ?? ''}\n${files.get('tests.py') ?? ''}`;
  return [
    ...folderProblems(datasets),
    ...datasets.flatMap((dataset) =>
      problemsOf(dataset, users).map((message) => ({
        file: `${datasetsFolder}${dataset.name}`,
        field: null,
        message,
      })),
    ),
  ];
}

function folderProblems(datasets: readonly Dataset[]): QuestionProblem[] {
  const { datasetsPerQuestionMax, datasetsPerQuestionBytes } = limits;
  const totalBytes = datasets.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return [
    ...(datasets.length > datasetsPerQuestionMax
      ? [`has more than ${datasetsPerQuestionMax} files`]
      : []),
    ...(totalBytes > datasetsPerQuestionBytes
      ? [`is larger than ${datasetsPerQuestionBytes} bytes altogether`]
      : []),
  ].map((message) => ({ file: datasetsFolder, field: null, message }));
}

/** What nobody mentions is a file left behind, which every container would be sent all the same. */
function problemsOf({ name, sizeBytes }: Dataset, users: string): string[] {
  if (!datasetNameSchema.safeParse(name).success) {
    return ['must be a plain name that ends in csv, tsv, json, txt, parquet, npz or npy'];
  }
  return [
    ...(sizeBytes > limits.datasetBytes ? [`is larger than ${limits.datasetBytes} bytes`] : []),
    ...(sizeBytes === 0 ? ['is empty'] : []),
    ...(users.includes(name) ? [] : ['is mentioned neither in statement.md nor in tests.py']),
  ];
}
