import { PairwiseError, type QuestionDraft, type QuestionId } from '@pairwise/contracts';
import { datasets, type TenantTx } from '@pairwise/db';
import type { StaffActor } from '../../security/actor.js';
import { readQuestionArchive, type ArchivedQuestion } from './archive-contents.js';
import { addDraft } from './create-draft.js';
import { withQuestionId } from './manifest-text.js';

/** Reads an archive before any transaction begins. `wantedId` goes before the id that it names. */
export async function readImport(
  body: unknown,
  wantedId: QuestionId | undefined,
): Promise<ArchivedQuestion & { questionId: QuestionId }> {
  if (!Buffer.isBuffer(body))
    throw new PairwiseError('unsupported_media_type', { detail: zipOnly });
  const archived = await readQuestionArchive(body);
  const questionId = wantedId ?? archived.questionId;
  if (questionId === null) {
    const detail = 'The archive names no id in kebab-case. Choose one for the question.';
    throw new PairwiseError('archive_not_readable', { detail });
  }
  return { ...archived, questionId };
}

const zipOnly = 'Send a zip archive (Content-Type: application/zip).';

export async function importDraft(
  tx: TenantTx,
  actor: StaffActor,
  { questionId, files, datasets: contents }: ArchivedQuestion & { questionId: QuestionId },
): Promise<QuestionDraft> {
  await datasets.store(tx, actor.organizationId, contents);
  const manifest = files['question.yaml'];
  return addDraft(tx, actor, {
    ...{ questionId, basedOn: null, datasets: contents },
    files:
      manifest === undefined
        ? files
        : { ...files, 'question.yaml': withQuestionId(manifest, questionId) },
  });
}
