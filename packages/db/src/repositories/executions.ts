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
  /** Tried by a candidate before the start, for nobody else to see. */
  practice?: boolean;
  wantsPeek?: boolean;
  figureFormat?: FigureFormat;
  codeHash: string;
  seed: bigint;
  idempotencyKey: string | null;
  requestHash: string;
  /** Of a console: the run that it goes on from. */
  runId?: ExecutionId | null;
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

/** Ends that cost nobody an attempt. */
export const freeOutcomes: readonly string[] = ['cancelled', 'system_error'] satisfies Outcome[];

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
  find: (tx: TenantTx, id: ExecutionId, kind: ExecutionKind) =>
    tx.execution.findFirst({ where: { id, kind }, include: withResults }),

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
      where: { sessionId, kind: 'run', practice: false, queuedAt: { gte: query.since } },
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

  /** Runs for the same question in the same room before this submission. */
  countRunsBefore: (
    tx: TenantTx,
    {
      sessionId,
      questionId,
      queuedAt,
    }: { sessionId: string; questionId: string | null; queuedAt: Date },
  ) =>
    tx.execution.count({
      where: { sessionId, questionId, kind: 'run', practice: false, queuedAt: { lt: queuedAt } },
    }),

  countRunsByQuestion: (tx: TenantTx, sessionId: SessionId) =>
    tx.execution.groupBy({
      by: ['questionId'],
      where: { sessionId, kind: 'run', practice: false },
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
export type ExecutionWithQuestion = Awaited<ReturnType<typeof executions.getWithCases>>;
