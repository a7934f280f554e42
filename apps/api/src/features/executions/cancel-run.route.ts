import { acceptedExecutionSchema, executionIdSchema } from '@pairwise/contracts';
import { executions } from '@pairwise/db';
import { sendExecutionSignal } from '@pairwise/queue';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { actorOf } from '../../plugins/access.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { toRun } from './execution-view.js';
import { getExecution } from './get-execution.js';

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
      const { organizationId } = actorOf(request);
      const accepted = await services.db.withTenant(organizationId, async (tx) => {
        const run = toRun(await getExecution(tx, actorOf(request), request.params.id, 'run'));
        await executions.requestCancel(tx, run.id, new Date());
        return { id: run.id, status: run.status };
      });
      const signal = { type: 'cancel', executionId: accepted.id } as const;
      // What counts is the row, which the worker reads with its next beat; this is only quicker.
      await sendExecutionSignal(services.redis, organizationId, signal).catch((cause: unknown) =>
        services.logger.warn(
          { err: cause, executionId: accepted.id },
          'cancellation not signalled',
        ),
      );
      return reply.code(202).send(accepted);
    },
  );
}
