import {
  executionStatusSchema,
  type AcceptedExecution,
  type ExecutionId,
  type ExecutionKind,
} from '@pairwise/contracts';
import { executions } from '@pairwise/db';
import { sendExecutionSignal } from '@pairwise/queue';
import type { Actor } from '../../security/actor.js';
import type { Services } from '../../services.js';
import { getExecution } from './get-execution.js';

/** Asks for the end of an execution; that it has ended comes with its outcome. */
export async function cancelExecution(
  { db, redis, logger }: Services,
  actor: Actor,
  id: ExecutionId,
  kind: ExecutionKind,
): Promise<AcceptedExecution> {
  const { organizationId } = actor;
  const accepted = await db.withTenant(organizationId, async (tx) => {
    const row = await getExecution(tx, actor, id, kind);
    await executions.requestCancel(tx, id, new Date());
    return { id, status: executionStatusSchema.parse(row.status) };
  });
  // What counts is the row, which the worker reads with its next beat; this is only quicker.
  await sendExecutionSignal(redis, organizationId, { type: 'cancel', executionId: id }).catch(
    (cause: unknown) => logger.warn({ err: cause, executionId: id }, 'cancellation not signalled'),
  );
  return accepted;
}
