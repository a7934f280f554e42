import type { GateResult, PlannedGrading, Question } from '@pairwise/question-bank';
import {
  gradeSubmission,
  type GradableQuestion,
  type GradeResult,
  type Sandbox,
  SandboxError,
  type SandboxErrorCode,
} from '@pairwise/sandbox';

/** Failures of the engine or of a container, where another try may well do better. */
const passing: readonly SandboxErrorCode[] = ['engine_failed', 'not_ready', 'stream_broken'];
const triesMax = 3;

export interface PlanOptions {
  /** On the labels of the containers. */
  readonly executionId: string;
  readonly attempt: number;
  readonly signal: AbortSignal;
  /** Awaited before each grading. */
  readonly yieldToOthers?: () => Promise<void>;
  readonly onProgress?: (done: number) => void;
}

/**
 * Grades a plan, one program after the other, each in containers of its own as a submission is.
 * Answers null when it was cancelled. Throws a `SandboxError` when the host cannot grade now.
 */
export async function gradePlan(
  sandbox: Sandbox,
  question: Question,
  plan: readonly PlannedGrading[],
  options: PlanOptions,
): Promise<GateResult[] | null> {
  const results: GateResult[] = [];
  for (const planned of plan) {
    await options.yieldToOthers?.();
    const result = await gradeOne(sandbox, question, planned, options);
    if (result === null) return null;
    results.push(result);
    options.onProgress?.(results.length);
  }
  return results;
}

async function gradeOne(
  sandbox: Sandbox,
  question: Question,
  { role, file, source, seed }: PlannedGrading,
  { executionId, attempt, signal }: PlanOptions,
): Promise<GateResult | null> {
  const { environment, datasets } = question;
  const request = {
    ...{ executionId, attempt, environment, seed, datasets, signal },
    question: toGradable(question),
    files: { 'main.py': source },
    limits: sandbox.environment(environment).limits,
  };
  for (let tries = 1; ; tries += 1) {
    const result = await gradeSubmission(sandbox, request);
    if (result.outcome === 'cancelled' || signal.aborted) return null;
    if (isPassing(result) && tries < triesMax) continue;
    return { role, file, seed, ...whatCameOf(result) };
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
