import {
  noteIdSchema,
  noteSchema,
  PairwiseError,
  questionIdSchema,
  sessionIdParamSchema,
  createNoteSchema,
  writeNoteSchema,
  type Note,
} from '@pairwise/contracts';
import { notes, type NoteRow, type TenantTx } from '@pairwise/db';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { staffOf } from '../../plugins/access.js';
import type { StaffActor } from '../../security/actor.js';
import type { Services } from '../../services.js';
import { typed } from '../../typed-app.js';
import { getRoomSession } from '../rooms/room-access.js';
import { createNote } from './create-note.js';

const noteParamsSchema = z.strictObject({ id: noteIdSchema });

const toNote = (row: NoteRow): Note => ({
  id: noteIdSchema.parse(row.id),
  body: row.body,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  pinnedAt: row.pinnedAt.toISOString(),
  revision: row.roomUpdateId === null ? null : String(row.roomUpdateId),
  questionId: row.questionId === null ? null : questionIdSchema.parse(row.questionId),
});

async function assertOwnNote(tx: TenantTx, actor: StaffActor, id: Note['id']): Promise<void> {
  if (await notes.findOwn(tx, { id, authorId: actor.id })) return;
  throw new PairwiseError('not_found');
}

export async function noteRoutes(plain: FastifyInstance, services: Services): Promise<void> {
  const app = typed(plain);
  const config = { access: 'notes.write' } as const;

  app.get(
    '/v1/sessions/:id/notes',
    {
      config,
      schema: {
        params: sessionIdParamSchema,
        response: { 200: z.object({ items: z.array(noteSchema) }) },
      },
    },
    async (request) => {
      const actor = staffOf(request);
      const sessionId = request.params.id;
      return services.db.withTenant(actor.organizationId, async (tx) => {
        await getRoomSession(tx, actor, sessionId);
        const rows = await notes.list(tx, { sessionId, authorId: actor.id });
        return { items: rows.map(toNote) };
      });
    },
  );

  app.post(
    '/v1/sessions/:id/notes',
    {
      config,
      schema: {
        params: sessionIdParamSchema,
        body: createNoteSchema,
        response: { 201: noteSchema },
      },
    },
    async (request, reply) => {
      const actor = staffOf(request);
      const row = await services.db.withTenant(actor.organizationId, (tx) =>
        createNote(tx, actor, request.params.id, request.body),
      );
      return reply.code(201).send(toNote(row));
    },
  );

  app.patch(
    '/v1/notes/:id',
    {
      config,
      schema: { params: noteParamsSchema, body: writeNoteSchema, response: { 200: noteSchema } },
    },
    async (request) => {
      const actor = staffOf(request);
      return services.db.withTenant(actor.organizationId, async (tx) => {
        await assertOwnNote(tx, actor, request.params.id);
        return toNote(await notes.update(tx, request.params.id, request.body.body));
      });
    },
  );

  app.delete(
    '/v1/notes/:id',
    { config, schema: { params: noteParamsSchema, response: { 204: z.null() } } },
    async (request, reply) => {
      const actor = staffOf(request);
      await services.db.withTenant(actor.organizationId, async (tx) => {
        await assertOwnNote(tx, actor, request.params.id);
        await notes.remove(tx, request.params.id);
      });
      return reply.code(204).send(null);
    },
  );
}
