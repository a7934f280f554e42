import { memberRoleSchema, PairwiseError, questionContentSchema } from '@pairwise/contracts';
import {
  members,
  questionDrafts,
  questionValidations,
  questionVersions,
  type NewQuestionVersion,
  type QuestionVersionSummaryRow,
  type TenantTx,
} from '@pairwise/db';
import { may, mayPublishAlone } from '@pairwise/domain';
import type { DescribedQuestion } from '@pairwise/question-bank';
import type { StaffActor } from '../../security/actor.js';
import { folderOf, type Draft } from './draft-content.js';
import { getQuestion, inspectFiles } from './inspect-files.js';

/**
 * Makes the draft the version that new sessions get. Needs a green validation of exactly these files,
 * and a second person where the organization has one. The caller holds the draft's row.
 */
export async function publishDraft(
  tx: TenantTx,
  actor: StaffActor,
  draft: Draft,
  newest: QuestionVersionSummaryRow | null,
): Promise<void> {
  const question = getQuestion(await inspectFiles(tx, draft.questionId, folderOf(draft)));
  const { questionId } = draft;
  if (!(await questionValidations.hasGreen(tx, questionId, question.digest))) {
    throw new PairwiseError('validation_missing');
  }
  await assertSecondPerson(tx, actor, draft, newest);
  if (newest?.digest === question.digest) {
    await questionVersions.setCurrent(tx, { questionId, versionId: newest.id });
    return;
  }
  await questionVersions.publish(tx, versionOf(actor, draft, question));
}

async function assertSecondPerson(
  tx: TenantTx,
  actor: StaffActor,
  draft: Draft,
  newest: QuestionVersionSummaryRow | null,
): Promise<void> {
  const authorIds = await questionDrafts.listAuthorIds(tx, draft.id, newest?.createdAt ?? null);
  const everybody = await members.list(tx);
  const publisherIds = everybody
    .filter(({ role }) => may(memberRoleSchema.parse(role), 'questions.publish'))
    .map(({ userId }) => userId);
  if (!mayPublishAlone(actor.id, { authorIds, publisherIds })) {
    throw new PairwiseError('reviewer_needed');
  }
}

/** A draft that is a whole question, as a row of its versions. */
export function versionOf(
  { id: publishedBy, organizationId }: StaffActor,
  { questionId }: Draft,
  question: DescribedQuestion,
): NewQuestionVersion {
  const { digest, title, category, level, minutes, kind, environment } = question;
  const { topic, tags, tests } = question;
  return {
    ...{ organizationId, questionId, publishedBy },
    ...{ digest, title, category, level, minutes, kind, environment, topic, tags, tests },
    content: questionContentSchema.parse(question),
    files: question.files,
  };
}
