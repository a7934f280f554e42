import { reportSchema, sessionIdParamSchema } from '@pairwise/contracts';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../plugins/access.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { getReport } from './get-report.js';

export async function reportRoutes(plain: FastifyInstance, services: Services): Promise<void> {
  typed(plain).get(
    '/v1/sessions/:id/report',
    {
      config: { access: 'report.read' },
      schema: { params: sessionIdParamSchema, response: { 200: reportSchema } },
    },
    (request) => {
      const actor = staffOf(request);
      return services.db.withTenant(actor.organizationId, (tx) =>
        getReport(tx, actor, request.params.id),
      );
    },
  );
}
