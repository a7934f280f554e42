import { executionIdSchema, PairwiseError, sendInputSchema } from '@pairwise/contracts';
import { sendExecutionSignal } from '@pairwise/queue';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { actorOf } from '../../plugins/access.js';
import { inputLimit } from '../../rate-limits.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { getExecution } from './get-execution.js';

export async function runInputRoutes(plain: FastifyInstance, services: Services): Promise<void> {
  typed(plain).post(
    '/v1/runs/:id/input',
    {
      config: { access: 'executions.create', rateLimit: inputLimit(services) },
      schema: {
        params: z.strictObject({ id: executionIdSchema }),
        body: sendInputSchema,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const row = await services.db.withTenant(actor.organizationId, (tx) =>
        getExecution(tx, actor, request.params.id, 'run'),
      );
      if (row.status !== 'running' || !row.interactive) throw new PairwiseError('run_not_waiting');
      const { text = '', end: isEnd = false } = request.body;
      const workers = await sendExecutionSignal(services.redis, actor.organizationId, {
        type: 'input',
        executionId: request.params.id,
        text,
        isEnd,
      }).catch((cause: unknown) => {
        throw new PairwiseError('unavailable', { cause });
      });
      // Nobody listens: what was typed would be lost without a word.
      if (workers === 0) throw new PairwiseError('unavailable');
      return reply.code(204).send(null);
    },
  );
}
