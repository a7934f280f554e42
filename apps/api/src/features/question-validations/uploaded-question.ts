import { createHash } from 'node:crypto';
import {
  PairwiseError,
  type CreateQuestionValidation,
  type Dataset,
  type GateReport,
  type QuestionDatasetUpload,
} from '@pairwise/contracts';
import { datasets, type DatasetContent, type TenantTx } from '@pairwise/db';
import {
  digestQuestionFiles,
  parseQuestionFiles,
  QuestionFormatError,
  structureReport,
} from '@pairwise/question-bank';

export interface UploadedQuestion {
  /** Empty where question.yaml cannot be read. */
  questionId: string;
  digest: string;
  files: Record<string, string>;
  datasets: DatasetContent[];
  /** What is wrong with the files as they stand; null where they are a question. */
  problems: GateReport | null;
}

/** Reads an upload as a question, whole or not. Throws when it names a dataset that is not stored. */
export async function readUpload(
  tx: TenantTx,
  { files, datasets: uploads }: CreateQuestionValidation,
): Promise<UploadedQuestion> {
  const contents = await contentsOf(tx, uploads);
  const folder = new Map<string, Uint8Array>([
    ...Object.entries(files).map(([path, text]) => [path, Buffer.from(text)] as const),
    ...contents.map(({ name, bytes }) => [`datasets/${name}`, bytes] as const),
  ]);
  const read = { files, datasets: contents, digest: digestQuestionFiles(folder) };
  try {
    return { ...read, questionId: parseQuestionFiles(folder).id, problems: null };
  } catch (cause) {
    if (!(cause instanceof QuestionFormatError)) throw cause;
    return { ...read, questionId: '', problems: structureReport(cause) };
  }
}

async function contentsOf(
  tx: TenantTx,
  uploads: readonly QuestionDatasetUpload[],
): Promise<DatasetContent[]> {
  const stored = uploads.flatMap((one) => ('sha256' in one ? [one] : []));
  const found = await findStored(tx, stored);
  const sent = uploads.flatMap((one) => ('base64' in one ? [contentOf(one)] : []));
  return [...sent, ...found];
}

async function findStored(tx: TenantTx, wanted: readonly Dataset[]): Promise<DatasetContent[]> {
  const found = await datasets.findContents(tx, wanted);
  if (found.length === wanted.length) return found;
  throw new PairwiseError('not_found', { detail: 'A dataset of this question is not stored.' });
}

function contentOf({ name, base64 }: { name: string; base64: string }): DatasetContent {
  const bytes = Buffer.from(base64, 'base64');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, bytes, sha256, sizeBytes: bytes.length };
}
