import {
  questionDraftActions,
  questionDraftSchema,
  questionDraftStateSchema,
  questionDraftSummarySchema,
  questionOutlineSchema,
  type QuestionDraft,
  type QuestionDraftAction,
  type QuestionDraftId,
  type QuestionDraftSummary,
} from '@pairwise/contracts';
import {
  questionDrafts,
  questionVersions,
  type DraftListRow,
  type QuestionVersionSummaryRow,
  type TenantTx,
} from '@pairwise/db';
import { may, nextDraftState, stateAfterSave, type Permission } from '@pairwise/domain';
import { findManifest } from '@pairwise/question-bank';
import type { StaffActor } from '../../security/actor.js';
import { folderOf, getDraft, type Draft } from './draft-content.js';
import { inspectFiles } from './inspect-files.js';
import { headOf } from './manifest-text.js';

export const permissionOfAction: Record<QuestionDraftAction, Permission> = {
  submit: 'questions.edit',
  return: 'questions.edit',
  publish: 'questions.publish',
  retire: 'questions.publish',
  revive: 'questions.publish',
};

export const findPublished = async (
  tx: TenantTx,
  questionId: string,
): Promise<QuestionVersionSummaryRow | null> =>
  (await questionVersions.listNewestOwn(tx, [questionId]))[0] ?? null;

/** What the state machine asks beside the state. */
export const historyOf = (
  draft: { digest: string },
  published: { digest: string } | null,
): { isPublished: boolean; isChanged: boolean } => ({
  isPublished: published !== null,
  isChanged: published?.digest !== draft.digest,
});

export function toDraftSummary(
  row: DraftListRow,
  published: QuestionVersionSummaryRow | null,
): QuestionDraftSummary {
  return questionDraftSummarySchema.parse({
    ...row,
    ...headOf(row.manifest),
    ...historyOf(row, published),
    published: published && {
      ...published,
      versionId: published.id,
      publishedAt: published.createdAt.toISOString(),
    },
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  });
}

/** The draft as its editor shows it, with what is wrong with it and what can be done next. */
export async function viewDraft(
  tx: TenantTx,
  actor: StaffActor,
  id: QuestionDraftId,
): Promise<QuestionDraft> {
  const draft = await getDraft(tx, id);
  const { files, datasets, problems } = await inspectFiles(tx, draft.questionId, folderOf(draft));
  const manifest = files['question.yaml'] ?? '';
  const published = await findPublished(tx, draft.questionId);
  const validation = await questionDrafts.findValidation(tx, draft.digest);
  const updatedBy = draft.questionRevisions[0]?.authorName ?? '';
  const state = questionDraftStateSchema.parse(draft.state);
  return questionDraftSchema.parse({
    ...toDraftSummary({ ...draft, manifest, updatedBy }, published),
    ...{ digest: draft.digest, files, datasets, problems },
    outline: questionOutlineSchema.nullable().parse(findManifest(manifest)),
    validation: validation && {
      ...validation,
      finishedAt: validation.finishedAt?.toISOString() ?? null,
    },
    actions: actionsFor(actor, draft, published),
    mayEdit: stateAfterSave(state) !== null,
    mayDelete: published === null,
  });
}

function actionsFor(
  actor: StaffActor,
  draft: Draft,
  published: QuestionVersionSummaryRow | null,
): QuestionDraftAction[] {
  const state = questionDraftStateSchema.parse(draft.state);
  const history = historyOf(draft, published);
  return questionDraftActions.filter(
    (action) =>
      may(actor.role, permissionOfAction[action]) &&
      nextDraftState(state, action, history) !== null,
  );
}
