import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services.js';
import { apiKeyRoutes } from './api-keys.route.js';
import { memberInvitationRoutes } from './member-invitations.route.js';
import { organizationPageRoutes } from './organizations.route.js';

export async function organizationRoutes(app: FastifyInstance, services: Services): Promise<void> {
  await organizationPageRoutes(app, services);
  await memberInvitationRoutes(app, services);
  await apiKeyRoutes(app, services);
}
