import {
  createOrganizationSchema,
  memberRoleSchema,
  memberSchema,
  organizationSchema,
  type UserId,
} from '@pairwise/contracts';
import { members, organizations } from '@pairwise/db';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { personOf, staffOf } from '../../plugins/access.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { createOrganization } from './create-organization.js';

export async function organizationPageRoutes(
  plain: FastifyInstance,
  services: Services,
): Promise<void> {
  const app = typed(plain);

  app.post(
    '/v1/organizations',
    {
      config: { access: 'signed_in' },
      schema: { body: createOrganizationSchema, response: { 201: organizationSchema } },
    },
    async (request, reply) => {
      const created = await createOrganization(services.db, personOf(request), request.body);
      return reply.code(201).send(created);
    },
  );

  app.get(
    '/v1/organization',
    {
      config: { access: 'organization.read' },
      schema: { response: { 200: organizationSchema } },
    },
    async (request) => {
      const { organizationId } = staffOf(request);
      const { name, slug } = await services.db.withTenant(organizationId, (tx) =>
        organizations.get(tx, organizationId),
      );
      return { id: organizationId, name, slug };
    },
  );

  app.get(
    '/v1/members',
    {
      config: { access: 'members.read' },
      schema: { response: { 200: z.object({ items: z.array(memberSchema) }) } },
    },
    async (request) => {
      const rows = await services.db.withTenant(staffOf(request).organizationId, (tx) =>
        members.list(tx),
      );
      return {
        items: rows.map((row) => ({
          userId: row.userId as UserId,
          name: row.user.name,
          email: row.user.email,
          role: memberRoleSchema.parse(row.role),
          joinedAt: row.createdAt.toISOString(),
        })),
      };
    },
  );
}
