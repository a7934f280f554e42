import {
  executionIdSchema,
  PairwiseError,
  regradeIdSchema,
  type ExecutionId,
} from '@pairwise/contracts';
import { regrades, type RegradeRow, type TenantTx } from '@pairwise/db';
import type { StaffActor } from '../../security/actor.js';
import type { Services } from '../../services.js';
import { getExecution } from '../executions/get-execution.js';

/** Unfinished regrades of one organization: a whole hiring round at once, and no flood. */
const regradesMax = 1_000;
const retryAfterMs = 30_000;

/** Has a graded submission graded once more. A worker carries it out; nothing of the first changes. */
export async function createRegrade(
  services: Services,
  actor: StaffActor,
  executionId: ExecutionId,
): Promise<RegradeRow> {
  const row = await services.db.withTenant(actor.organizationId, (tx) =>
    create(tx, actor, executionId),
  );
  const regradeId = regradeIdSchema.parse(row.id);
  try {
    const { organizationId } = actor;
    await services.regrades.add({ organizationId, regradeId });
  } catch (cause) {
    services.logger.warn({ err: cause, regradeId }, 'left for the reconciler to queue');
  }
  return row;
}

async function create(
  tx: TenantTx,
  actor: StaffActor,
  executionId: ExecutionId,
): Promise<RegradeRow> {
  const submission = await getExecution(tx, actor, executionId, 'submission');
  if (submission.outcome !== 'succeeded') throw new PairwiseError('submission_not_graded');
  if ((await regrades.countUnfinished(tx)) >= regradesMax) {
    throw new PairwiseError('too_many_regrades', { retryAfterMs });
  }
  return regrades.create(tx, {
    organizationId: actor.organizationId,
    executionId: executionIdSchema.parse(submission.id),
    requestedBy: actor.id,
  });
}
