import {
  importQuestionQuerySchema,
  questionArchiveLimits,
  questionDraftSchema,
} from '@pairwise/contracts';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../plugins/access.js';
import { uploadLimit } from '../../rate-limits.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { sendArchive } from '../questions/send-archive.js';
import { writeArchive } from '../questions/write-archive.js';
import { folderOf, getDraft } from './draft-content.js';
import { draftParamsSchema } from './draft-params.js';
import { importDraft, readImport } from './import-draft.js';
import { readBytes } from './read-bytes.js';

export async function draftArchiveRoutes(
  plain: FastifyInstance,
  services: Services,
): Promise<void> {
  const { db } = services;
  readBytes(plain, 'application/zip');
  const app = typed(plain);
  const config = { access: 'questions.edit' } as const;

  app.post(
    '/v1/question-drafts/import',
    {
      config: { ...config, rateLimit: uploadLimit(services) },
      bodyLimit: questionArchiveLimits.bytes,
      schema: {
        description: 'Takes a zip archive (application/zip).',
        querystring: importQuestionQuerySchema,
        response: { 201: questionDraftSchema },
      },
    },
    async (request, reply) => {
      const actor = staffOf(request);
      const archived = await readImport(request.body, request.query.questionId);
      const draft = await db.withTenant(actor.organizationId, (tx) =>
        importDraft(tx, actor, archived),
      );
      return reply.code(201).send(draft);
    },
  );

  app.get(
    '/v1/question-drafts/:id/export.zip',
    { config, schema: { description: 'Answers a zip archive.', params: draftParamsSchema } },
    async (request, reply) => {
      const { questionId, archive } = await db.withTenant(
        staffOf(request).organizationId,
        async (tx) => {
          const draft = await getDraft(tx, request.params.id);
          const about = { questionId: draft.questionId, changedAt: draft.updatedAt };
          return {
            questionId: draft.questionId,
            archive: await writeArchive(tx, about, folderOf(draft)),
          };
        },
      );
      return sendArchive(reply, questionId, archive);
    },
  );
}
