import { PairwiseError, type ExecutionId, type ExecutionSignal } from '@pairwise/contracts';
import { sendExecutionSignal } from '@pairwise/queue';
import type { Actor } from '../../security/actor.js';
import type { Services } from '../../services.js';
import { getExecution } from '../executions/get-execution.js';

/** Tells the worker that holds a console what somebody wants of it. */
export async function tellConsole(
  { db, redis }: Services,
  actor: Actor,
  id: ExecutionId,
  signal: ExecutionSignal,
): Promise<void> {
  const { organizationId } = actor;
  const row = await db.withTenant(organizationId, (tx) => getExecution(tx, actor, id, 'console'));
  if (row.status !== 'running' || row.cancelRequestedAt !== null) {
    throw new PairwiseError('console_ended');
  }
  const workers = await sendExecutionSignal(redis, organizationId, signal).catch(
    (cause: unknown) => {
      throw new PairwiseError('unavailable', { cause });
    },
  );
  // Nobody listens: what was typed would be lost without a word.
  if (workers === 0) throw new PairwiseError('unavailable');
}
