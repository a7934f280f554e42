import {
  discussionParamsSchema,
  discussionTicksListSchema,
  discussionTicksSchema,
  putDiscussionTicksSchema,
  sessionIdParamSchema,
} from '@pairwise/contracts';
import { discussionTicks } from '@pairwise/db';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../plugins/access.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { getRoomSession } from '../rooms/room-access.js';
import { putTicks } from './put-ticks.js';
import { toTicks } from './ticks-view.js';

export async function discussionRoutes(plain: FastifyInstance, services: Services): Promise<void> {
  const app = typed(plain);
  const config = { access: 'scorecards.write' } as const;

  app.get(
    '/v1/sessions/:id/discussion-ticks/mine',
    {
      config,
      schema: { params: sessionIdParamSchema, response: { 200: discussionTicksListSchema } },
    },
    (request) => {
      const actor = staffOf(request);
      const key = { sessionId: request.params.id, authorId: actor.id };
      return services.db.withTenant(actor.organizationId, async (tx) => {
        await getRoomSession(tx, actor, key.sessionId);
        return { items: (await discussionTicks.listOwn(tx, key)).map(toTicks) };
      });
    },
  );

  app.put(
    '/v1/sessions/:id/discussion-ticks/mine/:questionId',
    {
      config,
      schema: {
        params: discussionParamsSchema,
        body: putDiscussionTicksSchema,
        response: { 200: discussionTicksSchema },
      },
    },
    (request) => {
      const actor = staffOf(request);
      const { id: sessionId, questionId } = request.params;
      return services.db.withTenant(actor.organizationId, (tx) =>
        putTicks(tx, actor, { sessionId, questionId }, request.body),
      );
    },
  );
}
