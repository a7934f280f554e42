import type { OrganizationId, QuestionDraft } from '@pairwise/contracts';
import type { Caller, TestApi, TestOrganization } from '@pairwise/test-kit';

let counter = 0;

export function newDraft(): { questionId: string } {
  counter += 1;
  return { questionId: `written-${counter}-${crypto.randomUUID()}` };
}

async function draftOf(answer: ReturnType<Caller['post']>): Promise<QuestionDraft> {
  const response = await answer;
  if (response.statusCode >= 300) {
    throw new Error(`Expected a draft: ${response.statusCode} ${response.body}`);
  }
  return response.json() as QuestionDraft;
}

/** A draft as the template has it, which is a whole question. */
export const createTestDraft = (
  author: Caller,
  questionId = newDraft().questionId,
): Promise<QuestionDraft> => draftOf(author.post('/v1/question-drafts', { questionId }));

export const saveTestDraft = (
  author: Caller,
  { id, revision, files }: QuestionDraft,
  changed: Record<string, string>,
): Promise<QuestionDraft> =>
  draftOf(
    author.put(`/v1/question-drafts/${id}/files`, { revision, files: { ...files, ...changed } }),
  );

export const submitTestDraft = (
  author: Caller,
  { id, revision }: QuestionDraft,
): Promise<QuestionDraft> => draftOf(author.post(`/v1/question-drafts/${id}/submit`, { revision }));

/** Writes down that the gate found nothing wrong, as a worker does at its end. */
export async function validateTestDraft(
  { database }: TestApi,
  organizationId: OrganizationId,
  { questionId, digest, files }: QuestionDraft,
): Promise<void> {
  const green = { status: 'finished', isGreen: true, finishedAt: new Date() };
  await database.db.withTenant(organizationId, (tx) =>
    tx.questionValidation.create({
      data: { ...green, organizationId, questionId, digest, files, requestedBy: 'worker' },
    }),
  );
}

/** Written by the interviewer, published by the owner. */
export async function publishTestDraft(
  api: TestApi,
  { id: organizationId, interviewer, owner }: TestOrganization,
  draft?: QuestionDraft,
): Promise<QuestionDraft> {
  const submitted = await submitTestDraft(
    interviewer,
    draft ?? (await createTestDraft(interviewer)),
  );
  await validateTestDraft(api, organizationId, submitted);
  const { id, revision } = submitted;
  return draftOf(owner.post(`/v1/question-drafts/${id}/publish`, { revision }));
}

const bytes = { 'content-type': 'application/octet-stream' };

export const addTestDataset = (
  author: Caller,
  { id, revision, name }: { id: string; revision: number; name: string },
  content = Buffer.from('a,b\n1,2\n'),
): Promise<QuestionDraft> =>
  draftOf(
    author.post(
      `/v1/question-drafts/${id}/datasets?name=${name}&revision=${revision}`,
      content,
      bytes,
    ),
  );
