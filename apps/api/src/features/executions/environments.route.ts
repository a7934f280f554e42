import { environmentSchema, PairwiseError } from '@pairwise/contracts';
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
    async () => {
      const items = await readEnvironments(services.redis).catch((cause: unknown) => {
        throw new PairwiseError('unavailable', { cause });
      });
      return { items };
    },
  );
}
