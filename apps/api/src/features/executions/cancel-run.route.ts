import { acceptedExecutionSchema, executionIdSchema } from '@pairwise/contracts';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { actorOf } from '../../plugins/access.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { cancelExecution } from './cancel-execution.js';

export async function cancelRunRoutes(plain: FastifyInstance, services: Services): Promise<void> {
  const app = typed(plain);
  app.post(
    '/v1/runs/:id/cancel',
    {
      config: { access: 'executions.create' },
      schema: {
        params: z.strictObject({ id: executionIdSchema }),
        response: { 202: acceptedExecutionSchema },
      },
    },
    async (request, reply) => {
      const accepted = await cancelExecution(services, actorOf(request), request.params.id, 'run');
      return reply.code(202).send(accepted);
    },
  );
}
