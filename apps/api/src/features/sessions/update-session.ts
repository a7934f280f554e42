import { PairwiseError, type SessionId, type UpdateSession } from '@pairwise/contracts';
import { roomUpdates, sessions, type TenantTx } from '@pairwise/db';
import type { StaffActor } from '../../security/actor.js';
import { getVersions, startersOf } from './create-session.js';
import { addMissingStarters } from './initial-room-update.js';

/** Title, candidate, length and questions can change until the interview starts. */
export async function updateSession(
  tx: TenantTx,
  actor: StaffActor,
  id: SessionId,
  input: UpdateSession,
): Promise<void> {
  const status = await sessions.lockStatus(tx, id);
  if (status === null) throw new PairwiseError('not_found');
  if (status !== 'pending') throw new PairwiseError('session_locked');
  await sessions.update(tx, id, {
    ...(input.title === undefined ? {} : { title: input.title }),
    ...(input.durationMinutes === undefined ? {} : { durationMinutes: input.durationMinutes }),
    ...(input.meetingUrl === undefined ? {} : { meetingUrl: input.meetingUrl }),
    ...(input.timeMultiplier === undefined ? {} : { timeMultiplier: input.timeMultiplier }),
    ...(input.integrity === undefined ? {} : { integrity: input.integrity }),
    ...input.attempts,
    ...(input.candidate === undefined
      ? {}
      : { candidateName: input.candidate.name, candidateEmail: input.candidate.email }),
  });
  if (input.questionIds === undefined) return;
  const versions = await getVersions(tx, input.questionIds);
  const { organizationId } = actor;
  await sessions.setQuestions(
    tx,
    { organizationId, id },
    versions.map((version) => version.id),
  );
  const change = addMissingStarters(await roomUpdates.list(tx, id), startersOf(versions));
  if (change !== null) {
    await roomUpdates.append(tx, { organizationId, sessionId: id, update: change });
  }
}
