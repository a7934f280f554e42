import {
  PairwiseError,
  sessionStatusSchema,
  type RoomEvent,
  type SessionId,
} from '@pairwise/contracts';
import { sessions, type SessionWithQuestions, type TenantTx } from '@pairwise/db';
import { transitionOf, type SessionAction } from '@pairwise/domain';
import type { StaffActor } from '../../security/actor.js';
import { getRoomState } from '../rooms/room-state.js';
import { recordStatus, type RecordedStatus } from './record-status.js';

export interface ChangedStatus extends RecordedStatus {
  session: SessionWithQuestions;
}

/** Starts, ends, cancels or reopens; of two people who press at once, one gets `session_transition`. */
export async function changeStatus(
  tx: TenantTx,
  actor: StaffActor,
  id: SessionId,
  action: SessionAction,
): Promise<ChangedStatus> {
  const { from, to } = transitionOf(action);
  await sessions.lockStatus(tx, id);
  const before = await sessions.find(tx, id);
  if (before === null) throw new PairwiseError('not_found');
  // Read first: a live room without a stored state counts as begun at its start.
  const state = await getRoomState(tx, before);
  if (!(await sessions.transition(tx, id, { from, to }))) {
    throw new PairwiseError('session_transition', {
      detail: `The session is ${before.status}; to ${action} it, it must be ${from}.`,
    });
  }
  const recorded = await recordStatus(tx, actor, before, state, action);
  const session = await sessions.find(tx, id);
  if (session === null) throw new PairwiseError('not_found');
  return { session, ...recorded };
}

export function statusEvent(session: SessionWithQuestions): RoomEvent {
  return {
    type: 'session.status',
    status: sessionStatusSchema.parse(session.status),
    startedAt: session.startedAt?.toISOString() ?? null,
    endedAt: session.endedAt?.toISOString() ?? null,
    durationMinutes: session.durationMinutes,
  };
}
