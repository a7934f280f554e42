import type {
  CaseAudience,
  CaseSkill,
  CaseVerdict,
  DataPeek,
  EnvironmentName,
  ExecutionId,
  ExecutionKind,
  ExecutionLimits,
  FigureFormat,
  GpuUsage,
  IdiomReport,
  OrganizationId,
  Outcome,
  QuestionId,
  SessionId,
} from '@pairwise/contracts';
import type { TenantTx } from '../database.js';

export interface NewExecution {
  organizationId: OrganizationId;
  sessionId: SessionId;
  kind: ExecutionKind;
  questionVersionId: string | null;
  questionId: QuestionId | null;
  requestedById: string;
  requestedByName: string;
  requestedByRole: string;
  environment: EnvironmentName;
  files: Record<string, string>;
  stdin: string | null;
  interactive?: boolean;
  wantsPeek?: boolean;
  figureFormat?: FigureFormat;
  codeHash: string;
  seed: bigint;
  idempotencyKey: string | null;
  requestHash: string;
}

export interface CaseResultInput {
  name: string;
  title: string;
  audience: CaseAudience;
  skill: CaseSkill;
  verdict: CaseVerdict;
  points: number;
  maxPoints: number;
  required: boolean;
  message: string | null;
  wallTimeMs: number | null;
}

export interface StoredFigure {
  mediaType: string;
  data: Uint8Array;
}

export interface ExecutionResult {
  outcome: Outcome;
  outcomeMessage: string | null;
  stdout: string;
  stderr: string;
  truncated: boolean;
  exitCode: number | null;
  signal: number | null;
  wallTimeMs: number | null;
  cpuTimeMs: number | null;
  peakMemoryBytes: number | null;
  limits: ExecutionLimits | null;
  imageDigest: string | null;
  libraries: Record<string, string> | null;
  peek: DataPeek | null;
  gpu: GpuUsage | null;
  score: number | null;
  maxScore: number | null;
  failedRequired: string[];
  idioms: IdiomReport | null;
  figures: StoredFigure[];
  cases: CaseResultInput[];
}

export interface UnfinishedCounts {
  ofParticipant: number;
  inRoom: number;
  inOrganization: number;
}

/** Ends that cost nobody an attempt. */
const freeOutcomes: readonly string[] = ['cancelled', 'system_error'] satisfies Outcome[];

export const countsAsAttempt = (row: {
  requestedByRole: string;
  outcome: string | null;
}): boolean => row.requestedByRole === 'candidate' && !freeOutcomes.includes(row.outcome ?? '');

const withResults = {
  executionFigures: { orderBy: { position: 'asc' } },
  caseResults: { orderBy: { position: 'asc' } },
} as const;

/** What a list shows: neither source nor output. */
const heavy = {
  files: true,
  stdin: true,
  stdout: true,
  stderr: true,
  peek: true,
  idioms: true,
} as const;

export const executions = {
  create: (tx: TenantTx, row: NewExecution) => tx.execution.create({ data: row }),

  findByIdempotencyKey: (
    tx: TenantTx,
    key: { sessionId: SessionId; requestedById: string; idempotencyKey: string },
  ) => tx.execution.findFirst({ where: key }),

  find: (tx: TenantTx, id: ExecutionId, kind: ExecutionKind) =>
    tx.execution.findFirst({ where: { id, kind }, include: withResults }),

  get: (tx: TenantTx, id: ExecutionId) =>
    tx.execution.findUniqueOrThrow({
      where: { id },
      include: { questionVersion: true, session: { select: { status: true } } },
    }),

  /** With the question version and what was judged. */
  getWithCases: (tx: TenantTx, id: ExecutionId) =>
    tx.execution.findUniqueOrThrow({
      where: { id },
      include: {
        questionVersion: true,
        session: { select: { status: true } },
        caseResults: { orderBy: { position: 'asc' } },
      },
    }),

  listRuns: (tx: TenantTx, sessionId: SessionId, query: { since: Date; take: number }) =>
    tx.execution.findMany({
      where: { sessionId, kind: 'run', queuedAt: { gte: query.since } },
      omit: heavy,
      orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
      take: query.take,
    }),

  listSubmissions: (tx: TenantTx, sessionId: SessionId, since: Date) =>
    tx.execution.findMany({
      where: { sessionId, kind: 'submission', queuedAt: { gte: since } },
      omit: { stdin: true, stdout: true, stderr: true },
      include: { caseResults: { orderBy: { position: 'asc' } } },
      orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
    }),

  /** Of this person in this room, of the room, and of the whole organization. */
  countUnfinished: async (
    tx: TenantTx,
    { sessionId, requestedById }: { sessionId: SessionId; requestedById: string },
  ): Promise<UnfinishedCounts> => {
    const rows = await tx.$queryRaw<UnfinishedCounts[]>`
      SELECT count(*)::int AS "inOrganization",
        (count(*) FILTER (WHERE session_id = ${sessionId}::uuid))::int AS "inRoom",
        (count(*) FILTER (WHERE session_id = ${sessionId}::uuid
                            AND requested_by_id = ${requestedById}))::int AS "ofParticipant"
      FROM execution
      WHERE organization_id = current_organization_id() AND status IN ('queued', 'running')`;
    return rows[0] ?? { ofParticipant: 0, inRoom: 0, inOrganization: 0 };
  },

  /** Submissions of the candidate that cost an attempt. */
  countAttempts: async (
    tx: TenantTx,
    { sessionId, questionId }: { sessionId: SessionId; questionId: QuestionId },
  ): Promise<{ count: number; lastQueuedAt: Date | null }> => {
    const { _count, _max } = await tx.execution.aggregate({
      where: {
        sessionId,
        questionId,
        kind: 'submission',
        requestedByRole: 'candidate',
        OR: [{ outcome: null }, { outcome: { notIn: [...freeOutcomes] } }],
      },
      _count: { _all: true },
      _max: { queuedAt: true },
    });
    return { count: _count._all, lastQueuedAt: _max.queuedAt };
  },

  countRunsByQuestion: (tx: TenantTx, sessionId: SessionId) =>
    tx.execution.groupBy({
      by: ['questionId'],
      where: { sessionId, kind: 'run' },
      _count: { _all: true },
    }),

  markEnqueued: (tx: TenantTx, id: ExecutionId, now: Date) =>
    tx.execution.updateMany({ where: { id, status: 'queued' }, data: { enqueuedAt: now } }),

  requestCancel: async (tx: TenantTx, id: ExecutionId, now: Date): Promise<boolean> => {
    const { count } = await tx.execution.updateMany({
      where: { id, status: { not: 'finished' }, cancelRequestedAt: null },
      data: { cancelRequestedAt: now },
    });
    return count === 1;
  },

  /**
   * Takes a queued execution, or one whose worker fell silent before `silentSince`. Answers with the
   * attempt number, which fences off whoever held it before; null when it is not to be had. The
   * commit does not wait for the disk: a database that forgets it in a crash hands the execution out
   * again, and the result of the forgotten attempt finds nothing to be stored in.
   */
  claim: async (
    tx: TenantTx,
    id: ExecutionId,
    claim: { workerId: string; silentSince: Date; now: Date },
  ): Promise<number | null> => {
    const rows = await tx.$queryRaw<{ attempt: number }[]>`
      UPDATE execution
      SET status = 'running', attempt = attempt + 1, worker_id = ${claim.workerId},
          started_at = ${claim.now}, heartbeat_at = ${claim.now}
      WHERE id = ${id}::uuid
        AND (status = 'queued' OR (status = 'running' AND heartbeat_at < ${claim.silentSince}))
      RETURNING attempt, set_config('synchronous_commit', 'off', true)`;
    return rows[0]?.attempt ?? null;
  },

  /** False when this attempt has lost the execution; also tells whether somebody wants it stopped. */
  beat: async (
    tx: TenantTx,
    fence: { id: ExecutionId; attempt: number },
    now: Date,
  ): Promise<{ held: boolean; cancelRequested: boolean }> => {
    const rows = await tx.$queryRaw<{ cancel: boolean }[]>`
      UPDATE execution SET heartbeat_at = ${now}
      WHERE id = ${fence.id}::uuid AND attempt = ${fence.attempt} AND status = 'running'
      RETURNING cancel_requested_at IS NOT NULL AS cancel`;
    return { held: rows.length === 1, cancelRequested: rows[0]?.cancel ?? false };
  },

  /**
   * Stores the result of one attempt, once: one conditional update decides, and everything that hangs
   * on it follows in the same transaction. False when another attempt has taken over.
   */
  finish: async (
    tx: TenantTx,
    fence: { organizationId: OrganizationId; id: ExecutionId; attempt: number },
    result: ExecutionResult,
    now: Date,
  ): Promise<boolean> => {
    const { figures, cases, limits, libraries, peek, gpu, idioms, peakMemoryBytes, ...columns } =
      result;
    const { count } = await tx.execution.updateMany({
      where: { id: fence.id, attempt: fence.attempt, status: 'running' },
      data: {
        ...columns,
        ...(limits === null ? {} : { limits }),
        ...(libraries === null ? {} : { libraries }),
        ...(peek === null ? {} : { peek }),
        ...(gpu === null ? {} : { gpu }),
        ...(idioms === null ? {} : { idioms }),
        peakMemoryBytes: peakMemoryBytes === null ? null : BigInt(Math.round(peakMemoryBytes)),
        status: 'finished',
        finishedAt: now,
      },
    });
    if (count !== 1) return false;
    const key = { organizationId: fence.organizationId, executionId: fence.id };
    await tx.executionFigure.createMany({
      data: figures.map(({ mediaType, data }, position) => ({
        ...key,
        position,
        mediaType,
        data: new Uint8Array(data),
      })),
    });
    await tx.caseResult.createMany({
      data: cases.map((one, position) => ({ ...key, position, ...one })),
    });
    return true;
  },

  /** Whether this very attempt has stored its result already. */
  isFinishedBy: async (
    tx: TenantTx,
    fence: { id: ExecutionId; attempt: number },
  ): Promise<boolean> => {
    const where = { id: fence.id, attempt: fence.attempt, status: 'finished' };
    return (await tx.execution.count({ where })) === 1;
  },

  /** Lets go of an attempt without a result, so that any worker may take the next one at once. */
  giveBack: (tx: TenantTx, fence: { id: ExecutionId; attempt: number }) =>
    tx.execution.updateMany({
      where: { id: fence.id, attempt: fence.attempt, status: 'running' },
      data: { status: 'queued', workerId: null, enqueuedAt: null },
    }),

  /** The same for whatever an earlier life of this worker was at. */
  giveBackOf: (tx: TenantTx, id: ExecutionId, workerId: string) =>
    tx.execution.updateMany({
      where: { id, workerId, status: 'running' },
      data: { status: 'queued', workerId: null, enqueuedAt: null },
    }),
};

export type ExecutionRow = NonNullable<Awaited<ReturnType<typeof executions.find>>>;
export type RunListRow = Awaited<ReturnType<typeof executions.listRuns>>[number];
export type SubmissionListRow = Awaited<ReturnType<typeof executions.listSubmissions>>[number];
export type ExecutionWithQuestion = Awaited<ReturnType<typeof executions.get>>;
