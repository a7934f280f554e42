import {
  environmentNameSchema,
  PairwiseError,
  questionIdSchema,
  sourceFilesSchema,
  type AcceptedExecution,
  type CreateConsole,
  type EnvironmentName,
  type ExecutionId,
  type SessionId,
} from '@pairwise/contracts';
import { consoles } from '@pairwise/db';
import { laneOf, sendExecutionSignal } from '@pairwise/queue';
import type { Actor } from '../../security/actor.js';
import type { Services } from '../../services.js';
import type { ExecutionRequest } from '../executions/create-execution.js';
import { assertEnvironment } from '../executions/environments.js';
import { getExecution } from '../executions/get-execution.js';
import { submitExecution } from '../executions/submit-execution.js';
import { getRoomSession } from '../rooms/room-access.js';
import { assertConsoleWithinCaps } from './console-caps.js';

type Origin = Pick<ExecutionRequest, 'questionId' | 'files'> & {
  environment: EnvironmentName;
  seed?: bigint;
  runId: ExecutionId | null;
};

/** Starts a console, which takes the place of the one that the room has. */
export async function createConsole(
  services: Services,
  actor: Actor,
  sessionId: SessionId,
  body: CreateConsole,
): Promise<AcceptedExecution> {
  const origin = await findOrigin(services, actor, sessionId, body);
  assertNoGpu(origin.environment);
  await assertEnvironment(services, actor, origin.environment);
  const [counts, waiting] = await Promise.all([
    services.db.withTenant(actor.organizationId, (tx) => consoles.countUnfinished(tx, sessionId)),
    countWaiting(services),
  ]);
  assertConsoleWithinCaps({ ...counts, waiting });
  const accepted = await submitExecution(services, actor, {
    ...origin,
    sessionId,
    kind: 'console',
    stdin: null,
    wishes: { interactive: true },
    idempotencyKey: null,
  });
  await endEarlier(services, actor, sessionId, accepted.id);
  return accepted;
}

/** What it goes on from: a run of this room, or these files and nothing else. */
async function findOrigin(
  { db }: Services,
  actor: Actor,
  sessionId: SessionId,
  { runId, empty }: CreateConsole,
): Promise<Origin> {
  return db.withTenant(actor.organizationId, async (tx) => {
    await getRoomSession(tx, actor, sessionId);
    if (empty !== undefined) return { ...empty, questionId: empty.questionId ?? null, runId: null };
    if (runId === undefined) throw new PairwiseError('invalid_request');
    const row = await getExecution(tx, actor, runId, 'run');
    if (row.sessionId !== sessionId) throw new PairwiseError('not_found');
    return {
      runId,
      environment: environmentNameSchema.parse(row.environment),
      files: sourceFilesSchema.parse(row.files),
      questionId: questionIdSchema.nullable().parse(row.questionId),
      seed: row.seed,
    };
  });
}

/** An idle console would keep the GPU from every run. */
function assertNoGpu(environment: EnvironmentName): void {
  if (laneOf('run', environment) !== 'gpu') return;
  const detail = 'A console cannot use the GPU. Run the program instead.';
  throw new PairwiseError('environment_unavailable', { detail });
}

function countWaiting({ queue, logger }: Services): Promise<number | null> {
  return queue.countWaiting(['console']).catch((cause: unknown) => {
    logger.warn({ err: cause }, 'waiting consoles not counted');
    return null;
  });
}

/** Only those that were there before: of two that start at once, the later one stays. */
async function endEarlier(
  { db, redis, logger }: Services,
  { organizationId }: Actor,
  sessionId: SessionId,
  id: ExecutionId,
): Promise<void> {
  const ended = await db.withTenant(organizationId, (tx) =>
    consoles.endEarlier(tx, { sessionId, id }, new Date()),
  );
  for (const executionId of ended) {
    // What counts is the row, which the worker reads with its next beat; this is only quicker.
    await sendExecutionSignal(redis, organizationId, { type: 'cancel', executionId }).catch(
      (cause: unknown) => logger.warn({ err: cause, executionId }, 'end not signalled'),
    );
  }
}
