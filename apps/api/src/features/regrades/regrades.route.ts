import {
  executionIdSchema,
  PairwiseError,
  regradeIdSchema,
  regradeSchema,
  type Regrade,
} from '@pairwise/contracts';
import { regrades, type RegradeRow } from '@pairwise/db';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { staffOf } from '../../plugins/access.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { getExecution } from '../executions/get-execution.js';
import { createRegrade } from './create-regrade.js';

const listedMax = 20;

const toRegrade = (row: RegradeRow): Regrade =>
  regradeSchema.parse({
    ...row,
    submissionId: row.executionId,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  });

export async function regradeRoutes(plain: FastifyInstance, services: Services): Promise<void> {
  const app = typed(plain);
  const config = { access: 'submissions.regrade' } as const;
  const params = z.strictObject({ id: executionIdSchema });

  app.post(
    '/v1/submissions/:id/regrades',
    { config, schema: { params, response: { 202: regradeSchema } } },
    async (request, reply) => {
      const row = await createRegrade(services, staffOf(request), request.params.id);
      return reply.code(202).send(toRegrade(row));
    },
  );

  app.get(
    '/v1/submissions/:id/regrades',
    { config, schema: { params, response: { 200: z.object({ items: z.array(regradeSchema) }) } } },
    async (request) => {
      const actor = staffOf(request);
      const rows = await services.db.withTenant(actor.organizationId, async (tx) => {
        await getExecution(tx, actor, request.params.id, 'submission');
        return regrades.listOf(tx, request.params.id, listedMax);
      });
      return { items: rows.map(toRegrade) };
    },
  );

  app.get(
    '/v1/regrades/:id',
    {
      config,
      schema: {
        params: z.strictObject({ id: regradeIdSchema }),
        response: { 200: regradeSchema },
      },
    },
    async (request) => {
      const row = await services.db.withTenant(staffOf(request).organizationId, (tx) =>
        regrades.find(tx, request.params.id),
      );
      if (row === null) throw new PairwiseError('not_found');
      return toRegrade(row);
    },
  );
}
