import {
  pageOf,
  pageQuerySchema,
  PairwiseError,
  questionDetailSchema,
  questionIdSchema,
  questionSummarySchema,
  storableText,
} from '@pairwise/contracts';
import { questions } from '@pairwise/db';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { staffOf } from '../../plugins/access.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { toQuestionDetail, toQuestionSummary } from './question-view.js';

const listQuerySchema = pageQuerySchema.extend({
  search: storableText(100).optional(),
  category: storableText(60).optional(),
});

export async function questionRoutes(plain: FastifyInstance, services: Services): Promise<void> {
  const app = typed(plain);
  const config = { access: 'questions.read' } as const;

  app.get(
    '/v1/questions',
    {
      config,
      schema: { querystring: listQuerySchema, response: { 200: pageOf(questionSummarySchema) } },
    },
    async (request) => {
      const { cursor, limit, search, category } = request.query;
      if (cursor !== undefined && !questionIdSchema.safeParse(cursor).success) {
        throw new PairwiseError('invalid_cursor');
      }
      const rows = await services.db.withTenant(staffOf(request).organizationId, (tx) =>
        questions.list(tx, { search: search?.trim(), category, after: cursor, take: limit + 1 }),
      );
      const items = rows.slice(0, limit).map(toQuestionSummary);
      return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
    },
  );

  app.get(
    '/v1/questions/:id',
    {
      config,
      schema: {
        params: z.strictObject({ id: questionIdSchema }),
        response: { 200: questionDetailSchema },
      },
    },
    async (request) => {
      const row = await services.db.withTenant(staffOf(request).organizationId, (tx) =>
        questions.findCurrent(tx, request.params.id),
      );
      if (row === null) throw new PairwiseError('not_found');
      return toQuestionDetail(row);
    },
  );
}
