import {
  caseVerdictSchema,
  executionIdSchema,
  executionLimitsSchema,
  outcomeSchema,
  type OrganizationId,
  type RegradeId,
  type RegradeJob,
  type RegradeResult,
} from '@pairwise/contracts';
import { executions, regrades, type ExecutionWithQuestion, type Database } from '@pairwise/db';
import { compareGradings, type Grading } from '@pairwise/evaluation';
import { gradeSubmission, type GradeResult, type Sandbox } from '@pairwise/sandbox';
import type { Logger } from '@pairwise/telemetry';
import { parseInput } from '../execution-input.js';
import { SILENCE_MS } from '../lease.js';
import { gradableOf } from '../perform-submission.js';
import { prepareWork } from '../prepare-work.js';
import { repeat } from '../repeat.js';

const beatMs = 2_000;
/** The first, and one more when its worker was lost. */
const attemptsMax = 2;

export interface RegradeServices {
  readonly db: Database;
  readonly sandbox: Sandbox;
  readonly logger: Logger;
  /** Aborts when this worker is to let go of what it has in hand. */
  readonly stop: AbortSignal;
  readonly silenceMs?: number | undefined;
}

interface Fence {
  readonly organizationId: OrganizationId;
  readonly id: RegradeId;
  readonly attempt: number;
}

/**
 * Grades a stored submission once more, with the seed, code, question version and, where the engine
 * still has it, the image of the first time. The first result stays as it is.
 */
export async function processRegrade(services: RegradeServices, job: RegradeJob): Promise<void> {
  const { db, logger } = services;
  const fence = await claim(services, job);
  if (fence === null) return;
  const { organizationId } = fence;
  const beats = repeat(
    beatMs,
    () => db.withTenant(organizationId, (tx) => regrades.beat(tx, fence, new Date())),
    (cause) => logger.warn({ err: cause, regradeId: fence.id }, 'no beat of a regrade'),
  );
  const result = await grade(services, fence).finally(() => beats.stop());
  await db.withTenant(organizationId, async (tx) => {
    if (result === null) await regrades.giveBack(tx, fence);
    else await regrades.finish(tx, fence, result, new Date());
  });
}

async function claim(
  { db, silenceMs = SILENCE_MS }: RegradeServices,
  { organizationId, regradeId: id }: RegradeJob,
): Promise<Fence | null> {
  const now = new Date();
  const silentSince = new Date(now.getTime() - silenceMs);
  const attempt = await db.withTenant(organizationId, (tx) =>
    regrades.claim(tx, id, { silentSince, now }),
  );
  return attempt === null ? null : { organizationId, id, attempt };
}

/** null when it was stopped, and another worker may do it. */
async function grade(services: RegradeServices, fence: Fence): Promise<RegradeResult | null> {
  const { db, logger, stop } = services;
  const row = await db.withTenant(fence.organizationId, async (tx) => {
    const regrade = await regrades.get(tx, fence.id);
    return executions.getWithCases(tx, executionIdSchema.parse(regrade.executionId));
  });
  const before: Grading = {
    outcome: outcomeSchema.parse(row.outcome),
    score: row.score,
    imageDigest: row.imageDigest,
    cases: row.caseResults.map(({ name, verdict, points }) => ({
      ...{ name, points },
      verdict: caseVerdictSchema.parse(verdict),
    })),
  };
  if (fence.attempt > attemptsMax) return compareGradings(before, noGrading);
  const result = await gradeAgain(services, fence, row);
  if (result.outcome === 'cancelled' && stop.aborted) return null;
  if (result.failure !== null) logger.error({ err: result.failure }, 'regrade failed on our side');
  return compareGradings(before, result);
}

const noGrading: Grading = { outcome: 'system_error', score: null, imageDigest: null, cases: [] };

async function gradeAgain(
  { db, sandbox, stop }: RegradeServices,
  { organizationId, id, attempt }: Fence,
  row: ExecutionWithQuestion,
): Promise<GradeResult> {
  const input = parseInput(row);
  if (input.content === null) throw new Error('A submission without a question was stored.');
  const datasets = await prepareWork({ db, sandbox }, organizationId, input);
  const { environment, files, seed, content } = input;
  const pinned =
    row.imageDigest === null ? null : await sandbox.pinnedTo(environment, row.imageDigest);
  const used = pinned ?? sandbox;
  const limits =
    executionLimitsSchema.safeParse(row.limits).data ?? used.environment(environment).limits;
  const request = { environment, files, seed, limits, datasets, attempt, executionId: id };
  try {
    return await gradeSubmission(used, {
      ...request,
      question: gradableOf(content),
      signal: stop,
    });
  } finally {
    if (used !== sandbox) await used.close(stop);
  }
}
