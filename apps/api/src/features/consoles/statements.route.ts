import {
  acceptedExecutionSchema,
  executionIdSchema,
  sendInputSchema,
  sendStatementSchema,
} from '@pairwise/contracts';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { actorOf } from '../../plugins/access.js';
import { inputLimit } from '../../rate-limits.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { cancelExecution } from '../executions/cancel-execution.js';
import { tellConsole } from './tell-console.js';

const params = z.strictObject({ id: executionIdSchema });
const response = { 204: z.null() };

export async function statementRoutes(plain: FastifyInstance, services: Services): Promise<void> {
  const app = typed(plain);
  const create = { access: 'executions.create' } as const;
  const config = { ...create, rateLimit: inputLimit(services) };

  app.post(
    '/v1/consoles/:id/statements',
    { config, schema: { params, body: sendStatementSchema, response } },
    async (request, reply) => {
      const actor = actorOf(request);
      const { id: executionId } = request.params;
      const { source, cell = null } = request.body;
      const typist = { by: actor.name, byRole: actor.role };
      const signal = { type: 'statement', executionId, source, cell, ...typist } as const;
      await tellConsole(services, actor, executionId, signal);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/v1/consoles/:id/input',
    { config, schema: { params, body: sendInputSchema, response } },
    async (request, reply) => {
      const { id: executionId } = request.params;
      const { text = '', end: isEnd = false } = request.body;
      const signal = { type: 'input', executionId, text, isEnd } as const;
      await tellConsole(services, actorOf(request), executionId, signal);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/v1/consoles/:id/interrupt',
    { config, schema: { params, response } },
    async (request, reply) => {
      const { id: executionId } = request.params;
      const signal = { type: 'interrupt', executionId } as const;
      await tellConsole(services, actorOf(request), executionId, signal);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/v1/consoles/:id/end',
    { config: create, schema: { params, response: { 202: acceptedExecutionSchema } } },
    async (request, reply) => {
      const { id } = request.params;
      const accepted = await cancelExecution(services, actorOf(request), id, 'console');
      return reply.code(202).send(accepted);
    },
  );
}
