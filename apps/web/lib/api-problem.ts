import { problemSchema, type ErrorCode, type Problem } from '@pairwise/contracts';

/** Failures that reach no catalogue: no connection, an answer that is not ours, sign-in's own. */
export type ApiProblemCode = ErrorCode | 'network' | 'unexpected_answer' | 'sign_in';

export class ApiProblem extends Error {
  readonly code: ApiProblemCode;
  readonly status: number;
  readonly title: string;
  readonly detail: string | undefined;
  readonly requestId: string | undefined;
  readonly issues: NonNullable<Problem['issues']>;

  constructor(
    problem: { code: ApiProblemCode; title: string; status: number } & Pick<
      Problem,
      'detail' | 'requestId' | 'issues'
    >,
    options?: ErrorOptions,
  ) {
    super(problem.detail ?? problem.title, options);
    this.name = 'ApiProblem';
    this.code = problem.code;
    this.status = problem.status;
    this.title = problem.title;
    this.detail = problem.detail;
    this.requestId = problem.requestId;
    this.issues = problem.issues ?? [];
  }
}

export function networkProblem(cause: unknown): ApiProblem {
  const title = 'The server cannot be reached. Check your connection and try again.';
  return new ApiProblem({ code: 'network', status: 0, title }, { cause });
}

export function unexpectedAnswer(status: number, cause?: unknown): ApiProblem {
  const title = 'The server gave an answer that this page does not understand. Try again shortly.';
  return new ApiProblem({ code: 'unexpected_answer', status, title }, { cause });
}

/** Reads a failed answer: our problem document, or the sign-in library's `{code, message}`. */
export function problemFrom(status: number, body: unknown): ApiProblem {
  const problem = problemSchema.safeParse(body);
  if (problem.success) return new ApiProblem(problem.data);
  if (typeof body === 'object' && body !== null && 'message' in body && status < 500) {
    return new ApiProblem({ code: 'sign_in', status, title: String(body.message) });
  }
  return unexpectedAnswer(status);
}

export function asApiProblem(cause: unknown): ApiProblem {
  return cause instanceof ApiProblem ? cause : unexpectedAnswer(0, cause);
}

/** What a person reads: the title, and the detail where it says more. */
export function problemText(cause: unknown): string {
  const { title, detail } = asApiProblem(cause);
  return detail && detail !== title ? `${title} ${detail}` : title;
}
