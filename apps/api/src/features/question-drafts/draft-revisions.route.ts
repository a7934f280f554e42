import {
  countInAddressSchema,
  pageQuerySchema,
  PairwiseError,
  questionDraftIdSchema,
  questionRevisionPageSchema,
  questionRevisionSchema,
  questionRevisionSummarySchema,
  type Page,
  type QuestionDraftId,
  type QuestionRevision,
  type QuestionRevisionSummary,
} from '@pairwise/contracts';
import { questionDrafts, type TenantTx } from '@pairwise/db';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { staffOf } from '../../plugins/access.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { folderOf, getDraft } from './draft-content.js';
import { draftParamsSchema } from './draft-params.js';

export async function draftRevisionRoutes(plain: FastifyInstance, { db }: Services): Promise<void> {
  const app = typed(plain);
  const config = { access: 'questions.edit' } as const;

  app.get(
    '/v1/question-drafts/:id/revisions',
    {
      config,
      schema: {
        params: draftParamsSchema,
        querystring: pageQuerySchema,
        response: { 200: questionRevisionPageSchema },
      },
    },
    async (request) => {
      const { cursor, limit } = request.query;
      const before = cursor === undefined ? undefined : countInAddressSchema.safeParse(cursor);
      if (before?.success === false) throw new PairwiseError('invalid_cursor');
      return db.withTenant(staffOf(request).organizationId, (tx) =>
        listRevisions(tx, request.params.id, { before: before?.data, limit }),
      );
    },
  );

  app.get(
    '/v1/question-drafts/:id/revisions/:revision',
    {
      config,
      schema: {
        params: z.strictObject({ id: questionDraftIdSchema, revision: countInAddressSchema }),
        response: { 200: questionRevisionSchema },
      },
    },
    (request) => {
      const { id, revision } = request.params;
      return db.withTenant(staffOf(request).organizationId, (tx) => getRevision(tx, id, revision));
    },
  );
}

async function listRevisions(
  tx: TenantTx,
  id: QuestionDraftId,
  { before, limit }: { before: number | undefined; limit: number },
): Promise<Page<QuestionRevisionSummary>> {
  await getDraft(tx, id);
  const rows = await questionDrafts.listRevisions(tx, id, { before, take: limit + 1 });
  const items = rows.slice(0, limit).map(toRevisionSummary);
  return { items, nextCursor: rows.length > limit ? String(items.at(-1)?.revision) : null };
}

async function getRevision(
  tx: TenantTx,
  id: QuestionDraftId,
  revision: number,
): Promise<QuestionRevision> {
  const row = await questionDrafts.findRevision(tx, id, revision);
  if (row === null) throw new PairwiseError('not_found');
  return questionRevisionSchema.parse({ ...toRevisionSummary(row), ...folderOf(row) });
}

const toRevisionSummary = (row: {
  revision: number;
  authorName: string;
  note: string;
  createdAt: Date;
}): QuestionRevisionSummary =>
  questionRevisionSummarySchema.parse({
    ...row,
    author: row.authorName,
    createdAt: row.createdAt.toISOString(),
  });
