import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services.js';
import { redeemInvitationRoutes } from './redeem-invitation.route.js';
import { sessionInvitationRoutes } from './session-invitations.route.js';

export async function invitationRoutes(app: FastifyInstance, services: Services): Promise<void> {
  await sessionInvitationRoutes(app, services);
  await redeemInvitationRoutes(app, services);
}
