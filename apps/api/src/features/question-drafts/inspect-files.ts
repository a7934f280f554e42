import { PairwiseError, type Dataset, type QuestionId } from '@pairwise/contracts';
import { questionDrafts, type DraftContent, type TenantTx } from '@pairwise/db';
import {
  digestDescribedQuestion,
  parseDescribedQuestion,
  QuestionFormatError,
  type DescribedQuestion,
  type QuestionProblem,
} from '@pairwise/question-bank';

export interface InspectedFiles extends DraftContent {
  /** Null while there are problems. */
  question: DescribedQuestion | null;
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
  const datasets = await findStored(tx, content.datasets);
  const files = withoutByteOrderMarks(content.files);
  const texts = new Map(Object.entries(files));
  const inspected = { files, datasets, digest: digestDescribedQuestion(texts, datasets) };
  try {
    const question = parseDescribedQuestion(questionId, texts, datasets);
    return { ...inspected, question, problems: [] };
  } catch (cause) {
    if (!(cause instanceof QuestionFormatError)) throw cause;
    return { ...inspected, question: null, problems: cause.problems };
  }
}

/** With the sizes that are stored, whatever the caller took them for. */
async function findStored(tx: TenantTx, wanted: readonly Dataset[]): Promise<Dataset[]> {
  const sizes = await questionDrafts.readDatasetSizes(
    tx,
    wanted.map(({ sha256 }) => sha256),
  );
  return wanted.map(({ name, sha256 }) => {
    const sizeBytes = sizes.get(sha256);
    if (sizeBytes !== undefined) return { name, sizeBytes, sha256 };
    throw new PairwiseError('not_found', { detail: 'A dataset of this question is not stored.' });
  });
}

/** Some editors put one before the first letter; Python and YAML would stumble over it. */
const withoutByteOrderMarks = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replace(/^\uFEFF/, '')]),
  );

/** The question that the files make, or `question_not_valid` with everything that is missing. */
export function getQuestion({ question, problems }: InspectedFiles): DescribedQuestion {
  if (question !== null) return question;
  throw new PairwiseError('question_not_valid', {
    issues: problems.map(({ file, field, message }) => ({
      path: field === null ? file : `${file} › ${field}`,
      message,
    })),
  });
}
