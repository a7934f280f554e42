import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';

const readinessSchema = z.object({
  ready: z.boolean(),
  checks: z.array(z.object({ name: z.string(), ok: z.boolean() })),
});

export async function healthRoutes(plain: FastifyInstance, services: Services): Promise<void> {
  const app = typed(plain);
  const config = { access: 'public', rateLimit: false } as const;
  app.get(
    '/healthz',
    { config, schema: { hide: true, response: { 200: z.object({ alive: z.literal(true) }) } } },
    () => ({ alive: true as const }),
  );
  app.get(
    '/readyz',
    { config, schema: { hide: true, response: { 200: readinessSchema, 503: readinessSchema } } },
    async (_request, reply) => {
      const checks = await Promise.all([
        check('postgres', () => services.db.ping()),
        check('redis', () => services.redis.ping()),
      ]);
      const ready = checks.every((one) => one.ok);
      return reply.code(ready ? 200 : 503).send({ ready, checks });
    },
  );
}

async function check(name: string, probe: () => Promise<unknown>) {
  return probe().then(
    () => ({ name, ok: true }),
    () => ({ name, ok: false }),
  );
}
