import type { QuestionContent, RunEvent } from '@pairwise/contracts';
import type { CaseResultInput, ExecutionResult } from '@pairwise/db';
import {
  askedFunctions,
  gradeSubmission,
  type GradableQuestion,
  type GradeResult,
  type Sandbox,
} from '@pairwise/sandbox';
import type { Logger } from '@pairwise/telemetry';
import type { Performed, Work } from './execution-input.js';

/** Grades the program case by case; what a candidate may see of it is decided where it is read. */
export async function performSubmission(
  sandbox: Sandbox,
  work: Work,
  tell: (event: RunEvent) => void,
  logger: Logger,
): Promise<Performed> {
  const { content } = work;
  if (content === null) throw new Error('A submission without a question cannot be graded.');
  tell({ type: 'started' });
  const idiomContext = work.runsBefore.then((runsBefore) => ({
    ...content.idioms,
    asked: askedFunctions(content.starter),
    runsBefore,
  }));
  const question = gradableOf(content);
  const result = await gradeSubmission(sandbox, { ...work, question, idiomContext });
  if (result.failure !== null) logger.error({ err: result.failure }, 'grading failed on our side');
  const stored: ExecutionResult = {
    outcome: result.outcome,
    outcomeMessage: result.outcomeMessage,
    stdout: '',
    stderr: '',
    truncated: false,
    exitCode: null,
    signal: null,
    wallTimeMs: result.wallTimeMs,
    cpuTimeMs: result.cpuTimeMs,
    peakMemoryBytes: result.peakMemoryBytes,
    limits: work.limits,
    imageDigest: result.imageDigest,
    libraries: result.libraries === null ? null : { ...result.libraries },
    peek: null,
    gpu: null,
    score: result.score,
    maxScore: result.maxScore,
    failedRequired: [...result.failedRequired],
    idioms: result.idioms,
    figures: [],
    cases: joinCases(content.cases, result),
  };
  return { result: stored, failure: result.failure };
}

/** What a sandbox needs of a question to grade it. */
export const gradableOf = ({
  reference,
  drivers,
  checks,
  cases,
}: QuestionContent): GradableQuestion => ({
  ...{ reference, drivers, checks },
  cases: cases.map(({ driver, ...rest }) => ({ ...rest, function: driver })),
});

type Case = NonNullable<Work['content']>['cases'][number];

/** One row per case of the question, whatever the sandbox answered: what has no answer was not run. */
function joinCases(cases: readonly Case[], result: GradeResult): CaseResultInput[] {
  if (result.outcome !== 'succeeded') return [];
  return cases.map((one) => {
    const answer = result.cases.find((candidate) => candidate.name === one.name);
    return {
      name: one.name,
      title: one.title,
      audience: one.audience,
      skill: one.skill,
      maxPoints: one.points,
      required: one.required,
      verdict: answer?.verdict ?? 'not_run',
      points: answer?.points ?? 0,
      message: answer?.message ?? null,
      wallTimeMs: answer?.wallTimeMs ?? null,
    };
  });
}
