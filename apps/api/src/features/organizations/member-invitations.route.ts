import {
  createdMemberInvitationSchema,
  createMemberInvitationSchema,
  memberInvitationIdSchema,
  memberInvitationPreviewSchema,
  memberInvitationSchema,
  membershipSchema,
  PairwiseError,
  tokenBodySchema,
} from '@pairwise/contracts';
import { memberInvitations } from '@pairwise/db';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { personOf, staffOf } from '../../plugins/access.js';
import { credentialLimit } from '../../rate-limits.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import {
  acceptMemberInvitation,
  createMemberInvitation,
  previewMemberInvitation,
  toMemberInvitation,
} from './member-invitations.js';

export async function memberInvitationRoutes(
  plain: FastifyInstance,
  services: Services,
): Promise<void> {
  const app = typed(plain);
  const manage = { access: 'members.invite' } as const;

  app.post(
    '/v1/member-invitations',
    {
      config: manage,
      schema: {
        body: createMemberInvitationSchema,
        response: { 201: createdMemberInvitationSchema },
      },
    },
    async (request, reply) => {
      const actor = staffOf(request);
      const created = await services.db.withTenant(actor.organizationId, (tx) =>
        createMemberInvitation(tx, actor, request.body, services.publicUrl),
      );
      return reply.code(201).send(created);
    },
  );

  app.get(
    '/v1/member-invitations',
    {
      config: manage,
      schema: { response: { 200: z.object({ items: z.array(memberInvitationSchema) }) } },
    },
    async (request) => {
      const rows = await services.db.withTenant(staffOf(request).organizationId, (tx) =>
        memberInvitations.listOpen(tx, new Date()),
      );
      return { items: rows.map(toMemberInvitation) };
    },
  );

  app.delete(
    '/v1/member-invitations/:id',
    {
      config: manage,
      schema: {
        params: z.strictObject({ id: memberInvitationIdSchema }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const revoked = await services.db.withTenant(staffOf(request).organizationId, (tx) =>
        memberInvitations.revoke(tx, request.params.id, new Date()),
      );
      if (!revoked) throw new PairwiseError('not_found');
      return reply.code(204).send(null);
    },
  );

  const tokenLimit = credentialLimit(services);
  app.post(
    '/v1/member-invitations/preview',
    {
      config: { access: 'public', rateLimit: tokenLimit },
      schema: { body: tokenBodySchema, response: { 200: memberInvitationPreviewSchema } },
    },
    (request) => previewMemberInvitation(services.db, request.body.token),
  );

  app.post(
    '/v1/member-invitations/accept',
    {
      config: { access: 'signed_in', rateLimit: tokenLimit },
      schema: { body: tokenBodySchema, response: { 200: membershipSchema } },
    },
    (request) => acceptMemberInvitation(services.db, personOf(request), request.body.token),
  );
}
