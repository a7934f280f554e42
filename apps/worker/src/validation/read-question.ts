import { datasetSchema, questionFilesSchema } from '@pairwise/contracts';
import { datasets, type QuestionValidationWithFiles, type TenantTx } from '@pairwise/db';
import { parseQuestionFiles, type Question } from '@pairwise/question-bank';
import { z } from 'zod';

/** What lies in the database is parsed like anything from outside. */
export async function readQuestion(
  tx: TenantTx,
  row: Pick<QuestionValidationWithFiles, 'files' | 'datasets'>,
): Promise<Question> {
  const files = Object.entries(questionFilesSchema.parse(row.files));
  const contents = await datasets.getContents(tx, z.array(datasetSchema).parse(row.datasets));
  return parseQuestionFiles(
    new Map<string, Uint8Array>([
      ...files.map(([path, text]) => [path, Buffer.from(text)] as const),
      ...contents.map(({ name, bytes }) => [`datasets/${name}`, bytes] as const),
    ]),
  );
}
