import { PairwiseError, type Dataset, type QuestionId } from '@pairwise/contracts';
import { datasets, type DraftContent, type TenantTx } from '@pairwise/db';
import {
  digestQuestionFiles,
  parseQuestionFiles,
  QuestionFormatError,
  type Question,
  type QuestionProblem,
} from '@pairwise/question-bank';

export interface InspectedFiles extends DraftContent {
  /** Null while there are problems. */
  question: Question | null;
  problems: readonly QuestionProblem[];
}

/**
 * Reads the files of a draft as a question, whole or not. Throws when a dataset is not stored. The
 * digest is that of a version or validation of the same files.
 */
export async function inspectFiles(
  tx: TenantTx,
  questionId: QuestionId,
  content: { files: Record<string, string>; datasets: readonly Dataset[] },
): Promise<InspectedFiles> {
  const stored = await findStored(tx, content.datasets);
  const files = withoutByteOrderMarks(content.files);
  const folder = new Map<string, Uint8Array>([
    ...Object.entries(files).map(([path, text]) => [path, Buffer.from(text)] as const),
    ...stored.map(({ name, bytes }) => [`datasets/${name}`, bytes] as const),
  ]);
  const inspected = {
    files,
    datasets: stored.map(({ name, sizeBytes, sha256 }) => ({ name, sizeBytes, sha256 })),
    digest: digestQuestionFiles(folder),
  };
  try {
    return { ...inspected, question: parseQuestionFiles(folder, questionId), problems: [] };
  } catch (cause) {
    if (!(cause instanceof QuestionFormatError)) throw cause;
    return { ...inspected, question: null, problems: cause.problems };
  }
}

async function findStored(tx: TenantTx, wanted: readonly Dataset[]) {
  const found = await datasets.findContents(tx, wanted);
  if (found.length === wanted.length) return found;
  throw new PairwiseError('not_found', { detail: 'A dataset of this question is not stored.' });
}

/** Some editors put one before the first letter; Python and YAML would stumble over it. */
const withoutByteOrderMarks = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replace(/^\uFEFF/, '')]),
  );

/** The question that the files make, or `question_not_valid` with everything that is missing. */
export function getQuestion({ question, problems }: InspectedFiles): Question {
  if (question !== null) return question;
  throw new PairwiseError('question_not_valid', {
    issues: problems.map(({ file, field, message }) => ({
      path: field === null ? file : `${file} › ${field}`,
      message,
    })),
  });
}
