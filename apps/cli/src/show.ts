import type { DataPeek, PeekVariable, Run, Submission } from '@pairwise/contracts';
import { inert } from './inert.js';

const seconds = (ms: number | null): string => (ms === null ? '?' : `${(ms / 1_000).toFixed(2)} s`);
const mebibytes = (bytes: number | null): string =>
  bytes === null ? '?' : `${Math.round(bytes / 2 ** 20)} MiB`;

/** What is known of a run beside its output; on stderr, so that stdout is the program's alone. */
export function showRun(run: Run): void {
  const parts = [run.outcome, seconds(run.wallTimeMs), mebibytes(run.peakMemoryBytes)];
  process.stderr.write(`-- ${parts.join(', ')}${run.truncated ? ', output cut' : ''}\n`);
  if (run.outcomeMessage !== null) process.stderr.write(`-- ${inert(run.outcomeMessage)}\n`);
  if (run.peek !== null) process.stderr.write(describePeek(run.peek));
}

/** One line for each variable. */
export function describePeek({ variables, isTruncated }: DataPeek): string {
  const lines = variables.map((one) => `-- ${inert(describeVariable(one))}\n`);
  return lines.join('') + (isTruncated ? '-- and more variables\n' : '');
}

function describeVariable(one: PeekVariable): string {
  const facts = [
    one.shape === undefined ? undefined : `shape (${one.shape.join(', ')})`,
    one.dtype,
    one.length === undefined ? undefined : `length ${one.length}`,
    one.min === undefined ? undefined : `min ${one.min}`,
    one.max === undefined ? undefined : `max ${one.max}`,
    one.mean === undefined ? undefined : `mean ${one.mean}`,
    one.missing === undefined ? undefined : `${one.missing} missing`,
  ].filter((fact) => fact !== undefined);
  const preview = one.preview.replaceAll(/\s+/g, ' ');
  return `${one.name}: ${[one.type, ...facts].join(', ')} = ${preview}`;
}

export function showSubmission(submission: Submission): void {
  for (const one of submission.cases) {
    const mark = one.verdict === 'passed' ? 'ok  ' : 'FAIL';
    const points = `${one.points}/${one.maxPoints}`.padStart(6);
    const message =
      one.message === null || one.message === '' ? '' : `\n            ${inert(one.message)}`;
    const verdict = one.verdict === 'passed' ? '' : ` (${one.verdict})`;
    process.stdout.write(`${mark} ${points}  ${one.name}: ${one.title}${verdict}${message}\n`);
  }
  const score =
    submission.score === null
      ? 'not graded'
      : `${submission.score} of ${submission.maxScore} points`;
  process.stdout.write(`${submission.questionId}: ${score}\n`);
  if (submission.outcomeMessage !== null)
    process.stdout.write(`${inert(submission.outcomeMessage)}\n`);
}
