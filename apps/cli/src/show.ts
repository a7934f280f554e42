import type { Run, Submission } from '@pairwise/contracts';

/** Candidate text may hold escape sequences that would take over a terminal: they are shown, not sent. */
const inert = (text: string): string =>
  text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g,
    (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );

const seconds = (ms: number | null): string => (ms === null ? '?' : `${(ms / 1_000).toFixed(2)} s`);
const mebibytes = (bytes: number | null): string =>
  bytes === null ? '?' : `${Math.round(bytes / 2 ** 20)} MiB`;

export function showRun(run: Run): void {
  process.stdout.write(inert(run.stdout));
  process.stderr.write(inert(run.stderr));
  const parts = [run.outcome, seconds(run.wallTimeMs), mebibytes(run.peakMemoryBytes)];
  process.stderr.write(`-- ${parts.join(', ')}${run.truncated ? ', output cut' : ''}\n`);
  if (run.outcomeMessage !== null) process.stderr.write(`-- ${inert(run.outcomeMessage)}\n`);
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
