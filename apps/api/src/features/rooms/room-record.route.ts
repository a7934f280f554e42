import {
  listRoomEntriesQuerySchema,
  roomEntriesSchema,
  roomEntrySchema,
  sendRoomCommandSchema,
  sessionIdParamSchema,
} from '@pairwise/contracts';
import type { FastifyInstance } from 'fastify';
import { actorOf } from '../../plugins/access.js';
import { announce } from '../../room-announcer.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { assertEnvironment } from '../executions/environments.js';
import { viewerOf } from './candidate-view.js';
import { listEntries } from './list-entries.js';
import { sendCommand } from './send-command.js';

export async function roomRecordRoutes(plain: FastifyInstance, services: Services): Promise<void> {
  const app = typed(plain);
  const config = { access: 'room.enter' } as const;

  app.post(
    '/v1/sessions/:id/commands',
    {
      config,
      schema: {
        params: sessionIdParamSchema,
        body: sendRoomCommandSchema,
        response: { 200: roomEntrySchema },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { organizationId } = actor;
      const sessionId = request.params.id;
      const { command } = request.body;
      if (command.type === 'tool.answer' && command.environment !== null) {
        await assertEnvironment(services, actor, command.environment);
      }
      const done = await services.db.withTenant(organizationId, (tx) =>
        sendCommand(tx, actor, { sessionId, ...request.body }),
      );
      const room = { organizationId, sessionId };
      const { entry, state } = done;
      if (done.isNew) {
        await announce(services, room, { type: 'record.entry', entry }, entry.audience);
      }
      if (state !== null) {
        await announce(services, room, { type: 'room.state', state }, done.stateAudience);
      }
      return entry;
    },
  );

  app.get(
    '/v1/sessions/:id/record',
    {
      config,
      schema: {
        params: sessionIdParamSchema,
        querystring: listRoomEntriesQuerySchema,
        response: { 200: roomEntriesSchema },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const sessionId = request.params.id;
      return services.db.withTenant(actor.organizationId, async (tx) => {
        const viewer = await viewerOf(tx, actor, { sessionId, ...request.query });
        return listEntries(tx, viewer, sessionId, request.query);
      });
    },
  );
}
