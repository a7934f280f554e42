import {
  apiKeyIdSchema,
  apiKeySchema,
  createApiKeySchema,
  createdApiKeySchema,
  PairwiseError,
} from '@pairwise/contracts';
import { apiKeys } from '@pairwise/db';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { staffOf } from '../../plugins/access.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { createApiKey, toApiKey } from './api-keys.js';

export async function apiKeyRoutes(plain: FastifyInstance, services: Services): Promise<void> {
  const app = typed(plain);
  const config = { access: 'api_keys.manage' } as const;

  app.post(
    '/v1/api-keys',
    { config, schema: { body: createApiKeySchema, response: { 201: createdApiKeySchema } } },
    async (request, reply) => {
      const actor = staffOf(request);
      const created = await services.db.withTenant(actor.organizationId, (tx) =>
        createApiKey(tx, actor, request.body),
      );
      return reply.code(201).send(created);
    },
  );

  app.get(
    '/v1/api-keys',
    { config, schema: { response: { 200: z.object({ items: z.array(apiKeySchema) }) } } },
    async (request) => {
      const rows = await services.db.withTenant(staffOf(request).organizationId, (tx) =>
        apiKeys.list(tx),
      );
      return { items: rows.map(toApiKey) };
    },
  );

  app.delete(
    '/v1/api-keys/:id',
    {
      config,
      schema: { params: z.strictObject({ id: apiKeyIdSchema }), response: { 204: z.null() } },
    },
    async (request, reply) => {
      const revoked = await services.db.withTenant(staffOf(request).organizationId, (tx) =>
        apiKeys.revoke(tx, request.params.id, new Date()),
      );
      if (!revoked) throw new PairwiseError('not_found');
      return reply.code(204).send(null);
    },
  );
}
