import {
  PairwiseError,
  questionContentSchema,
  sessionIdSchema,
  type CreateSession,
  type QuestionId,
  type SessionId,
} from '@pairwise/contracts';
import { questions, roomUpdates, sessions, type TenantTx } from '@pairwise/db';
import type { StaffActor } from '../../security/actor.js';
import type { QuestionVersionRow } from '../questions/question-view.js';
import { initialRoomUpdate } from './initial-room-update.js';

/** Current versions in the order asked for; an id that is not in the bank is named. */
export async function getVersions(
  tx: TenantTx,
  questionIds: readonly QuestionId[],
): Promise<QuestionVersionRow[]> {
  const rows = await questions.listCurrent(tx, questionIds);
  return questionIds.map((id) => {
    const row = rows.find((one) => one.questionId === id);
    if (row === undefined) {
      throw new PairwiseError('not_found', { detail: `There is no question "${id}".` });
    }
    return row;
  });
}

/** A session with the current versions of its questions. */
export async function createSession(
  tx: TenantTx,
  actor: StaffActor,
  input: CreateSession,
): Promise<SessionId> {
  return createSessionWith(tx, actor, input, await getVersions(tx, input.questionIds));
}

/**
 * Creates the session, pins these versions of its questions and seeds the shared text with their
 * starters, all in the caller's transaction: the text can never be seeded twice.
 */
export async function createSessionWith(
  tx: TenantTx,
  actor: StaffActor,
  input: Omit<CreateSession, 'questionIds'>,
  versions: readonly QuestionVersionRow[],
): Promise<SessionId> {
  const { organizationId } = actor;
  const row = await sessions.create(tx, {
    organizationId,
    title: input.title,
    kind: input.kind,
    candidateName: input.candidate.name,
    candidateEmail: input.candidate.email,
    durationMinutes: input.durationMinutes,
    ...input.attempts,
    meetingUrl: input.meetingUrl,
    timeMultiplier: input.timeMultiplier,
    integrity: input.integrity,
    createdBy: actor.id,
  });
  const id = sessionIdSchema.parse(row.id);
  await sessions.setQuestions(
    tx,
    { organizationId, id },
    versions.map((version) => version.id),
  );
  const update = initialRoomUpdate(startersOf(versions));
  await roomUpdates.append(tx, { organizationId, sessionId: id, update });
  return id;
}

export const startersOf = (versions: readonly QuestionVersionRow[]) =>
  versions.map((version) => ({
    questionId: version.questionId,
    starter: questionContentSchema.parse(version.content).starter,
  }));
