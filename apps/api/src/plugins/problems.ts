import { errorCatalogue, PairwiseError, type ErrorCode, type Problem } from '@pairwise/contracts';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { ZodError } from 'zod';

type Issues = NonNullable<Problem['issues']>;

const codesOfFastify: Record<string, ErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid_request',
};

/** Every error leaves as a problem document of the catalogue; its cause stays in the log. */
export const problemsPlugin = fp(
  async (app: FastifyInstance) => {
    app.setErrorHandler((error: FastifyError, request, reply) => {
      const { code, retryAfterMs, ...extra } = classify(error);
      const { detail, issues } = extra;
      if (errorCatalogue[code].status >= 500) request.log.error({ err: error }, 'request failed');
      else request.log.info({ code, detail, fields: fieldsOf(issues) }, 'request refused');
      if (retryAfterMs !== undefined) reply.header('retry-after', Math.ceil(retryAfterMs / 1_000));
      return sendProblem(request, reply, code, extra);
    });
    app.setNotFoundHandler((request, reply) => sendProblem(request, reply, 'not_found'));
  },
  { name: 'problems' },
);

/** Names of our own fields: deeper parts of a path, and messages, may repeat what was sent. */
const fieldsOf = (issues: Issues = []): string[] =>
  issues.map(({ path }) => path.split('.')[0] ?? '');

/** What only some problems say. */
type Extra = Partial<Pick<Problem, 'detail' | 'issues' | 'revision'>>;

interface Classified extends Extra {
  code: ErrorCode;
  retryAfterMs?: number | undefined;
}

function classify(error: FastifyError): Classified {
  if (error instanceof PairwiseError) {
    const { detail, retryAfterMs, revision, issues } = error;
    return { code: error.code as ErrorCode, detail, retryAfterMs, revision, issues };
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    return {
      code: 'invalid_request',
      issues: error.validation.map((issue) => ({
        path: issue.instancePath.replaceAll('/', '.').replace(/^\./, ''),
        message: issue.message ?? 'is not valid',
      })),
    };
  }
  if (error instanceof ZodError) return { code: 'internal' };
  if (error.statusCode === 429) return { code: 'rate_limited' };
  const known = codesOfFastify[error.code];
  if (known !== undefined) return { code: known };
  if (error instanceof SyntaxError && error.statusCode === 400) return { code: 'malformed_json' };
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return { code: 'invalid_request' };
  }
  return { code: isUnreachable(error) ? 'unavailable' : 'internal' };
}

const unreachableCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'P1001',
  'P1017',
  'P2024',
]);

function isUnreachable(error: FastifyError): boolean {
  return unreachableCodes.has(error.code) || error.name === 'MaxRetriesPerRequestError';
}

/** What the header says in seconds, ours or the rate limit's; null without one. */
function retryAfterMsOf(reply: FastifyReply): number | null {
  const seconds = Number(reply.getHeader('retry-after'));
  return seconds > 0 ? Math.ceil(seconds) * 1_000 : null;
}

export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  code: ErrorCode,
  extra: Extra = {},
): FastifyReply {
  const { status, title } = errorCatalogue[code];
  const retryAfterMs = retryAfterMsOf(reply);
  const problem: Problem = {
    type: `urn:pairwise:error:${code}`,
    title,
    status,
    code,
    requestId: request.id,
    ...extra,
    ...(retryAfterMs === null ? {} : { retryAfterMs }),
  };
  return reply
    .code(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(problem);
}
