import { executionIdSchema, type OrganizationId } from '@pairwise/contracts';
import { executionSteps, type CaseResultInput, type ExecutionResult } from '@pairwise/db';
import type { TestDatabase } from './test-database.js';

const plainResult: ExecutionResult = {
  outcome: 'succeeded',
  outcomeMessage: null,
  stdout: '',
  stderr: '',
  truncated: false,
  exitCode: 0,
  signal: null,
  wallTimeMs: 12,
  cpuTimeMs: 10,
  peakMemoryBytes: 1_000_000,
  limits: null,
  imageDigest: null,
  libraries: null,
  peek: null,
  gpu: null,
  score: null,
  maxScore: null,
  failedRequired: [],
  idioms: null,
  figures: [],
  cases: [],
};

/** Does to a queued execution what a worker does: takes it and stores a result. */
export async function finishExecution(
  database: TestDatabase,
  execution: { organizationId: OrganizationId; id: string },
  result: Partial<ExecutionResult> = {},
): Promise<void> {
  const { organizationId } = execution;
  const id = executionIdSchema.parse(execution.id);
  const now = new Date();
  const claimed = await database.db.withTenantSql(organizationId, (sql) =>
    executionSteps.claim(sql, id, { workerId: 'test', silentSince: now, now }),
  );
  if (claimed === null) throw new Error(`Execution ${id} was not to be had.`);
  const fence = { id, attempt: claimed.attempt };
  await database.db.withTenantSql(organizationId, (sql) =>
    executionSteps.finish(sql, fence, { ...plainResult, ...result }, now),
  );
}

/** A graded case; what the test does not care about is filled in. */
export const caseResult = (
  change: Partial<CaseResultInput> & Pick<CaseResultInput, 'name'>,
): CaseResultInput => ({
  title: change.name,
  audience: 'detail',
  skill: 'correctness',
  verdict: 'passed',
  points: 1,
  maxPoints: 1,
  required: false,
  message: null,
  wallTimeMs: 3,
  ...change,
});
