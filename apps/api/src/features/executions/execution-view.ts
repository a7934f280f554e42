import {
  caseResultSchema,
  idiomReportSchema,
  runSchema,
  runSummarySchema,
  submissionSchema,
  type CaseResult,
  type Run,
  type RunSummary,
  type Submission,
} from '@pairwise/contracts';
import {
  countsAsAttempt,
  type ExecutionRow,
  type RunListRow,
  type SubmissionListRow,
} from '@pairwise/db';

type Audience = 'staff' | 'candidate';

const headOf = (row: RunListRow | SubmissionListRow) => ({
  ...row,
  requestedBy: row.requestedByName,
  peakMemoryBytes: row.peakMemoryBytes === null ? null : Number(row.peakMemoryBytes),
  queuedAt: row.queuedAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
});

export const toRunSummary = (row: RunListRow): RunSummary => runSummarySchema.parse(headOf(row));

export function toRun(row: ExecutionRow): Run {
  return runSchema.parse({
    ...headOf(row),
    seed: row.seed.toString(),
    figures: row.executionFigures.map((figure) => ({
      mediaType: figure.mediaType,
      base64: Buffer.from(figure.data).toString('base64'),
    })),
  });
}

type CaseRow = SubmissionListRow['caseResults'][number];

/** A candidate learns name and verdict of a hidden case, and nothing of a case for interviewers. */
function casesFor(audience: Audience, rows: readonly CaseRow[]): CaseResult[] {
  const visible =
    audience === 'staff' ? rows : rows.filter((row) => row.audience !== 'interviewer');
  return visible.map((row) =>
    caseResultSchema.parse({
      ...row,
      message: audience === 'staff' || row.audience === 'detail' ? row.message : null,
    }),
  );
}

/**
 * The score that a candidate sees is the sum over the cases that they see, so that the points of a
 * case for interviewers cannot be computed from the difference.
 */
export function toSubmission(row: SubmissionListRow, audience: Audience): Submission {
  const cases = casesFor(audience, row.caseResults);
  const isGraded = row.score !== null;
  const failedRequired = row.failedRequired.filter((name) =>
    cases.some((one) => one.name === name),
  );
  const sum = (pick: (one: CaseResult) => number) => cases.reduce((acc, one) => acc + pick(one), 0);
  return submissionSchema.parse({
    ...headOf(row),
    ...(audience === 'staff'
      ? { score: row.score, maxScore: row.maxScore, seed: row.seed.toString() }
      : {
          // Exact figures would tell of the hidden inputs what the verdicts do not.
          wallTimeMs: null,
          cpuTimeMs: null,
          peakMemoryBytes: null,
          score: isGraded ? (failedRequired.length > 0 ? 0 : sum((one) => one.points)) : null,
          maxScore: isGraded ? sum((one) => one.maxPoints) : null,
          seed: null,
        }),
    cases,
    countsAsAttempt: countsAsAttempt(row),
    failedRequired,
    ...findingsFor(audience, row),
  });
}

/** What is weighed for the rubric is for those who fill it. */
function findingsFor(audience: Audience, row: SubmissionListRow) {
  const report = audience === 'staff' ? idiomReportSchema.safeParse(row.idioms) : null;
  return {
    findings: report?.data?.findings ?? [],
    findingsComplete: report?.data?.complete ?? false,
  };
}
