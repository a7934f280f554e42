import type { AcceptedExecution } from '@pairwise/contracts';
import { isUniqueViolation } from '@pairwise/db';
import { laneOf } from '@pairwise/queue';
import type { Actor } from '../../security/actor.js';
import { announce } from '../../room-announcer.js';
import type { Services } from '../../services.js';
import {
  createExecution,
  type CreatedExecution,
  type ExecutionRequest,
} from './create-execution.js';
import { readOffered } from './environments.js';

const COUNT_MS_MAX = 200;

/**
 * Commits first and queues after. When the queue cannot be reached, the row stands and the worker's
 * reconciler queues it later: the answer is the same. That it was queued is not noted: the reconciler
 * counts from the commit, and adding a job twice is harmless.
 */
export async function submitExecution(
  services: Services,
  actor: Actor,
  request: ExecutionRequest,
): Promise<AcceptedExecution> {
  const created = await createOnce(services, actor, request);
  if (created.isNew) {
    const room = { organizationId: actor.organizationId, sessionId: request.sessionId };
    const event = {
      type: 'execution.queued',
      executionId: created.id,
      kind: request.kind,
      questionId: request.questionId,
      requestedBy: actor.name,
    } as const;
    const isTold = request.practice !== true;
    await Promise.all([
      isTold ? announce(services, room, event, created.audience) : null,
      enqueue(services, actor, request, created),
    ]);
  }
  return { id: created.id, status: created.status };
}

/** Two requests with one key at the same moment: the unique index refuses one, which then reads. */
async function createOnce(
  services: Services,
  actor: Actor,
  request: ExecutionRequest,
): Promise<CreatedExecution> {
  const queueDepth = countQueued(services);
  // Who names an environment has been told already whether it can be had.
  const offered = request.environment === null ? await readOffered(services) : [];
  const create = () =>
    services.db.withTenantSql(actor.organizationId, (sql) =>
      createExecution(sql, actor, request, { queueDepth, offered }),
    );
  try {
    return await create();
  } catch (cause) {
    if (request.idempotencyKey !== null && isUniqueViolation(cause)) return create();
    throw cause;
  }
}

/** Null when Redis does not answer at once: the transaction that waits for it holds a room's row. */
async function countQueued({ queue, logger }: Services): Promise<number | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), COUNT_MS_MAX);
  });
  const count = queue.estimateWaiting().catch((cause: unknown) => {
    logger.warn({ err: cause }, 'queue not counted');
    return null;
  });
  try {
    return await Promise.race([count, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function enqueue(
  services: Services,
  actor: Actor,
  request: ExecutionRequest,
  { id: executionId, environment }: CreatedExecution,
): Promise<void> {
  try {
    const { organizationId } = actor;
    const { kind, sessionId } = request;
    const lane = laneOf(kind, environment);
    await services.queue.add(kind, { organizationId, executionId }, { lane, sessionId });
  } catch (cause) {
    services.logger.warn({ err: cause, executionId }, 'left for the reconciler to queue');
  }
}
