export interface QuestionProblem {
  /** Path inside the question folder. */
  file: string;
  /** Dotted path inside question.yaml, or null when the file as a whole is meant. */
  field: string | null;
  message: string;
}

/** A question folder that breaks the format; lists every problem found, not only the first. */
export class QuestionFormatError extends Error {
  override readonly name = 'QuestionFormatError';

  constructor(
    readonly question: string,
    readonly problems: readonly QuestionProblem[],
    options?: ErrorOptions,
  ) {
    super(`${question} is not a valid question:\n${problems.map(toLine).join('\n')}`, options);
  }
}

function toLine({ file, field, message }: QuestionProblem): string {
  return field === null ? `  ${file}: ${message}` : `  ${file} › ${field}: ${message}`;
}
