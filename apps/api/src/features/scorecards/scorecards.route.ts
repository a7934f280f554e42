import {
  PairwiseError,
  putScorecardSchema,
  scorecardSchema,
  sessionIdParamSchema,
} from '@pairwise/contracts';
import { scorecards } from '@pairwise/db';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../plugins/access.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { putScorecard } from './put-scorecard.js';
import { toScorecard } from './scorecard-view.js';

export async function scorecardRoutes(plain: FastifyInstance, services: Services): Promise<void> {
  const app = typed(plain);
  const config = { access: 'scorecards.write' } as const;
  const path = '/v1/sessions/:id/scorecards/mine';

  app.get(
    path,
    { config, schema: { params: sessionIdParamSchema, response: { 200: scorecardSchema } } },
    async (request) => {
      const { organizationId, id } = staffOf(request);
      const key = { organizationId, sessionId: request.params.id, authorId: id };
      const row = await services.db.withTenant(organizationId, (tx) => scorecards.find(tx, key));
      if (row === null) throw new PairwiseError('not_found');
      return toScorecard(row);
    },
  );

  app.put(
    path,
    {
      config,
      schema: {
        params: sessionIdParamSchema,
        body: putScorecardSchema,
        response: { 200: scorecardSchema },
      },
    },
    (request) => {
      const actor = staffOf(request);
      return services.db.withTenant(actor.organizationId, (tx) =>
        putScorecard(tx, actor, request.params.id, request.body),
      );
    },
  );
}
