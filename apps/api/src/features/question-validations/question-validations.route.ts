import {
  acceptedValidationSchema,
  createQuestionValidationSchema,
  PairwiseError,
  questionUploadBytes,
  questionValidationIdSchema,
  questionValidationSchema,
} from '@pairwise/contracts';
import { questionValidations } from '@pairwise/db';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { staffOf } from '../../plugins/access.js';
import { validationLimit } from '../../rate-limits.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { idempotencyHeadersSchema } from '../executions/idempotency-key.js';
import { createValidation } from './create-validation.js';
import { toValidation } from './validation-view.js';

export async function questionValidationRoutes(
  plain: FastifyInstance,
  services: Services,
): Promise<void> {
  const app = typed(plain);
  const access = 'questions.edit';

  app.post(
    '/v1/questions/validations',
    {
      bodyLimit: questionUploadBytes,
      config: { access, rateLimit: validationLimit(services) },
      schema: {
        headers: idempotencyHeadersSchema,
        body: createQuestionValidationSchema,
        response: { 202: acceptedValidationSchema },
      },
    },
    async (request, reply) => {
      const key = request.headers['idempotency-key'] ?? null;
      const accepted = await createValidation(services, staffOf(request), request.body, key);
      return reply.code(202).send(accepted);
    },
  );

  app.get(
    '/v1/questions/validations/:id',
    {
      config: { access },
      schema: {
        params: z.strictObject({ id: questionValidationIdSchema }),
        response: { 200: questionValidationSchema },
      },
    },
    async (request) => {
      const row = await services.db.withTenant(staffOf(request).organizationId, (tx) =>
        questionValidations.find(tx, request.params.id),
      );
      if (row === null) throw new PairwiseError('not_found');
      return toValidation(row);
    },
  );
}
