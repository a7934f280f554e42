import { randomBytes } from 'node:crypto';
import type { GateReport, ValidationJob, ValidationProgress } from '@pairwise/contracts';
import { questionValidations, type Database } from '@pairwise/db';
import {
  isGreen,
  judgeGate,
  planGate,
  QuestionFormatError,
  structureReport,
  type Question,
} from '@pairwise/question-bank';
import { SandboxError, type Sandbox } from '@pairwise/sandbox';
import type { Logger } from '@pairwise/telemetry';
import { SILENCE_MS } from '../lease.js';
import { gradePlan } from './grade-plan.js';
import { type ValidationFence, ValidationLease } from './lease.js';
import { readQuestion } from './read-question.js';
import { type Busyness, yieldToPeople } from './yield-to-people.js';

/** The first, and one more when its worker was lost. */
const attemptsMax = 2;
/** Who waits for a run does not wait for a validation. */
const cpuShares = 256;
const nothingDone: ValidationProgress = { done: 0, total: 0 };

export interface ValidationServices {
  readonly db: Database;
  readonly sandbox: Sandbox;
  readonly logger: Logger;
  readonly busyness: Busyness;
  /** Aborts when this worker is to let go of what it has in hand. */
  readonly stop: AbortSignal;
  readonly silenceMs?: number | undefined;
}

/**
 * Takes one validation and brings it to one report, or gives it back. Safe to call twice with the
 * same job: the claim and the fence let one attempt store its report.
 */
export async function processValidation(
  services: ValidationServices,
  job: ValidationJob,
): Promise<void> {
  const fence = await claim(services, job);
  if (fence === null) return;
  if (fence.attempt > attemptsMax) {
    const why =
      'The workers that carried it out were lost, twice. Does the question take too much?';
    await finish(services, fence, failedReport(why), nothingDone);
    return;
  }
  const lease = new ValidationLease(services.db, fence, services.stop);
  const report = await validate(services, fence, lease).finally(() => lease.release());
  if (report !== null) await finish(services, fence, report, lease.progress);
  else if (lease.end !== 'lost') await giveBack(services, fence, lease.end === null);
}

async function claim(
  { db, silenceMs = SILENCE_MS }: ValidationServices,
  { organizationId, validationId: id }: ValidationJob,
): Promise<ValidationFence | null> {
  const now = new Date();
  const silentSince = new Date(now.getTime() - silenceMs);
  const attempt = await db.withTenant(organizationId, (tx) =>
    questionValidations.claim(tx, id, { silentSince, now }),
  );
  return attempt === null ? null : { organizationId, id, attempt };
}

/** null when it did not come to an end, and another attempt may. */
async function validate(
  services: ValidationServices,
  fence: ValidationFence,
  lease: ValidationLease,
): Promise<GateReport | null> {
  const { db, logger } = services;
  const { organizationId, id } = fence;
  try {
    const question = await db.withTenant(organizationId, async (tx) =>
      readQuestion(tx, await questionValidations.get(tx, id)),
    );
    return await gradeAndJudge(services, question, fence, lease);
  } catch (cause) {
    if (cause instanceof QuestionFormatError) return structureReport(cause);
    logger.error({ err: cause, validationId: id }, 'validation failed on our side');
    if (cause instanceof SandboxError) return null;
    return failedReport('Something went wrong on our side. It has been recorded.');
  }
}

async function gradeAndJudge(
  { sandbox, busyness }: ValidationServices,
  question: Question,
  { id: executionId, attempt }: ValidationFence,
  lease: ValidationLease,
): Promise<GateReport | null> {
  const { signal } = lease;
  const plan = planGate(question, newSeed);
  const tell = (done: number) => lease.tell({ done, total: plan.length });
  tell(0);
  const results = await gradePlan(sandbox, question, plan, {
    ...{ executionId, attempt, signal, cpuShares },
    yieldToOthers: () => yieldToPeople(busyness, signal),
    onProgress: tell,
  });
  return results === null ? null : judgeGate(question, results);
}

/** 53 random bits, as for a submission. */
const newSeed = (): string => (randomBytes(8).readBigUInt64BE() >> 11n).toString();

const failedReport = (message: string): GateReport => ({
  findings: [{ rule: 'not_graded', severity: 'error', file: '.', field: null, message }],
  ...{ seeds: [], cases: [], mistakes: [] },
});

async function finish(
  { db }: ValidationServices,
  fence: ValidationFence,
  report: GateReport,
  progress: ValidationProgress,
): Promise<void> {
  const verdict = { report, isGreen: isGreen(report), progress };
  await db.withTenant(fence.organizationId, (tx) =>
    questionValidations.finish(tx, fence, verdict, new Date()),
  );
}

/** The reconciler of whichever worker comes first queues it again. */
async function giveBack(
  { db, logger }: ValidationServices,
  fence: ValidationFence,
  counts: boolean,
): Promise<void> {
  logger.warn({ validationId: fence.id, attempt: fence.attempt }, 'validation given back');
  await db.withTenant(fence.organizationId, (tx) =>
    questionValidations.giveBack(tx, fence, { counts }),
  );
}
