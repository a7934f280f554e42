import { readWorkerReports } from '@pairwise/queue';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';

const readinessSchema = z.object({
  ready: z.boolean(),
  checks: z.array(z.object({ name: z.string(), ok: z.boolean() })),
  /** For people: without a worker the API does its own part all the same. */
  workers: z.object({
    reporting: z.number().int(),
    /** Required checks of their hosts that failed, each once. */
    failedChecks: z.array(z.string()),
  }),
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
      const workers = await summarizeWorkers(services);
      return reply.code(ready ? 200 : 503).send({ ready, checks, workers });
    },
  );
}

async function summarizeWorkers({ redis }: Services) {
  const reports = await readWorkerReports(redis).catch(() => []);
  const failed = reports
    .flatMap(({ checks }) => checks)
    .filter(({ ok, severity }) => !ok && severity === 'required');
  const failedChecks = [...new Set(failed.map(({ name }) => name))].sort();
  return { reporting: reports.length, failedChecks };
}

async function check(name: string, probe: () => Promise<unknown>) {
  return probe().then(
    () => ({ name, ok: true }),
    () => ({ name, ok: false }),
  );
}
