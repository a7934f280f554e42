import {
  invitationPreviewSchema,
  redeemedInvitationSchema,
  redeemInvitationSchema,
  tokenBodySchema,
} from '@pairwise/contracts';
import type { FastifyInstance } from 'fastify';
import { credentialLimit } from '../../rate-limits.js';
import { candidateCookieName, sealCandidateCookie } from '../../security/candidate-cookie.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { previewInvitation, redeemInvitation } from './candidate-invitations.js';

export async function redeemInvitationRoutes(
  plain: FastifyInstance,
  services: Services,
): Promise<void> {
  const app = typed(plain);
  const config = { access: 'public', rateLimit: credentialLimit(services) } as const;

  app.post(
    '/v1/invitations/preview',
    { config, schema: { body: tokenBodySchema, response: { 200: invitationPreviewSchema } } },
    (request) => previewInvitation(services.db, request.body.token),
  );

  app.post(
    '/v1/invitations/redeem',
    {
      config,
      schema: { body: redeemInvitationSchema, response: { 200: redeemedInvitationSchema } },
    },
    async (request, reply) => {
      const redeemed = await redeemInvitation(services.db, request.body);
      void reply.setCookie(
        candidateCookieName,
        sealCandidateCookie(services.authSecret, redeemed),
        {
          path: '/',
          httpOnly: true,
          sameSite: 'lax',
          secure: services.publicUrl.startsWith('https:'),
          expires: redeemed.expiresAt,
        },
      );
      return { sessionId: redeemed.sessionId };
    },
  );
}
