import { createHash, randomBytes } from 'node:crypto';
import {
  acceptedExecutionSchema,
  environmentNameSchema,
  PairwiseError,
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
import { executions, sessions, type TenantTx } from '@pairwise/db';
import { mayWork } from '@pairwise/domain';
import type { Actor } from '../../security/actor.js';
import { attemptPolicyOf } from '../sessions/session-view.js';
import { assertAttemptAllowed } from './attempt-policy.js';
import { environmentForQuestion } from './environments.js';
import { assertWithinCaps } from './execution-caps.js';
import { assertOwnRoom } from '../rooms/room-access.js';

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
  tx: TenantTx,
  actor: Actor,
  request: ExecutionRequest,
  service: ServiceState,
): Promise<CreatedExecution> {
  assertOwnRoom(actor, request.sessionId);
  const requestHash = hashOf(request);
  const earlier = await findEarlier(tx, actor, request, requestHash);
  if (earlier !== null) return earlier;
  const status = await getWorkableStatus(tx, actor, request.sessionId);
  const question = await findQuestion(tx, actor, request);
  const { sessionId } = request;
  // The room's row is locked: nobody else adds to this room before the count is of use.
  const unfinished = await executions.countUnfinished(tx, { sessionId, requestedById: actor.id });
  assertWithinCaps({ ...unfinished, inQueue: await service.queueDepth });
  const environment =
    request.environment ??
    environmentForQuestion(
      environmentNameSchema.parse(question?.questionVersion.environment),
      service.offered,
    );
  const row = await executions.create(tx, {
    organizationId: actor.organizationId,
    sessionId,
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
    codeHash: hashOf(request.files),
    seed: newSeed(),
    idempotencyKey: request.idempotencyKey,
    requestHash,
  });
  return {
    ...acceptedExecutionSchema.parse(row),
    environment,
    isNew: true,
    audience: status === 'live' ? 'everyone' : 'staff',
  };
}

/** 53 random bits: exact in JSON and in Python alike. */
const newSeed = (): bigint => randomBytes(8).readBigUInt64BE() >> 11n;

const hashOf = (value: object): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');

async function findEarlier(
  tx: TenantTx,
  actor: Actor,
  request: ExecutionRequest,
  requestHash: string,
): Promise<CreatedExecution | null> {
  if (request.idempotencyKey === null) return null;
  const earlier = await executions.findByIdempotencyKey(tx, {
    sessionId: request.sessionId,
    requestedById: actor.id,
    idempotencyKey: request.idempotencyKey,
  });
  if (earlier === null) return null;
  if (earlier.requestHash !== requestHash) throw new PairwiseError('idempotency_conflict');
  return {
    ...acceptedExecutionSchema.parse(earlier),
    environment: environmentNameSchema.parse(earlier.environment),
    isNew: false,
    audience: 'staff',
  };
}

/** Holds the session's row, so that End and this either come before or after one another. */
async function getWorkableStatus(
  tx: TenantTx,
  actor: Actor,
  sessionId: SessionId,
): Promise<SessionStatus> {
  const status = await sessions.lockStatus(tx, sessionId);
  if (status === null) throw new PairwiseError('not_found');
  if (mayWork(actor.kind, status)) return status;
  throw new PairwiseError(status === 'pending' ? 'session_not_live' : 'session_ended');
}

async function findQuestion(tx: TenantTx, actor: Actor, request: ExecutionRequest) {
  const { sessionId, questionId } = request;
  if (questionId === null) return null;
  const session = await sessions.find(tx, sessionId);
  const found = session?.sessionQuestions.find(
    (one) => one.questionVersion.questionId === questionId,
  );
  if (session === null || found === undefined) {
    throw new PairwiseError('not_found', { detail: 'This session does not hold that question.' });
  }
  if (request.kind === 'submission') {
    const policy = attemptPolicyOf(session);
    await assertAttemptAllowed(tx, actor, { sessionId, questionId, policy, now: new Date() });
  }
  return found;
}
