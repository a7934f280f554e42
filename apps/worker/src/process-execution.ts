import type { ExecutionJob, ExecutionKind } from '@pairwise/contracts';
import {
  executions,
  type Database,
  type ExecutionResult,
  type ExecutionWithQuestion,
} from '@pairwise/db';
import type { Sandbox } from '@pairwise/sandbox';
import type { Logger } from '@pairwise/telemetry';
import type { Redis } from 'ioredis';
import { EventRelay } from './event-relay.js';
import { parseInput, roomOf, type Work } from './execution-input.js';
import { Lease, SILENCE_MS, type Fence } from './lease.js';
import { performRun } from './perform-run.js';
import { performSubmission } from './perform-submission.js';
import { storeResult } from './store-result.js';

/** After so many attempts that ended without a result, the fault is taken to lie with the job. */
const ATTEMPTS_MAX = 3;

export interface WorkerServices {
  db: Database;
  redis: Redis;
  sandbox: Sandbox;
  workerId: string;
  logger: Logger;
}

/**
 * Takes one execution and brings it to exactly one outcome. Safe to call twice with the same job,
 * at once or one after the other: the claim and the fence let one attempt store its result.
 */
export async function processExecution(
  services: WorkerServices,
  kind: ExecutionKind,
  job: ExecutionJob,
): Promise<void> {
  const { db, workerId } = services;
  const now = new Date();
  const claimed = await db.withTenant(job.organizationId, async (tx) => {
    const silentSince = new Date(now.getTime() - SILENCE_MS);
    const attempt = await executions.claim(tx, job.executionId, { workerId, silentSince, now });
    if (attempt === null) return null;
    return { attempt, row: await executions.get(tx, job.executionId) };
  });
  if (claimed === null) return;
  const { organizationId, executionId: id } = job;
  const fence: Fence = { organizationId, id, attempt: claimed.attempt };
  await carryOut(services, kind, fence, claimed.row);
}

async function carryOut(
  services: WorkerServices,
  kind: ExecutionKind,
  fence: Fence,
  row: ExecutionWithQuestion,
): Promise<void> {
  const { db, redis, logger } = services;
  const { organizationId, id: executionId } = fence;
  const relay = new EventRelay(
    redis,
    { organizationId, executionId, kind, ...roomOf(row) },
    logger,
  );
  const lease = new Lease(db, fence);
  try {
    const result = await perform(services, kind, fence, row, lease, relay);
    if (lease.wasLost) return;
    const isStored = await storeResult(db, fence, result, logger);
    if (isStored) await relay.announceFinished({ type: 'finished', outcome: result.outcome });
  } finally {
    lease.release();
  }
}

async function perform(
  services: WorkerServices,
  kind: ExecutionKind,
  fence: Fence,
  row: ExecutionWithQuestion,
  lease: Lease,
  relay: EventRelay,
): Promise<ExecutionResult> {
  const { sandbox, logger } = services;
  if (fence.attempt > ATTEMPTS_MAX) return emptyResult('system_error');
  if (row.cancelRequestedAt !== null) return emptyResult('cancelled');
  const carryOutWork = kind === 'run' ? performRun : performSubmission;
  try {
    const input = parseInput(row);
    const work: Work = {
      ...input,
      executionId: fence.id,
      attempt: fence.attempt,
      limits: sandbox.environment(input.environment).limits,
      signal: lease.signal,
    };
    return await carryOutWork(sandbox, work, (event) => relay.push(event), logger);
  } catch (cause) {
    logger.error({ err: cause, executionId: fence.id }, 'execution failed on our side');
    return emptyResult('system_error');
  }
}

const messages = {
  cancelled: 'The run was cancelled.',
  system_error:
    'Something went wrong on our side. This does not count against you; please try again.',
} as const;

function emptyResult(outcome: keyof typeof messages): ExecutionResult {
  return {
    outcome,
    outcomeMessage: messages[outcome],
    stdout: '',
    stderr: '',
    truncated: false,
    exitCode: null,
    signal: null,
    wallTimeMs: null,
    cpuTimeMs: null,
    peakMemoryBytes: null,
    limits: null,
    imageDigest: null,
    libraries: null,
    peek: null,
    gpu: null,
    score: null,
    maxScore: null,
    figures: [],
    cases: [],
  };
}
