import {
  limits,
  PairwiseError,
  questionDraftStateSchema,
  type Dataset,
  type QuestionDraft,
  type QuestionDraftId,
  type SaveQuestionDraft,
} from '@pairwise/contracts';
import { questionDrafts, type TenantTx } from '@pairwise/db';
import { stateAfterSave } from '@pairwise/domain';
import type { StaffActor } from '../../security/actor.js';
import { folderOf, getDraftToChange, type FolderContent } from './draft-content.js';
import { viewDraft } from './draft-view.js';
import { inspectFiles } from './inspect-files.js';

/** Stores the files as the next revision; whether they are a question is not asked here. */
export const saveDraft = (
  tx: TenantTx,
  actor: StaffActor,
  id: QuestionDraftId,
  { revision, files, datasets, note = '' }: SaveQuestionDraft,
): Promise<QuestionDraft> =>
  changeDraft(tx, actor, { id, revision, note }, (content) => ({
    files,
    datasets: datasets ?? content.datasets,
  }));

/** The same for any change of what the draft holds. What changes nothing makes no revision. */
export async function changeDraft(
  tx: TenantTx,
  actor: StaffActor,
  { id, revision, note }: { id: QuestionDraftId; revision: number; note: string },
  change: (content: FolderContent) => FolderContent,
): Promise<QuestionDraft> {
  const draft = await getDraftToChange(tx, id, revision);
  if (stateAfterSave(questionDraftStateSchema.parse(draft.state)) === null) {
    throw new PairwiseError('draft_transition', { detail: 'Revive the question to edit it.' });
  }
  const content = change(folderOf(draft));
  const { files, datasets, digest } = await inspectFiles(tx, draft.questionId, content);
  assertDatasetsFit(datasets);
  if (digest !== draft.digest) {
    const { organizationId } = actor;
    const key = { organizationId, id, revision };
    await questionDrafts.save(tx, key, { files, datasets, digest }, { author: actor, note });
  }
  return viewDraft(tx, actor, id);
}

/** Throws when these are more, or larger together, than a question may have. */
function assertDatasetsFit(all: readonly Dataset[]): void {
  const { datasetsPerQuestionMax, datasetsPerQuestionBytes } = limits;
  if (all.length > datasetsPerQuestionMax) {
    const detail = `A question has at most ${datasetsPerQuestionMax} datasets.`;
    throw new PairwiseError('invalid_request', { detail });
  }
  if (all.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) > datasetsPerQuestionBytes) {
    const detail = `The datasets of a question are at most ${datasetsPerQuestionBytes} bytes together.`;
    throw new PairwiseError('body_too_large', { detail });
  }
}
