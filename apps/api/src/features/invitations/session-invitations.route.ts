import {
  createdInvitationSchema,
  invitationIdSchema,
  invitationSchema,
  PairwiseError,
  sessionIdParamSchema,
  sessionIdSchema,
} from '@pairwise/contracts';
import { invitations, sessions } from '@pairwise/db';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { staffOf } from '../../plugins/access.js';
import { announce } from '../../room-announcer.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { createInvitation, toInvitation } from './candidate-invitations.js';

export async function sessionInvitationRoutes(
  plain: FastifyInstance,
  services: Services,
): Promise<void> {
  const app = typed(plain);
  const config = { access: 'sessions.write' } as const;

  app.post(
    '/v1/sessions/:id/invitations',
    {
      config,
      schema: { params: sessionIdParamSchema, response: { 201: createdInvitationSchema } },
    },
    async (request, reply) => {
      const actor = staffOf(request);
      const created = await services.db.withTenant(actor.organizationId, (tx) =>
        createInvitation(tx, actor, request.params.id, services.publicUrl),
      );
      return reply.code(201).send(created);
    },
  );

  app.get(
    '/v1/sessions/:id/invitations',
    {
      config,
      schema: {
        params: sessionIdParamSchema,
        response: { 200: z.object({ items: z.array(invitationSchema) }) },
      },
    },
    async (request) =>
      services.db.withTenant(staffOf(request).organizationId, async (tx) => {
        if ((await sessions.find(tx, request.params.id)) === null) {
          throw new PairwiseError('not_found');
        }
        return { items: (await invitations.list(tx, request.params.id)).map(toInvitation) };
      }),
  );

  app.delete(
    '/v1/sessions/:id/invitations/:invitationId',
    {
      config,
      schema: {
        params: z.strictObject({ id: sessionIdSchema, invitationId: invitationIdSchema }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { organizationId } = staffOf(request);
      const { id: sessionId, invitationId } = request.params;
      const revoked = await services.db.withTenant(organizationId, (tx) =>
        invitations.revoke(tx, { sessionId, id: invitationId }, new Date()),
      );
      if (!revoked) throw new PairwiseError('not_found');
      const event = { type: 'invitation.revoked', participantId: invitationId } as const;
      await announce(services, { organizationId, sessionId }, event, 'staff');
      return reply.code(204).send(null);
    },
  );
}
