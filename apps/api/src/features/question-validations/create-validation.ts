import {
  PairwiseError,
  type AcceptedValidation,
  type CreateQuestionValidation,
  type QuestionValidationId,
} from '@pairwise/contracts';
import {
  datasets,
  isUniqueViolation,
  questionValidations,
  type NewQuestionValidation,
  type TenantTx,
} from '@pairwise/db';
import type { StaffActor } from '../../security/actor.js';
import type { Services } from '../../services.js';
import { readUpload, type UploadedQuestion } from './uploaded-question.js';
import { toAccepted } from './validation-view.js';

/** Unfinished validations of one organization: a few authors, or a bank that is checked as a whole. */
export const validationsMax = 8;
/** About what a validation of a light question takes. */
const retryAfterMs = 10_000;

/**
 * Has a question judged by the publish gate. One that breaks the format is judged at once; else a
 * worker grades it. The same Idempotency-Key from the same person answers with the same validation.
 */
export async function createValidation(
  services: Services,
  actor: StaffActor,
  input: CreateQuestionValidation,
  idempotencyKey: string | null,
): Promise<AcceptedValidation> {
  const create = () =>
    services.db.withTenant(actor.organizationId, (tx) =>
      createOnce(tx, actor, input, idempotencyKey),
    );
  const { accepted, isNew } = await create().catch((cause: unknown) => {
    if (idempotencyKey !== null && isUniqueViolation(cause)) return create();
    throw cause;
  });
  if (isNew && accepted.status === 'queued') await enqueue(services, actor, accepted.id);
  return accepted;
}

interface Created {
  accepted: AcceptedValidation;
  isNew: boolean;
}

async function createOnce(
  tx: TenantTx,
  actor: StaffActor,
  input: CreateQuestionValidation,
  idempotencyKey: string | null,
): Promise<Created> {
  const upload = await readUpload(tx, input);
  const earlier = await findEarlier(tx, actor, upload, idempotencyKey);
  if (earlier !== null) return { accepted: earlier, isNew: false };
  if ((await questionValidations.countUnfinishedLocked(tx)) >= validationsMax) {
    throw new PairwiseError('too_many_validations', { retryAfterMs });
  }
  const row = rowOf(actor, upload, idempotencyKey);
  if (upload.problems !== null) {
    const finished = questionValidations.createFinished(tx, row, upload.problems, new Date());
    return { accepted: toAccepted(await finished), isNew: true };
  }
  await datasets.store(tx, actor.organizationId, upload.datasets);
  return { accepted: toAccepted(await questionValidations.create(tx, row)), isNew: true };
}

async function findEarlier(
  tx: TenantTx,
  actor: StaffActor,
  { digest }: UploadedQuestion,
  idempotencyKey: string | null,
): Promise<AcceptedValidation | null> {
  if (idempotencyKey === null) return null;
  const key = { requestedBy: actor.id, idempotencyKey };
  const earlier = await questionValidations.findByIdempotencyKey(tx, key);
  if (earlier === null) return null;
  if (earlier.digest !== digest) throw new PairwiseError('idempotency_conflict');
  return toAccepted(earlier);
}

function rowOf(
  { organizationId, id }: StaffActor,
  { questionId, digest, files, datasets: contents }: UploadedQuestion,
  idempotencyKey: string | null,
): NewQuestionValidation {
  return {
    ...{ organizationId, questionId, digest, files, idempotencyKey },
    datasets: contents.map(({ name, sizeBytes, sha256 }) => ({ name, sizeBytes, sha256 })),
    requestedBy: id,
  };
}

/** When the queue cannot be reached, the row stands and a worker's reconciler queues it. */
async function enqueue(
  { validations, logger }: Services,
  { organizationId }: StaffActor,
  validationId: QuestionValidationId,
): Promise<void> {
  try {
    await validations.add({ organizationId, validationId });
  } catch (cause) {
    logger.warn({ err: cause, validationId }, 'left for the reconciler to queue');
  }
}
