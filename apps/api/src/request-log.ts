import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';

/** One line for each request, when it has been answered; the framework's own writes two. */
export class RequestLog extends Fastify.LogController {
  override incomingRequest(): void {
    // What came in stands in the line that says how it ended.
  }

  override requestCompleted(
    error: Error | null | undefined,
    req: FastifyRequest,
    res: FastifyReply,
  ): void {
    const line = { req, res, responseTimeMs: res.elapsedTime };
    if (error == null) res.log.info(line, 'request completed');
    else res.log.error({ ...line, err: error }, 'request errored');
  }
}
