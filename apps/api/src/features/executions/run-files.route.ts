import { executionIdSchema, runFilesSchema } from '@pairwise/contracts';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { actorOf } from '../../plugins/access.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { getExecution } from './get-execution.js';

/** Apart from the run's record, which the room reads again and again. */
export async function runFilesRoutes(plain: FastifyInstance, services: Services): Promise<void> {
  typed(plain).get(
    '/v1/runs/:id/files',
    {
      config: { access: 'executions.read' },
      schema: {
        params: z.strictObject({ id: executionIdSchema }),
        response: { 200: runFilesSchema },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { files } = await services.db.withTenant(actor.organizationId, (tx) =>
        getExecution(tx, actor, request.params.id, 'run'),
      );
      return runFilesSchema.parse({ files });
    },
  );
}
