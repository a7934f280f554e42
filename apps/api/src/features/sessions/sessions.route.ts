import {
  createSessionSchema,
  listSessionsQuerySchema,
  pageOf,
  PairwiseError,
  sessionIdParamSchema,
  sessionSchema,
  sessionSummarySchema,
  updateSessionSchema,
  type OrganizationId,
  type SessionId,
} from '@pairwise/contracts';
import { decodeCursor, encodeCursor, sessions } from '@pairwise/db';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../plugins/access.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { createSession } from './create-session.js';
import { toSession, toSessionSummary } from './session-view.js';
import { updateSession } from './update-session.js';

export async function sessionPageRoutes(plain: FastifyInstance, services: Services): Promise<void> {
  const app = typed(plain);
  const read = { access: 'sessions.read' } as const;
  const write = { access: 'sessions.write' } as const;

  const getSession = (organizationId: OrganizationId, id: SessionId) =>
    services.db.withTenant(organizationId, async (tx) => {
      const row = await sessions.find(tx, id);
      if (row === null) throw new PairwiseError('not_found');
      return toSession(row);
    });

  app.post(
    '/v1/sessions',
    { config: write, schema: { body: createSessionSchema, response: { 201: sessionSchema } } },
    async (request, reply) => {
      const actor = staffOf(request);
      const id = await services.db.withTenant(actor.organizationId, (tx) =>
        createSession(tx, actor, request.body),
      );
      return reply.code(201).send(await getSession(actor.organizationId, id));
    },
  );

  app.get(
    '/v1/sessions',
    {
      config: read,
      schema: {
        querystring: listSessionsQuerySchema,
        response: { 200: pageOf(sessionSummarySchema) },
      },
    },
    async (request) => {
      const { cursor, limit, status } = request.query;
      const after = cursor === undefined ? undefined : decodeCursor(cursor);
      const rows = await services.db.withTenant(staffOf(request).organizationId, (tx) =>
        sessions.list(tx, { status, after, take: limit + 1 }),
      );
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const hasMore = rows.length > limit && last !== undefined;
      return {
        items: page.map(toSessionSummary),
        nextCursor: hasMore ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
      };
    },
  );

  app.get(
    '/v1/sessions/:id',
    { config: read, schema: { params: sessionIdParamSchema, response: { 200: sessionSchema } } },
    (request) => getSession(staffOf(request).organizationId, request.params.id),
  );

  app.patch(
    '/v1/sessions/:id',
    {
      config: write,
      schema: {
        params: sessionIdParamSchema,
        body: updateSessionSchema,
        response: { 200: sessionSchema },
      },
    },
    async (request) => {
      const actor = staffOf(request);
      await services.db.withTenant(actor.organizationId, (tx) =>
        updateSession(tx, actor, request.params.id, request.body),
      );
      return getSession(actor.organizationId, request.params.id);
    },
  );
}
