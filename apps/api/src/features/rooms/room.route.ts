import {
  limits,
  roomSchema,
  roomTicketSchema,
  roomViewQuerySchema,
  sessionIdParamSchema,
} from '@pairwise/contracts';
import { sealRoomTicket } from '@pairwise/domain';
import type { FastifyInstance } from 'fastify';
import { actorOf } from '../../plugins/access.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { viewerOf } from './candidate-view.js';
import { getRoom } from './get-room.js';
import { getRoomSession } from './room-access.js';
import { roomRecordRoutes } from './room-record.route.js';

export async function roomRoutes(plain: FastifyInstance, services: Services): Promise<void> {
  await roomRecordRoutes(plain, services);
  const app = typed(plain);
  const config = { access: 'room.enter' } as const;

  app.get(
    '/v1/sessions/:id/room',
    {
      config,
      schema: {
        params: sessionIdParamSchema,
        querystring: roomViewQuerySchema,
        response: { 200: roomSchema },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const sessionId = request.params.id;
      return services.db.withTenant(actor.organizationId, async (tx) =>
        getRoom(tx, await viewerOf(tx, actor, { sessionId, ...request.query }), sessionId),
      );
    },
  );

  app.post(
    '/v1/sessions/:id/room-tickets',
    { config, schema: { params: sessionIdParamSchema, response: { 200: roomTicketSchema } } },
    async (request) => {
      const actor = actorOf(request);
      const sessionId = request.params.id;
      await services.db.withTenant(actor.organizationId, (tx) =>
        getRoomSession(tx, actor, sessionId),
      );
      const expiresAtMs = Date.now() + limits.roomTicketSeconds * 1_000;
      const ticket = sealRoomTicket(services.authSecret, {
        organizationId: actor.organizationId,
        sessionId,
        participantId: actor.id,
        name: actor.name,
        role: actor.role,
        expiresAtMs,
      });
      return { ticket, expiresAt: new Date(expiresAtMs).toISOString() };
    },
  );
}
