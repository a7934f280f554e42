import {
  PairwiseError,
  questionDraftStateSchema,
  type QuestionDraft,
  type QuestionDraftAction,
  type QuestionDraftId,
} from '@pairwise/contracts';
import { questionDrafts, questionVersions, type TenantTx } from '@pairwise/db';
import { nextDraftState } from '@pairwise/domain';
import type { StaffActor } from '../../security/actor.js';
import { getDraftToChange } from './draft-content.js';
import { findPublished, historyOf, viewDraft } from './draft-view.js';
import { publishDraft } from './publish-draft.js';

export interface DraftChange {
  id: QuestionDraftId;
  /** What the person who asks has seen. */
  revision: number;
  action: QuestionDraftAction;
}

/** Moves a draft to its next state, with what follows for the versions that sessions get. */
export async function changeState(
  tx: TenantTx,
  actor: StaffActor,
  { id, revision, action }: DraftChange,
): Promise<QuestionDraft> {
  const draft = await getDraftToChange(tx, id, revision);
  const published = await findPublished(tx, draft.questionId);
  const state = questionDraftStateSchema.parse(draft.state);
  const next = nextDraftState(state, action, historyOf(draft, published));
  if (next === null) throw new PairwiseError('draft_transition', { detail: `It is ${state}.` });
  const { questionId } = draft;
  switch (action) {
    case 'publish':
      await publishDraft(tx, actor, draft, published);
      break;
    case 'retire':
      await questionVersions.setCurrent(tx, { questionId, versionId: null });
      break;
    case 'revive':
      await questionVersions.setCurrent(tx, { questionId, versionId: published?.id ?? null });
      break;
    case 'submit':
    case 'return':
      break;
  }
  const reviewed = action === 'publish' ? { reviewedBy: actor.id } : {};
  await questionDrafts.setState(tx, id, { state: next, ...reviewed });
  return viewDraft(tx, actor, id);
}
