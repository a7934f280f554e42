import {
  addDatasetQuerySchema,
  datasetNameSchema,
  limits,
  PairwiseError,
  questionDraftIdSchema,
  questionDraftSchema,
  removeDatasetQuerySchema,
} from '@pairwise/contracts';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { staffOf } from '../../plugins/access.js';
import { uploadLimit } from '../../rate-limits.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { addDataset, removeDataset } from './draft-datasets.js';
import { draftParamsSchema } from './draft-params.js';
import { readBytes } from './read-bytes.js';

const datasetParamsSchema = z.strictObject({ id: questionDraftIdSchema, name: datasetNameSchema });

export async function draftDatasetRoutes(
  plain: FastifyInstance,
  services: Services,
): Promise<void> {
  const { db } = services;
  readBytes(plain, 'application/octet-stream');
  const app = typed(plain);
  const config = { access: 'questions.edit' } as const;

  app.post(
    '/v1/question-drafts/:id/datasets',
    {
      config: { ...config, rateLimit: uploadLimit(services) },
      bodyLimit: limits.datasetBytes,
      schema: {
        description: 'Takes the bytes of a file (application/octet-stream).',
        params: draftParamsSchema,
        querystring: addDatasetQuerySchema,
        response: { 201: questionDraftSchema },
      },
    },
    async (request, reply) => {
      const actor = staffOf(request);
      const target = { ...request.query, id: request.params.id };
      const bytes = bytesOf(request.body);
      const draft = await db.withTenant(actor.organizationId, (tx) =>
        addDataset(tx, actor, target, bytes),
      );
      return reply.code(201).send(draft);
    },
  );

  app.delete(
    '/v1/question-drafts/:id/datasets/:name',
    {
      config,
      schema: {
        params: datasetParamsSchema,
        querystring: removeDatasetQuerySchema,
        response: { 200: questionDraftSchema },
      },
    },
    (request) => {
      const actor = staffOf(request);
      const target = { ...request.params, ...request.query };
      return db.withTenant(actor.organizationId, (tx) => removeDataset(tx, actor, target));
    },
  );
}

function bytesOf(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body;
  const detail = 'Send the bytes of the file (Content-Type: application/octet-stream).';
  throw new PairwiseError('unsupported_media_type', { detail });
}
