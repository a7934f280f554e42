import {
  listQuestionsQuerySchema,
  pageOf,
  PairwiseError,
  questionDetailSchema,
  questionFacetsSchema,
  questionIdSchema,
  questionSummarySchema,
  type ListQuestionsQuery,
  type Page,
  type QuestionSummary,
} from '@pairwise/contracts';
import { questionDrafts, questions, type TenantTx } from '@pairwise/db';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { staffOf } from '../../plugins/access.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { toQuestionDetail, toQuestionSummary } from './question-view.js';

export async function questionRoutes(plain: FastifyInstance, { db }: Services): Promise<void> {
  const app = typed(plain);
  const config = { access: 'questions.read' } as const;

  app.get(
    '/v1/questions',
    {
      config,
      schema: {
        querystring: listQuestionsQuerySchema,
        response: { 200: pageOf(questionSummarySchema) },
      },
    },
    (request) =>
      db.withTenant(staffOf(request).organizationId, (tx) => listQuestions(tx, request.query)),
  );

  app.get(
    '/v1/question-facets',
    { config, schema: { response: { 200: questionFacetsSchema } } },
    (request) => db.withTenant(staffOf(request).organizationId, questions.countFacets),
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
    (request) =>
      db.withTenant(staffOf(request).organizationId, async (tx) => {
        const row = await questions.findCurrent(tx, request.params.id);
        if (row === null) throw new PairwiseError('not_found');
        const draftIds = await questionDrafts.listIds(tx, [row.questionId]);
        return toQuestionDetail(row, draftIds.get(row.questionId) ?? null);
      }),
  );
}

async function listQuestions(
  tx: TenantTx,
  { cursor, limit, ...filter }: ListQuestionsQuery,
): Promise<Page<QuestionSummary>> {
  if (cursor !== undefined && !questionIdSchema.safeParse(cursor).success) {
    throw new PairwiseError('invalid_cursor');
  }
  const rows = await questions.list(tx, { ...filter, after: cursor, take: limit + 1 });
  const page = rows.slice(0, limit);
  const own = page.filter(({ organizationId }) => organizationId !== null);
  const draftIds = await questionDrafts.listIds(
    tx,
    own.map(({ questionId }) => questionId),
  );
  const items = page.map((row) => toQuestionSummary(row, draftIds.get(row.questionId) ?? null));
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
