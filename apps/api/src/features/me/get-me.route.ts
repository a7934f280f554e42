import { meSchema } from '@pairwise/contracts';
import { findMemberships } from '@pairwise/db';
import type { FastifyInstance } from 'fastify';
import { personOf } from '../../plugins/access.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';

export async function meRoutes(plain: FastifyInstance, services: Services): Promise<void> {
  typed(plain).get(
    '/v1/me',
    { config: { access: 'signed_in' }, schema: { response: { 200: meSchema } } },
    async (request) => {
      const user = personOf(request);
      const memberships = await findMemberships(services.db, user.id);
      const organizations = memberships.map(({ organizationId, ...rest }) => ({
        id: organizationId,
        ...rest,
      }));
      return { user, organizations };
    },
  );
}
