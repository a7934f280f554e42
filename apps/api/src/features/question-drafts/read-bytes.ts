import type { FastifyInstance } from 'fastify';

/** Has the routes of this scope read bodies of a type as the bytes that they are, within their limits. */
export function readBytes(app: FastifyInstance, contentType: string): void {
  app.addContentTypeParser(contentType, { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
}
