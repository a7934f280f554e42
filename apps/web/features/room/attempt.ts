import { limits, type AttemptPolicy, type Submission } from '@pairwise/contracts';

/** One press of Submit. Pressing again after a lost answer repeats it instead of grading twice. */
export type Attempt = { key: string; questionId: string; source: string };

export function attemptFor(
  last: Attempt | null,
  questionId: string,
  source: string,
  newKey: () => string,
): Attempt {
  const isRepeat = last?.questionId === questionId && last.source === source;
  return isRepeat ? last : { key: newKey(), questionId, source };
}

/** `crypto.randomUUID` exists on secure origins only, and a company may serve itself without TLS. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const kibibytes = Math.round(limits.sourceFileBytes / 1024);

/** What is wrong with the code before anything is sent, in words; null when nothing is. */
export function sourceProblem(source: string): string | null {
  if (new TextEncoder().encode(source).length > limits.sourceFileBytes) {
    return `The code is larger than ${kibibytes} KiB and was not sent. It is still in the editor.`;
  }
  return source.trim() === '' ? 'The editor is empty: there is nothing to send yet.' : null;
}

/** How many submissions of this question the candidate has left; null when nobody counts. */
export function attemptsLeft(
  { maxAttempts }: AttemptPolicy,
  submissions: readonly Pick<Submission, 'countsAsAttempt'>[],
): number | null {
  if (maxAttempts === null) return null;
  return Math.max(0, maxAttempts - submissions.filter((one) => one.countsAsAttempt).length);
}

export function describeAttempts(left: number): string {
  if (left === 0) return 'No submissions left';
  return left === 1 ? '1 submission left' : `${left} submissions left`;
}
