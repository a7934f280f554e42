import { createHash, randomBytes } from 'node:crypto';
import {
  acceptedExecutionSchema,
  environmentNameSchema,
  executionIdSchema,
  PairwiseError,
  sessionStatusSchema,
  type Environment,
  type EnvironmentName,
  type ExecutionId,
  type ExecutionKind,
  type ExecutionStatus,
  type FigureFormat,
  type QuestionId,
  type RoomAudience,
  type SessionId,
  type SessionStatus,
  type SourceFiles,
} from '@pairwise/contracts';
import {
  executionSteps,
  sessionSteps,
  type EarlierExecution,
  type TenantSql,
  type WorkableSession,
} from '@pairwise/db';
import { mayWork } from '@pairwise/domain';
import type { Actor } from '../../security/actor.js';
import { attemptPolicyOf } from '../sessions/session-view.js';
import { assertAttemptAllowed } from './attempt-policy.js';
import { environmentForQuestion } from './environments.js';
import { assertWithinCaps } from './execution-caps.js';
import { assertOwnRoom } from '../rooms/room-access.js';
import { practiceStatus } from './practice-rules.js';

export interface ExecutionRequest {
  sessionId: SessionId;
  kind: ExecutionKind;
  questionId: QuestionId | null;
  /** Null for a submission: the question names its own. */
  environment: EnvironmentName | null;
  files: SourceFiles;
  stdin: string | null;
  wishes: RunWishes;
  idempotencyKey: string | null;
  /** Of a console that goes on from a run: that run, and the seed that it had. */
  runId?: ExecutionId | null;
  seed?: bigint;
  /** Of a candidate before the start, and theirs alone. */
  practice?: boolean;
}

/** How a run is to be carried out. A submission has none. */
export interface RunWishes {
  interactive?: boolean;
  wantsPeek?: boolean;
  figureFormat?: FigureFormat;
}

/** What Redis tells of the service as a whole, read beside the transaction. */
export interface ServiceState {
  /** Jobs that wait; null when it cannot be asked. */
  queueDepth: Promise<number | null>;
  /** Empty when it cannot be asked. */
  offered: readonly Environment[];
}

export interface CreatedExecution {
  id: ExecutionId;
  status: ExecutionStatus;
  environment: EnvironmentName;
  isNew: boolean;
  /** What staff try before the start, the candidate is not told of. */
  audience: RoomAudience;
}

/**
 * Commits an execution for the worker to take. The same Idempotency-Key from the same participant
 * answers with the same execution; another request under that key is refused.
 */
export async function createExecution(
  sql: TenantSql,
  actor: Actor,
  request: ExecutionRequest,
  service: ServiceState,
): Promise<CreatedExecution> {
  assertOwnRoom(actor, request.sessionId);
  const requestHash = hashOf(request);
  const { session, earlier, unfinished, question } = await look(sql, actor, request);
  if (earlier !== null) return toCreated(earlier, requestHash);
  const status =
    request.practice === true
      ? await practiceStatus(sql, request.sessionId, session)
      : workableStatus(actor, session);
  if (request.questionId !== null && question === null) {
    throw new PairwiseError('not_found', { detail: 'This session does not hold that question.' });
  }
  if (request.kind === 'submission' && question?.kind === 'discussion') {
    throw new PairwiseError('question_not_graded');
  }
  await assertAttempt(sql, actor, request, session);
  // Consoles have caps of their own.
  if (request.kind !== 'console') {
    assertWithinCaps({ ...unfinished, inQueue: await service.queueDepth });
  }
  const environment =
    request.environment ??
    environmentForQuestion(environmentNameSchema.parse(question?.environment), service.offered);
  const id = await executionSteps.create(sql, {
    organizationId: actor.organizationId,
    sessionId: request.sessionId,
    kind: request.kind,
    questionVersionId: question?.questionVersionId ?? null,
    questionId: request.questionId,
    requestedById: actor.id,
    requestedByName: actor.name,
    requestedByRole: actor.role,
    environment,
    files: request.files,
    stdin: request.stdin,
    ...request.wishes,
    practice: request.practice ?? false,
    codeHash: hashOf(request.files),
    seed: request.seed ?? newSeed(),
    runId: request.runId ?? null,
    idempotencyKey: request.idempotencyKey,
    requestHash,
  });
  return {
    id: executionIdSchema.parse(id),
    status: 'queued',
    environment,
    isNew: true,
    audience: status === 'live' ? 'everyone' : 'staff',
  };
}

/** 53 random bits: exact in JSON and in Python alike. */
const newSeed = (): bigint => randomBytes(8).readBigUInt64BE() >> 11n;

const hashOf = (value: object): string => {
  const text = JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'bigint' ? part.toString() : part,
  );
  return createHash('sha256').update(text).digest('hex');
};

/** All that the answer depends on. The room's row is locked first, so nobody adds to it meanwhile. */
async function look(sql: TenantSql, actor: Actor, request: ExecutionRequest) {
  const { sessionId, questionId, idempotencyKey } = request;
  const own = { sessionId, requestedById: actor.id };
  const [session, earlier, unfinished, question] = await Promise.all([
    sessionSteps.lock(sql, sessionId),
    idempotencyKey === null ? null : executionSteps.findEarlier(sql, { ...own, idempotencyKey }),
    executionSteps.countUnfinished(sql, own),
    questionId === null ? null : sessionSteps.findPinnedQuestion(sql, sessionId, questionId),
  ]);
  return { session, earlier, unfinished, question };
}

function toCreated(earlier: EarlierExecution, requestHash: string): CreatedExecution {
  if (earlier.requestHash !== requestHash) throw new PairwiseError('idempotency_conflict');
  return {
    ...acceptedExecutionSchema.parse(earlier),
    environment: environmentNameSchema.parse(earlier.environment),
    isNew: false,
    audience: 'staff',
  };
}

/** Its row is held, so that End and this either come before or after one another. */
function workableStatus(actor: Actor, session: WorkableSession | null): SessionStatus {
  if (session === null) throw new PairwiseError('not_found');
  const status = sessionStatusSchema.parse(session.status);
  if (mayWork(actor.kind, status)) return status;
  throw new PairwiseError(status === 'pending' ? 'session_not_live' : 'session_ended');
}

async function assertAttempt(
  sql: TenantSql,
  actor: Actor,
  { kind, sessionId, questionId }: ExecutionRequest,
  session: WorkableSession | null,
): Promise<void> {
  if (kind !== 'submission' || questionId === null || session === null) return;
  const policy = attemptPolicyOf(session);
  await assertAttemptAllowed(sql, actor, { sessionId, questionId, policy, now: new Date() });
}
