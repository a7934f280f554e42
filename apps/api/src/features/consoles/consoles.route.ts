import {
  acceptedExecutionSchema,
  consoleSchema,
  consoleSummarySchema,
  createConsoleSchema,
  executionIdSchema,
  sessionIdParamSchema,
} from '@pairwise/contracts';
import { consoles } from '@pairwise/db';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { actorOf } from '../../plugins/access.js';
import { executionLimit } from '../../rate-limits.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { getExecution } from '../executions/get-execution.js';
import { getRoomSession, visibleSince } from '../rooms/room-access.js';
import { toConsole, toConsoleSummary } from './console-view.js';
import { createConsole } from './create-console.js';

const LIST_MAX = 20;
const read = { access: 'executions.read' } as const;

export async function consoleRoutes(plain: FastifyInstance, services: Services): Promise<void> {
  const app = typed(plain);

  app.post(
    '/v1/sessions/:id/consoles',
    {
      config: { access: 'executions.create', rateLimit: executionLimit(services) },
      schema: {
        params: sessionIdParamSchema,
        body: createConsoleSchema,
        response: { 202: acceptedExecutionSchema },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const accepted = await createConsole(services, actor, request.params.id, request.body);
      return reply.code(202).send(accepted);
    },
  );

  app.get(
    '/v1/sessions/:id/consoles',
    {
      config: read,
      schema: {
        params: sessionIdParamSchema,
        response: { 200: z.object({ items: z.array(consoleSummarySchema) }) },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.db.withTenant(actor.organizationId, async (tx) => {
        const session = await getRoomSession(tx, actor, request.params.id);
        const since = visibleSince(actor, session);
        const rows = await consoles.list(tx, request.params.id, { since, take: LIST_MAX });
        return { items: rows.map(toConsoleSummary) };
      });
    },
  );

  app.get(
    '/v1/consoles/:id',
    {
      config: read,
      schema: {
        params: z.strictObject({ id: executionIdSchema }),
        response: { 200: consoleSchema },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.db.withTenant(actor.organizationId, async (tx) => {
        const row = await getExecution(tx, actor, request.params.id, 'console');
        return toConsole(row, await consoles.listEntries(tx, request.params.id));
      });
    },
  );
}
