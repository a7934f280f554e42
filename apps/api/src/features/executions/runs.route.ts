import {
  acceptedExecutionSchema,
  createRunSchema,
  executionIdSchema,
  runSchema,
  runSummarySchema,
  sessionIdParamSchema,
} from '@pairwise/contracts';
import { executions } from '@pairwise/db';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { actorOf } from '../../plugins/access.js';
import { executionLimit } from '../../rate-limits.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { getRoomSession, visibleSince } from '../rooms/room-access.js';
import { assertEnvironment } from './environments.js';
import { toRun, toRunSummary } from './execution-view.js';
import { getExecution } from './get-execution.js';
import { idempotencyHeadersSchema } from './idempotency-key.js';
import { submitExecution } from './submit-execution.js';

/** More than anybody starts in one interview; a room of practice shows its newest. */
const LIST_MAX = 200;
const runParamsSchema = z.strictObject({ id: executionIdSchema });

export async function runRoutes(plain: FastifyInstance, services: Services): Promise<void> {
  const app = typed(plain);
  const read = { access: 'executions.read' } as const;

  app.post(
    '/v1/sessions/:id/runs',
    {
      config: { access: 'executions.create', rateLimit: executionLimit(services) },
      schema: {
        params: sessionIdParamSchema,
        headers: idempotencyHeadersSchema,
        body: createRunSchema,
        response: { 202: acceptedExecutionSchema },
      },
    },
    async (request, reply) => {
      const { environment, files, stdin, questionId, interactive, peek, figureFormat } =
        request.body;
      const actor = actorOf(request);
      await assertEnvironment(services, actor, environment);
      const accepted = await submitExecution(services, actor, {
        sessionId: request.params.id,
        kind: 'run',
        questionId: questionId ?? null,
        environment,
        files,
        stdin: stdin ?? null,
        wishes: {
          interactive: interactive ?? false,
          wantsPeek: peek ?? false,
          figureFormat: figureFormat ?? 'png',
        },
        idempotencyKey: request.headers['idempotency-key'] ?? null,
      });
      return reply.code(202).send(accepted);
    },
  );

  app.get(
    '/v1/sessions/:id/runs',
    {
      config: read,
      schema: {
        params: sessionIdParamSchema,
        response: { 200: z.object({ items: z.array(runSummarySchema) }) },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.db.withTenant(actor.organizationId, async (tx) => {
        const session = await getRoomSession(tx, actor, request.params.id);
        const since = visibleSince(actor, session);
        const rows = await executions.listRuns(tx, request.params.id, { since, take: LIST_MAX });
        return { items: rows.map(toRunSummary) };
      });
    },
  );

  app.get(
    '/v1/runs/:id',
    { config: read, schema: { params: runParamsSchema, response: { 200: runSchema } } },
    async (request) => {
      const actor = actorOf(request);
      const row = await services.db.withTenant(actor.organizationId, (tx) =>
        getExecution(tx, actor, request.params.id, 'run'),
      );
      return toRun(row);
    },
  );
}
