import { z } from 'zod';

/**
 * The one catalogue of errors. `title` is what a person reads; the private cause stays in the log.
 * The code is stable: clients may branch on it.
 */
export const errorCatalogue = {
  malformed_json: { status: 400, title: 'The request body is not valid JSON.' },
  invalid_request: { status: 400, title: 'Some fields are missing or not valid.' },
  invalid_cursor: { status: 400, title: 'The cursor is not one that this list gave out.' },
  unauthenticated: { status: 401, title: 'Sign in to continue.' },
  forbidden: { status: 403, title: 'Your role does not allow this.' },
  foreign_origin: { status: 403, title: 'The request came from another site.' },
  not_found: { status: 404, title: 'Nothing was found here.' },
  session_not_live: { status: 409, title: 'The interview is not running.' },
  session_ended: { status: 409, title: 'The interview has ended.' },
  session_transition: { status: 409, title: 'The session cannot move to that state.' },
  session_locked: { status: 409, title: 'This can be changed only before the interview starts.' },
  room_conflict: { status: 409, title: 'The room has changed meanwhile. Look again.' },
  idempotency_conflict: {
    status: 409,
    title: 'This Idempotency-Key was used before with another request.',
  },
  already_member: { status: 409, title: 'This person already belongs to the organization.' },
  wrong_account: { status: 403, title: 'This invitation was sent to another e-mail address.' },
  reviewer_needed: { status: 403, title: 'Somebody else has to publish what you alone wrote.' },
  scorecard_incomplete: { status: 409, title: 'Rate at least one criterion before submitting.' },
  invitation_expired: { status: 410, title: 'This link has expired. Ask for a new one.' },
  invitation_revoked: { status: 410, title: 'This link was withdrawn. Ask for a new one.' },
  invitation_used: { status: 410, title: 'This invitation has been used.' },
  console_ended: { status: 409, title: 'This console has ended. Start it again to go on.' },
  run_not_waiting: { status: 409, title: 'This run is not waiting for input.' },
  image_name_taken: { status: 409, title: 'There is an image of that name already.' },
  no_attempts_left: { status: 409, title: 'There are no attempts left for this question.' },
  question_id_taken: { status: 409, title: 'There is a question of that id already.' },
  draft_conflict: { status: 409, title: 'Somebody else has changed this question meanwhile.' },
  draft_transition: { status: 409, title: 'The question cannot move to that state.' },
  question_published: { status: 409, title: 'A question that was published can only be retired.' },
  validation_missing: {
    status: 409,
    title: 'Validate the question first: exactly these files have not passed the publish gate.',
  },
  question_not_graded: {
    status: 409,
    title: 'This question is talked about; nothing is submitted.',
  },
  submission_not_graded: { status: 409, title: 'This submission has not been graded.' },
  body_too_large: { status: 413, title: 'The request is too large.' },
  unsupported_media_type: {
    status: 415,
    title: 'This kind of content is not read here. Most addresses take JSON.',
  },
  question_not_valid: { status: 422, title: 'These files are not a whole question yet.' },
  archive_not_readable: { status: 422, title: 'This is not a zip archive of a question.' },
  environment_unavailable: { status: 422, title: 'This environment is not available here.' },
  rate_limited: { status: 429, title: 'Too many requests. Wait a moment and try again.' },
  attempt_too_soon: { status: 429, title: 'Wait a little before you submit again.' },
  too_many_regrades: { status: 429, title: 'Too many submissions wait to be graded again.' },
  too_many_executions: { status: 429, title: 'Too many runs are waiting. Wait for one to finish.' },
  too_many_validations: {
    status: 429,
    title: 'Too many questions are being checked. Wait for one to finish.',
  },
  internal: { status: 500, title: 'Something went wrong on our side. It has been recorded.' },
  unavailable: { status: 503, title: 'A part of the service is not reachable. Try again shortly.' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof errorCatalogue;
export const errorCodes = Object.keys(errorCatalogue) as ErrorCode[];

/**
 * RFC 9457 problem document. `issues` names the fields of an `invalid_request`, or what a question
 * lacks; `retryAfterMs` comes with 429 and says, like the header `Retry-After`, when it is worth trying
 * again; `revision` comes with `draft_conflict` and is the one that is stored.
 */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(errorCodes as [ErrorCode, ...ErrorCode[]]),
  detail: z.string().optional(),
  requestId: z.string().optional(),
  retryAfterMs: z.number().int().positive().optional(),
  revision: z.number().int().optional(),
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

interface PairwiseErrorOptions extends Pick<
  Problem,
  'detail' | 'retryAfterMs' | 'revision' | 'issues'
> {
  cause?: unknown;
}

/** Thrown anywhere behind a boundary; nothing but its fields, without the cause, leaves the process. */
export class PairwiseError extends Error {
  readonly code: ErrorCode;
  readonly detail: string | undefined;
  readonly retryAfterMs: number | undefined;
  readonly revision: number | undefined;
  readonly issues: Problem['issues'];

  constructor(code: ErrorCode, options: PairwiseErrorOptions = {}) {
    super(`${code}: ${options.detail ?? errorCatalogue[code].title}`, { cause: options.cause });
    this.name = 'PairwiseError';
    this.code = code;
    this.detail = options.detail;
    this.retryAfterMs = options.retryAfterMs;
    this.revision = options.revision;
    this.issues = options.issues;
  }

  get status(): number {
    return errorCatalogue[this.code].status;
  }
}
