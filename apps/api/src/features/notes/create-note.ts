import { PairwiseError, type CreateNote, type SessionId } from '@pairwise/contracts';
import { notes, roomUpdates, type NoteRow, type TenantTx } from '@pairwise/db';
import type { StaffActor } from '../../security/actor.js';
import { getRoomSession } from '../rooms/room-access.js';

/**
 * Pins the note to the second at which its writing began, and to the text as it stood then. A time to
 * come counts as now.
 */
export async function createNote(
  tx: TenantTx,
  actor: StaffActor,
  sessionId: SessionId,
  input: CreateNote,
): Promise<NoteRow> {
  const session = await getRoomSession(tx, actor, sessionId);
  const questionId = input.questionId ?? null;
  const isPinned = session.sessionQuestions.some(
    ({ questionVersion }) => questionVersion.questionId === questionId,
  );
  if (questionId !== null && !isPinned) {
    throw new PairwiseError('not_found', { detail: 'This session does not hold that question.' });
  }
  const nowMs = Date.now();
  const begunMs = input.pinnedAt === undefined ? nowMs : Date.parse(input.pinnedAt);
  const pinnedAt = new Date(Math.min(begunMs, nowMs));
  return notes.create(tx, {
    ...{ organizationId: actor.organizationId, sessionId, authorId: actor.id, questionId },
    ...{ body: input.body, pinnedAt },
    roomUpdateId: await roomUpdates.findLastId(tx, sessionId, pinnedAt),
  });
}
