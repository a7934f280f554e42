import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { credentialLimit } from '../rate-limits.js';
import type { Services } from '../services.js';

/** Hands `/v1/auth/*` to the sign-in library, which speaks web requests and responses. */
export async function signInRoutes(app: FastifyInstance, services: Services): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  const handle = (request: FastifyRequest, reply: FastifyReply) =>
    forward(services, request, reply);
  const config = { access: 'public' } as const;
  app.get('/v1/auth/*', { config, schema: { hide: true } }, handle);
  app.post(
    '/v1/auth/*',
    { config: { ...config, rateLimit: credentialLimit(services) }, schema: { hide: true } },
    handle,
  );
}

async function forward(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const body = Buffer.isBuffer(request.body) && request.body.length > 0 ? request.body : null;
  const response = await services.authentication.handler(
    new Request(new URL(request.url, services.publicUrl), {
      method: request.method,
      headers,
      ...(body === null ? {} : { body: new Uint8Array(body) }),
    }),
  );
  void reply.code(response.status);
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') void reply.header(name, value);
  });
  for (const cookie of response.headers.getSetCookie()) void reply.header('set-cookie', cookie);
  return reply.send(Buffer.from(await response.arrayBuffer()));
}
