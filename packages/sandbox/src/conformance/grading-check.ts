import { randomUUID } from 'node:crypto';
import type { ImageCheck } from '@pairwise/contracts';
import { gradeSubmission, type GradableQuestion } from '../grade-submission.js';
import type { Sandbox } from '../sandbox.js';
import { judged } from './report.js';
import type { Trial } from './trial.js';

/** Values of several kinds, so that a codec that differs from ours is noticed. */
const question: GradableQuestion = {
  reference: 'def value():\n    return {"a": [1, 2.5, "x", None, True, b"y", (10**30, {3})]}\n',
  drivers:
    'def right(solution, seed):\n    return solution.value()\n\ndef wrong(solution, seed):\n    return [solution.value(), solution.__name__, getattr(solution, "only_here", 0)]\n',
  checks: null,
  cases: ['right', 'wrong'].map((name) => ({
    name,
    function: name,
    check: { kind: 'equal' },
    points: 1,
    timeoutMs: 5_000,
  })),
};
const answer = `${question.reference}only_here = 1\n`;

/** A right answer must pass and a wrong one fail, by way of the runner, the codec and the checker. */
export async function checkGrading(
  sandbox: Sandbox,
  { environment, limits }: Trial,
  signal: AbortSignal,
): Promise<ImageCheck[]> {
  const result = await gradeSubmission(sandbox, {
    executionId: `conformance-${randomUUID()}`,
    attempt: 1,
    environment,
    question,
    files: { 'main.py': answer },
    seed: 'conformance',
    limits,
    signal,
  });
  const verdicts = result.cases.map(({ name, verdict }) => `${name} answer ${verdict}`).join(', ');
  const ok = verdicts === 'right answer passed, wrong answer failed';
  return [judged('grading', ok, result.failure?.message ?? verdicts)];
}
