import type {
  Dataset,
  GateReport,
  OrganizationId,
  QuestionValidationId,
  ValidationProgress,
} from '@pairwise/contracts';
import type { TenantTx } from '../database.js';

export interface NewQuestionValidation {
  organizationId: OrganizationId;
  questionId: string;
  digest: string;
  files: Record<string, string>;
  datasets: Dataset[];
  requestedBy: string;
  idempotencyKey: string | null;
}

export interface ValidationVerdict {
  report: GateReport;
  isGreen: boolean;
  progress: ValidationProgress;
}

interface ValidationFence {
  id: QuestionValidationId;
  attempt: number;
}

/** What a view shows; the files may be megabytes. */
const heavy = { files: true } as const;

const held = ({ id, attempt }: ValidationFence) => ({ id, attempt, status: 'running' });

export const questionValidations = {
  create: (tx: TenantTx, row: NewQuestionValidation) =>
    tx.questionValidation.create({ data: row, omit: heavy }),

  /** One that needs no worker: what is wrong shows without running anything. */
  createFinished: (tx: TenantTx, row: NewQuestionValidation, report: GateReport, now: Date) =>
    tx.questionValidation.create({
      data: { ...row, status: 'finished', report, startedAt: now, finishedAt: now },
      omit: heavy,
    }),

  find: (tx: TenantTx, id: QuestionValidationId) =>
    tx.questionValidation.findUnique({ where: { id }, omit: heavy }),

  get: (tx: TenantTx, id: QuestionValidationId) =>
    tx.questionValidation.findUniqueOrThrow({ where: { id } }),

  findByIdempotencyKey: (tx: TenantTx, key: { requestedBy: string; idempotencyKey: string }) =>
    tx.questionValidation.findFirst({ where: key, omit: heavy }),

  /** Whether exactly these files have passed the gate. */
  hasGreen: async (tx: TenantTx, questionId: string, digest: string): Promise<boolean> => {
    const where = { questionId, digest, status: 'finished', isGreen: true };
    return (await tx.questionValidation.count({ where })) > 0;
  },

  /** How many have not finished. Until the transaction ends nobody adds one to the organization. */
  countUnfinishedLocked: async (tx: TenantTx): Promise<number> => {
    await tx.$executeRaw`
      SELECT pg_advisory_xact_lock(hashtext('pairwise.validations'),
                                   hashtext(current_organization_id()::text))`;
    return tx.questionValidation.count({ where: { status: { not: 'finished' } } });
  },

  /**
   * Takes a queued validation, or one whose worker fell silent before `silentSince`. Answers with the
   * attempt number, which fences off whoever held it before; null when it is not to be had.
   */
  claim: async (
    tx: TenantTx,
    id: QuestionValidationId,
    { silentSince, now }: { silentSince: Date; now: Date },
  ): Promise<number | null> => {
    const rows = await tx.$queryRaw<{ attempt: number }[]>`
      UPDATE question_validation
      SET status = 'running', attempt = attempt + 1, started_at = ${now}, heartbeat_at = ${now}
      WHERE id = ${id}::uuid
        AND (status = 'queued' OR (status = 'running' AND heartbeat_at < ${silentSince}))
      RETURNING attempt`;
    return rows[0]?.attempt ?? null;
  },

  /** Shows that the worker lives, and how far it is. False when this attempt has lost it. */
  beat: async (
    tx: TenantTx,
    fence: ValidationFence,
    progress: ValidationProgress,
    now: Date,
  ): Promise<boolean> => {
    const { count } = await tx.questionValidation.updateMany({
      where: held(fence),
      data: { heartbeatAt: now, progress },
    });
    return count === 1;
  },

  /** Stores the report of one attempt, once. False when another attempt has taken over. */
  finish: async (
    tx: TenantTx,
    fence: ValidationFence,
    verdict: ValidationVerdict,
    now: Date,
  ): Promise<boolean> => {
    const { count } = await tx.questionValidation.updateMany({
      where: held(fence),
      data: { ...verdict, status: 'finished', finishedAt: now },
    });
    return count === 1;
  },

  /**
   * Lets go of an attempt without a report, so that any worker may take the next one at once. One
   * that was stopped on purpose is not held against the question: it `counts` as none.
   */
  giveBack: (tx: TenantTx, fence: ValidationFence, { counts }: { counts: boolean }) =>
    tx.questionValidation.updateMany({
      where: held(fence),
      data: {
        status: 'queued',
        progress: { done: 0, total: 0 },
        attempt: counts ? fence.attempt : fence.attempt - 1,
      },
    }),
};

export type QuestionValidationRow = NonNullable<
  Awaited<ReturnType<typeof questionValidations.find>>
>;
export type QuestionValidationWithFiles = Awaited<ReturnType<typeof questionValidations.get>>;
