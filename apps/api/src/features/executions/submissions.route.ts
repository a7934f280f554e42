import {
  acceptedExecutionSchema,
  createSubmissionSchema,
  executionIdSchema,
  sessionIdParamSchema,
  submissionSchema,
} from '@pairwise/contracts';
import { executions } from '@pairwise/db';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { actorOf } from '../../plugins/access.js';
import { executionLimit } from '../../rate-limits.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { getRoomSession, visibleSince } from '../rooms/room-access.js';
import { toSubmission } from './execution-view.js';
import { getExecution } from './get-execution.js';
import { idempotencyHeadersSchema } from './idempotency-key.js';
import { submitExecution } from './submit-execution.js';

export async function submissionRoutes(plain: FastifyInstance, services: Services): Promise<void> {
  const app = typed(plain);
  const read = { access: 'executions.read' } as const;

  app.post(
    '/v1/sessions/:id/submissions',
    {
      config: { access: 'executions.create', rateLimit: executionLimit(services) },
      schema: {
        params: sessionIdParamSchema,
        headers: idempotencyHeadersSchema,
        body: createSubmissionSchema,
        response: { 202: acceptedExecutionSchema },
      },
    },
    async (request, reply) => {
      const accepted = await submitExecution(services, actorOf(request), {
        sessionId: request.params.id,
        kind: 'submission',
        questionId: request.body.questionId,
        environment: null,
        files: request.body.files,
        stdin: null,
        wishes: {},
        idempotencyKey: request.headers['idempotency-key'] ?? null,
      });
      return reply.code(202).send(accepted);
    },
  );

  app.get(
    '/v1/sessions/:id/submissions',
    {
      config: read,
      schema: {
        params: sessionIdParamSchema,
        response: { 200: z.object({ items: z.array(submissionSchema) }) },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.db.withTenant(actor.organizationId, async (tx) => {
        const session = await getRoomSession(tx, actor, request.params.id);
        const since = visibleSince(actor, session);
        const rows = await executions.listSubmissions(tx, request.params.id, since);
        return { items: rows.map((row) => toSubmission(row, actor.kind)) };
      });
    },
  );

  app.get(
    '/v1/submissions/:id',
    {
      config: read,
      schema: {
        params: z.strictObject({ id: executionIdSchema }),
        response: { 200: submissionSchema },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const row = await services.db.withTenant(actor.organizationId, (tx) =>
        getExecution(tx, actor, request.params.id, 'submission'),
      );
      return toSubmission(row, actor.kind);
    },
  );
}
