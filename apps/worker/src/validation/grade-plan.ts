import type { CaseVerdict } from '@pairwise/contracts';
import type { GateResult, PlannedGrading, Question } from '@pairwise/question-bank';
import {
  gradeSubmission,
  type GradableQuestion,
  type GradeRequest,
  type GradeResult,
  type Sandbox,
  SandboxError,
  type SandboxErrorCode,
} from '@pairwise/sandbox';
import { KeptContainers } from './kept-containers.js';

/** Ends of a case after which nothing else runs in the same containers. */
const harmless: ReadonlySet<CaseVerdict> = new Set([
  'passed',
  'partial',
  'failed',
  'raised',
  'bad_answer',
] as const);
/** Failures of the engine or of a container, where another try may well do better. */
const passing: readonly SandboxErrorCode[] = ['engine_failed', 'not_ready', 'stream_broken'];
const triesMax = 3;

export interface PlanOptions {
  /** On the labels of the containers. */
  readonly executionId: string;
  readonly attempt: number;
  readonly signal: AbortSignal;
  /** Weight of its containers, of 1024 that others have; the same when absent. */
  readonly cpuShares?: number;
  /** Awaited before each grading. */
  readonly yieldToOthers?: () => Promise<void>;
  readonly onProgress?: (done: number) => void;
}

/**
 * Grades a plan, one program after the other, each as a submission is. The first that cannot be
 * graded is the last: what fails there fails everywhere. Answers null when it was cancelled. Throws
 * a `SandboxError` when the host cannot grade now.
 */
export async function gradePlan(
  sandbox: Sandbox,
  question: Question,
  plan: readonly PlannedGrading[],
  options: PlanOptions,
): Promise<GateResult[] | null> {
  const kept = new KeptContainers(sandbox.containers, options.cpuShares ?? null);
  const own = sandbox.withContainers(kept);
  const results: GateResult[] = [];
  try {
    for (const planned of plan) {
      await options.yieldToOthers?.();
      const request = requestOf(sandbox, question, planned, options);
      const graded = await gradePatiently(own, kept, request, expectedSlow(question, planned));
      if (graded === null) return null;
      const { role, file, seed } = planned;
      results.push({ role, file, seed, ...whatCameOf(graded) });
      options.onProgress?.(results.length);
      if (graded.failure !== null) break;
    }
    return results;
  } finally {
    await kept.close();
  }
}

function requestOf(
  sandbox: Sandbox,
  question: Question,
  { source, seed }: PlannedGrading,
  { executionId, attempt, signal }: PlanOptions,
): GradeRequest {
  const { environment, datasets } = question;
  return {
    ...{ executionId, attempt, environment, seed, datasets, signal },
    question: toGradable(question),
    files: { 'main.py': source },
    limits: sandbox.environment(environment).limits,
  };
}

/** The case that a slow mistake is there for. */
const expectedSlow = ({ mistakes }: Question, { file }: PlannedGrading): string | null =>
  mistakes.find((one) => one.file === file)?.caughtBy ?? null;

/** A host that stalls must not make a question red: who runs out of time unexpectedly runs again. */
async function gradePatiently(
  sandbox: Sandbox,
  kept: KeptContainers,
  request: GradeRequest,
  slowCase: string | null,
): Promise<GradeResult | null> {
  const first = await gradeOne(sandbox, kept, request);
  const isSurprise = first?.cases.some(
    ({ name, verdict }) => verdict === 'timed_out' && name !== slowCase,
  );
  return isSurprise === true ? gradeOne(sandbox, kept, request) : first;
}

/** A failure of ours is tried again, in containers that nothing has run in. */
async function gradeOne(
  sandbox: Sandbox,
  kept: KeptContainers,
  request: GradeRequest,
): Promise<GradeResult | null> {
  for (let tries = 1; ; tries += 1) {
    const result = await gradeSubmission(sandbox, request);
    if (result.outcome === 'cancelled' || request.signal.aborted) return null;
    if (!result.cases.every(({ verdict }) => harmless.has(verdict))) kept.discard();
    if (result.failure === null || tries >= triesMax) return result;
    if (tries > 1 && !isPassing(result)) return result;
  }
}

const toGradable = ({ reference, drivers, checks, cases }: Question): GradableQuestion => ({
  ...{ reference, drivers, checks },
  cases: cases.map(({ driver, ...rest }) => ({ ...rest, function: driver })),
});

const isPassing = ({ failure }: GradeResult): boolean =>
  failure !== null && passing.includes(failure.code);

function whatCameOf(result: GradeResult): Pick<GateResult, 'failure' | 'cases'> {
  const { failure, cases } = result;
  if (failure === null) return { failure: null, cases };
  // The question is not to blame for it, so nothing is said about the question.
  if (isPassing(result)) throw new SandboxError(failure.code, failure.message, { cause: failure });
  return { failure: failure.message, cases: [] };
}
