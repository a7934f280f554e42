import { sessionIdParamSchema, sessionSchema } from '@pairwise/contracts';
import type { SessionAction } from '@pairwise/domain';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../plugins/access.js';
import { announce } from '../../room-announcer.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { changeStatus, statusEvent } from './change-status.js';
import { toSession } from './session-view.js';

const actions: readonly SessionAction[] = ['start', 'end', 'cancel', 'reopen'];

export async function changeStatusRoutes(
  plain: FastifyInstance,
  services: Services,
): Promise<void> {
  const app = typed(plain);
  for (const action of actions) {
    app.post(
      `/v1/sessions/:id/${action}`,
      {
        config: { access: 'sessions.write' },
        schema: { params: sessionIdParamSchema, response: { 200: sessionSchema } },
      },
      async (request) => {
        const actor = staffOf(request);
        const { organizationId } = actor;
        const { session, state, entry } = await services.db.withTenant(organizationId, (tx) =>
          changeStatus(tx, actor, request.params.id, action),
        );
        const room = { organizationId, sessionId: request.params.id };
        await announce(services, room, { type: 'room.state', state });
        if (entry !== null) await announce(services, room, { type: 'record.entry', entry });
        await announce(services, room, statusEvent(session));
        return toSession(session);
      },
    );
  }
}
