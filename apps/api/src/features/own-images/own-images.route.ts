import { createOwnImageSchema, ownImageIdSchema, ownImageSchema } from '@pairwise/contracts';
import { ownImages } from '@pairwise/db';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { staffOf } from '../../plugins/access.js';
import { imageCheckLimit } from '../../rate-limits.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { recheckImage, registerImage, removeImage, toOwnImage } from './own-images.js';

const paramsSchema = z.strictObject({ id: ownImageIdSchema });

export async function ownImageRoutes(plain: FastifyInstance, services: Services): Promise<void> {
  const app = typed(plain);
  const config = { access: 'images.manage' } as const;
  const checking = { ...config, rateLimit: imageCheckLimit(services) } as const;
  const { db } = services;

  app.get(
    '/v1/own-images',
    {
      config: { access: 'images.read' },
      schema: { response: { 200: z.object({ items: z.array(ownImageSchema) }) } },
    },
    async (request) => {
      const rows = await db.withTenant(staffOf(request).organizationId, (tx) => ownImages.list(tx));
      return { items: rows.map(toOwnImage) };
    },
  );

  app.post(
    '/v1/own-images',
    { config: checking, schema: { body: createOwnImageSchema, response: { 201: ownImageSchema } } },
    async (request, reply) => {
      const actor = staffOf(request);
      const image = await db.withTenant(actor.organizationId, (tx) =>
        registerImage(tx, actor, request.body),
      );
      return reply.code(201).send(image);
    },
  );

  app.post(
    '/v1/own-images/:id/check',
    { config: checking, schema: { params: paramsSchema, response: { 202: ownImageSchema } } },
    async (request, reply) => {
      const image = await db.withTenant(staffOf(request).organizationId, (tx) =>
        recheckImage(tx, request.params.id),
      );
      return reply.code(202).send(image);
    },
  );

  app.delete(
    '/v1/own-images/:id',
    { config, schema: { params: paramsSchema, response: { 204: z.null() } } },
    async (request, reply) => {
      await db.withTenant(staffOf(request).organizationId, (tx) =>
        removeImage(tx, request.params.id),
      );
      return reply.code(204).send(null);
    },
  );
}
