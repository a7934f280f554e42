import {
  datasetSchema,
  PairwiseError,
  type Dataset,
  type QuestionDraftId,
  type QuestionId,
} from '@pairwise/contracts';
import { questionDrafts, type QuestionDraftRow, type TenantTx } from '@pairwise/db';
import { z } from 'zod';

export interface FolderContent {
  files: Record<string, string>;
  datasets: Dataset[];
}

const folderSchema = z.object({
  files: z.record(z.string(), z.string()),
  datasets: z.array(datasetSchema),
});

/** The columns of a draft, a revision or a version. */
export const folderOf = (row: { files: unknown; datasets: unknown }): FolderContent =>
  folderSchema.parse({ files: row.files, datasets: row.datasets });

/** A draft's ids with their brands. */
export type Draft = QuestionDraftRow & { id: QuestionDraftId; questionId: QuestionId };

export async function getDraft(tx: TenantTx, id: QuestionDraftId): Promise<Draft> {
  return orNotFound(await questionDrafts.find(tx, id));
}

/** As `getDraft`; nobody else changes it until the transaction ends. */
export async function getDraftLocked(tx: TenantTx, id: QuestionDraftId): Promise<Draft> {
  return orNotFound(await questionDrafts.findLocked(tx, id));
}

/**
 * The draft at the revision that the caller has seen, locked like that. Throws `draft_conflict` with the stored revision when there is another one.
 */
export async function getDraftToChange(
  tx: TenantTx,
  id: QuestionDraftId,
  revision: number,
): Promise<Draft> {
  const draft = await getDraftLocked(tx, id);
  if (draft.revision === revision) return draft;
  const author = draft.questionRevisions[0]?.authorName ?? '';
  throw new PairwiseError('draft_conflict', {
    revision: draft.revision,
    detail: `Revision ${draft.revision} was saved by ${author}.`,
  });
}

function orNotFound(row: QuestionDraftRow | null): Draft {
  if (row === null) throw new PairwiseError('not_found');
  return row as Draft;
}
