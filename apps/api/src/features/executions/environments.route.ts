import { environmentSchema } from '@pairwise/contracts';
import { readEnvironments } from '@pairwise/queue';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';

export async function environmentRoutes(plain: FastifyInstance, services: Services): Promise<void> {
  typed(plain).get(
    '/v1/environments',
    {
      config: { access: 'executions.read' },
      schema: { response: { 200: z.object({ items: z.array(environmentSchema) }) } },
    },
    async () => ({ items: await readEnvironments(services.redis) }),
  );
}
