import {
  createSessionSchema,
  questionTrialSchema,
  type QuestionDraftId,
  type QuestionTrial,
} from '@pairwise/contracts';
import { questionDrafts, questions, questionVersions, type TenantTx } from '@pairwise/db';
import type { StaffActor } from '../../security/actor.js';
import { createSessionWith } from '../sessions/create-session.js';
import { folderOf, getDraft } from './draft-content.js';
import { getQuestion, inspectFiles } from './inspect-files.js';
import { versionOf } from './publish-draft.js';

/**
 * A practice room with the draft as it is now, in which its author runs and submits as a candidate
 * would. The version behind it never becomes current. The same files again: the same room.
 */
export async function tryDraft(
  tx: TenantTx,
  actor: StaffActor,
  id: QuestionDraftId,
): Promise<{ trial: QuestionTrial; isNew: boolean }> {
  const draft = await getDraft(tx, id);
  const { questionId } = draft;
  const question = getQuestion(await inspectFiles(tx, questionId, folderOf(draft)));
  const versionId = await questionVersions.ensureTrial(tx, versionOf(actor, draft, question));
  const open = await questionDrafts.findTrialSession(tx, { versionId, createdBy: actor.id });
  if (open !== null) {
    return { trial: questionTrialSchema.parse({ sessionId: open.id, questionId }), isNew: false };
  }
  const input = createSessionSchema.parse({
    kind: 'practice',
    title: `Try: ${question.title}`.slice(0, 120),
    candidate: { name: 'Author', email: 'author@pairwise.example' },
    questionIds: [questionId],
  });
  const version = await questions.get(tx, versionId);
  const sessionId = await createSessionWith(tx, actor, input, [version]);
  return { trial: questionTrialSchema.parse({ sessionId, questionId }), isNew: true };
}
