import {
  createQuestionDraftSchema,
  listQuestionDraftsQuerySchema,
  PairwiseError,
  questionDraftPageSchema,
  questionDraftSchema,
  questionSaveBytes,
  saveQuestionDraftSchema,
  type Page,
  type QuestionDraftSummary,
} from '@pairwise/contracts';
import {
  decodeCursor,
  encodeCursor,
  questionDrafts,
  questionVersions,
  type DraftFilter,
  type TenantTx,
} from '@pairwise/db';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { staffOf } from '../../plugins/access.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { createDraft } from './create-draft.js';
import { getDraftLocked } from './draft-content.js';
import { draftParamsSchema } from './draft-params.js';
import { findPublished, toDraftSummary, viewDraft } from './draft-view.js';
import { saveDraft } from './save-draft.js';

export async function draftRoutes(plain: FastifyInstance, { db }: Services): Promise<void> {
  const app = typed(plain);
  const config = { access: 'questions.edit' } as const;
  const one = { params: draftParamsSchema, response: { 200: questionDraftSchema } };

  app.get(
    '/v1/question-drafts',
    {
      config,
      schema: {
        querystring: listQuestionDraftsQuerySchema,
        response: { 200: questionDraftPageSchema },
      },
    },
    async (request) => {
      const { cursor, limit, ...filter } = request.query;
      const after = cursor === undefined ? undefined : decodeCursor(cursor);
      return db.withTenant(staffOf(request).organizationId, (tx) =>
        listDrafts(tx, { ...filter, after, take: limit }),
      );
    },
  );

  app.post(
    '/v1/question-drafts',
    {
      config,
      bodyLimit: questionSaveBytes,
      schema: { body: createQuestionDraftSchema, response: { 201: questionDraftSchema } },
    },
    async (request, reply) => {
      const actor = staffOf(request);
      const draft = await db.withTenant(actor.organizationId, (tx) =>
        createDraft(tx, actor, request.body),
      );
      return reply.code(201).send(draft);
    },
  );

  app.get('/v1/question-drafts/:id', { config, schema: one }, (request) => {
    const actor = staffOf(request);
    return db.withTenant(actor.organizationId, (tx) => viewDraft(tx, actor, request.params.id));
  });

  app.put(
    '/v1/question-drafts/:id/files',
    { config, bodyLimit: questionSaveBytes, schema: { ...one, body: saveQuestionDraftSchema } },
    (request) => {
      const actor = staffOf(request);
      return db.withTenant(actor.organizationId, (tx) =>
        saveDraft(tx, actor, request.params.id, request.body),
      );
    },
  );

  app.delete(
    '/v1/question-drafts/:id',
    { config, schema: { params: draftParamsSchema, response: { 204: z.null() } } },
    async (request, reply) => {
      await db.withTenant(staffOf(request).organizationId, async (tx) => {
        const draft = await getDraftLocked(tx, request.params.id);
        const published = await findPublished(tx, draft.questionId);
        if (published !== null) throw new PairwiseError('question_published');
        await questionDrafts.remove(tx, draft.id);
      });
      return reply.code(204).send(null);
    },
  );
}

async function listDrafts(tx: TenantTx, filter: DraftFilter): Promise<Page<QuestionDraftSummary>> {
  const rows = await questionDrafts.list(tx, { ...filter, take: filter.take + 1 });
  const page = rows.slice(0, filter.take);
  const ids = page.map(({ questionId }) => questionId);
  const versions = await questionVersions.listNewestOwn(tx, ids);
  const newest = new Map(versions.map((version) => [version.questionId, version]));
  const last = page.at(-1);
  return {
    items: page.map((row) => toDraftSummary(row, newest.get(row.questionId) ?? null)),
    nextCursor:
      rows.length > page.length && last !== undefined
        ? encodeCursor({ at: last.updatedAt, id: last.id })
        : null,
  };
}
