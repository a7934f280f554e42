import { questionFileLimits } from '@pairwise/contracts';
import { datasetsFolder } from './datasets.js';
import { parseQuestion } from './parse-question.js';
import type { Question } from './question-format.js';
import { QuestionFormatError, type QuestionProblem } from './question-format-error.js';

/** Bytes by path inside the question's folder, with forward slashes; datasets included. */
export type QuestionFolder = ReadonlyMap<string, Uint8Array>;

/**
 * A question from its files, wherever they come from: a folder, an upload, a draft. Throws a
 * `QuestionFormatError` with every problem found. Without a name of the folder, any id is right.
 */
export function parseQuestionFiles(
  files: QuestionFolder,
  folderName: string | null = null,
): Question {
  const problems = sizeProblems(files);
  const datasets = new Map<string, Uint8Array>();
  const texts = new Map<string, string>();
  for (const [path, bytes] of files) {
    if (path.startsWith(datasetsFolder)) datasets.set(path, bytes);
    else texts.set(path, decode(path, bytes, problems));
  }
  if (problems.length > 0) throw new QuestionFormatError(folderName ?? 'This folder', problems);
  return parseQuestion(folderName, texts, datasets);
}

function sizeProblems(files: QuestionFolder): QuestionProblem[] {
  const { filesMax, fileBytes } = questionFileLimits;
  const large = [...files].filter(
    ([path, { length }]) => !path.startsWith(datasetsFolder) && length > fileBytes,
  );
  return [
    ...(files.size > filesMax ? [problem('.', `has more than ${filesMax} files`)] : []),
    ...large.map(([path]) => problem(path, `is larger than ${fileBytes} bytes`)),
  ];
}

function decode(path: string, bytes: Uint8Array, problems: QuestionProblem[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    problems.push(problem(path, 'is not UTF-8 text'));
    return '';
  }
}

const problem = (file: string, message: string): QuestionProblem => ({
  file,
  field: null,
  message,
});
