import {
  countInAddressSchema,
  PairwiseError,
  questionIdSchema,
  questionVersionSchema,
  questionVersionSummarySchema,
  type QuestionVersionSummary,
} from '@pairwise/contracts';
import {
  apiKeys,
  members,
  questions,
  questionVersions,
  type QuestionVersionSummaryRow,
  type TenantTx,
} from '@pairwise/db';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { staffOf } from '../../plugins/access.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { writeArchive } from './write-archive.js';
import { contentOf } from './question-view.js';
import { sendArchive } from './send-archive.js';

const paramsSchema = z.strictObject({ id: questionIdSchema });
const filesSchema = z.record(z.string(), z.string());

/** What every version of a question was, which nothing ever changes. */
export async function questionVersionRoutes(
  plain: FastifyInstance,
  { db }: Services,
): Promise<void> {
  const app = typed(plain);
  const config = { access: 'questions.read' } as const;

  app.get(
    '/v1/questions/:id/versions',
    {
      config,
      schema: {
        params: paramsSchema,
        response: { 200: z.object({ items: z.array(questionVersionSummarySchema) }) },
      },
    },
    (request) =>
      db.withTenant(staffOf(request).organizationId, async (tx) => {
        const rows = await questionVersions.list(tx, request.params.id);
        if (rows.length === 0) throw new PairwiseError('not_found');
        const nameOf = await readPublishers(tx, rows);
        return { items: rows.map((row) => toVersionSummary(row, nameOf)) };
      }),
  );

  app.get(
    '/v1/questions/:id/versions/:number',
    {
      config,
      schema: {
        params: paramsSchema.extend({ number: countInAddressSchema }),
        response: { 200: questionVersionSchema },
      },
    },
    (request) =>
      db.withTenant(staffOf(request).organizationId, async (tx) => {
        const { id, number } = request.params;
        const row = await questionVersions.find(tx, id, number);
        if (row === null) throw new PairwiseError('not_found');
        const summary = toVersionSummary(row, await readPublishers(tx, [row]));
        const { datasets } = contentOf(row);
        return { ...summary, files: filesSchema.parse(row.files), datasets };
      }),
  );

  app.get(
    '/v1/questions/:id/export.zip',
    {
      config: { access: 'questions.edit' },
      schema: { description: 'Answers a zip archive.', params: paramsSchema },
    },
    async (request, reply) => {
      const { id } = request.params;
      const archive = await db.withTenant(staffOf(request).organizationId, async (tx) => {
        const row = await questions.findCurrent(tx, id);
        if (row === null) throw new PairwiseError('not_found');
        const files = filesSchema.parse(row.files);
        const { datasets } = contentOf(row);
        return writeArchive(tx, { questionId: id, changedAt: row.createdAt }, { files, datasets });
      });
      return sendArchive(reply, id, archive);
    },
  );
}

type NameOf = ReadonlyMap<string, string>;

/** Those who have left the organization have no name here. */
async function readPublishers(
  tx: TenantTx,
  rows: readonly { publishedBy: string | null }[],
): Promise<NameOf> {
  if (rows.every(({ publishedBy }) => publishedBy === null)) return new Map();
  const people = await members.list(tx);
  const keys = await apiKeys.list(tx);
  return new Map([
    ...keys.map(({ id, name }) => [id, name] as const),
    ...people.map(({ userId, user }) => [userId, user.name] as const),
  ]);
}

const toVersionSummary = (row: QuestionVersionSummaryRow, nameOf: NameOf): QuestionVersionSummary =>
  questionVersionSummarySchema.parse({
    ...row,
    versionId: row.id,
    publishedAt: row.createdAt.toISOString(),
    publishedBy: row.publishedBy === null ? null : (nameOf.get(row.publishedBy) ?? null),
  });
