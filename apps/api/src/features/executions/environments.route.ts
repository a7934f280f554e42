import { environmentSchema } from '@pairwise/contracts';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { actorOf } from '../../plugins/access.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { listEnvironments } from './environments.js';

export async function environmentRoutes(plain: FastifyInstance, services: Services): Promise<void> {
  typed(plain).get(
    '/v1/environments',
    {
      config: { access: 'executions.read' },
      schema: { response: { 200: z.object({ items: z.array(environmentSchema) }) } },
    },
    async (request) => ({
      items: await listEnvironments(services, actorOf(request).organizationId),
    }),
  );
}
