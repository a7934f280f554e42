import {
  byteLengthOf,
  limits,
  mainFileName,
  type AttemptPolicy,
  type SourceFiles,
  type Submission,
} from '@pairwise/contracts';

/** One press of Submit. Pressing again after a lost answer repeats it instead of grading twice. */
export type Attempt = { key: string; questionId: string; files: SourceFiles };

export function attemptFor(
  last: Attempt | null,
  questionId: string,
  files: SourceFiles,
  newKey: () => string,
): Attempt {
  const isRepeat = last?.questionId === questionId && haveSameText(last.files, files);
  return isRepeat ? last : { key: newKey(), questionId, files };
}

function haveSameText(one: SourceFiles, other: SourceFiles): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
  );
}

/** `crypto.randomUUID` exists on secure origins only, and a company may serve itself without TLS. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const kibibytes = (bytes: number): number => Math.round(bytes / 1024);

/** What is wrong with the code before anything is sent, in words; null when nothing is. */
export function sourceProblem(files: SourceFiles): string | null {
  const sizes = Object.entries(files).map(([name, text]) => ({ name, bytes: byteLengthOf(text) }));
  const large = sizes.find(({ bytes }) => bytes > limits.sourceFileBytes);
  if (large) {
    return `${large.name} is larger than ${kibibytes(limits.sourceFileBytes)} KiB and was not sent. It is still in the editor.`;
  }
  if (sizes.reduce((sum, { bytes }) => sum + bytes, 0) > limits.sourceFilesTotalBytes) {
    return `The files are larger than ${kibibytes(limits.sourceFilesTotalBytes)} KiB together and were not sent. They are still in the editor.`;
  }
  const main = files[mainFileName] ?? '';
  return main.trim() === '' ? 'main.py is empty: there is nothing to send yet.' : null;
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
