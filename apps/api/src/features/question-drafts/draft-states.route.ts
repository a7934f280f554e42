import {
  changeQuestionDraftSchema,
  questionDraftActions,
  questionDraftSchema,
  questionPreviewSchema,
  questionTrialSchema,
} from '@pairwise/contracts';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { staffOf } from '../../plugins/access.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { changeState } from './change-state.js';
import { draftParamsSchema } from './draft-params.js';
import { previewDraft } from './draft-preview.js';
import { permissionOfAction } from './draft-view.js';
import { tryDraft } from './try-draft.js';

export async function draftStateRoutes(plain: FastifyInstance, { db }: Services): Promise<void> {
  const app = typed(plain);
  const config = { access: 'questions.edit' } as const;

  for (const action of questionDraftActions) {
    app.post(
      `/v1/question-drafts/:id/${action}`,
      {
        config: { access: permissionOfAction[action] },
        schema: {
          params: draftParamsSchema,
          body: changeQuestionDraftSchema,
          response: { 200: questionDraftSchema },
        },
      },
      (request) => {
        const actor = staffOf(request);
        const change = { id: request.params.id, revision: request.body.revision, action };
        return db.withTenant(actor.organizationId, (tx) => changeState(tx, actor, change));
      },
    );
  }

  app.get(
    '/v1/question-drafts/:id/preview',
    { config, schema: { params: draftParamsSchema, response: { 200: questionPreviewSchema } } },
    (request) =>
      db.withTenant(staffOf(request).organizationId, (tx) => previewDraft(tx, request.params.id)),
  );

  app.post(
    '/v1/question-drafts/:id/try',
    {
      config,
      schema: {
        params: draftParamsSchema,
        body: z.strictObject({}),
        response: { 200: questionTrialSchema, 201: questionTrialSchema },
      },
    },
    async (request, reply) => {
      const actor = staffOf(request);
      const { trial, isNew } = await db.withTenant(actor.organizationId, (tx) =>
        tryDraft(tx, actor, request.params.id),
      );
      return reply.code(isNew ? 201 : 200).send(trial);
    },
  );
}
