import {
  PairwiseError,
  sessionStatusSchema,
  type RoomEvent,
  type SessionId,
} from '@pairwise/contracts';
import { sessions, type SessionWithQuestions, type TenantTx } from '@pairwise/db';
import { transitionOf, type SessionAction } from '@pairwise/domain';

/** Starts, ends or cancels; of two people who press at once, one gets `session_transition`. */
export async function changeStatus(
  tx: TenantTx,
  id: SessionId,
  action: SessionAction,
): Promise<SessionWithQuestions> {
  const { from, to } = transitionOf(action);
  const moved = await sessions.transition(tx, id, {
    from,
    to,
    stamp: action === 'start' ? 'startedAt' : 'endedAt',
  });
  const session = await sessions.find(tx, id);
  if (session === null) throw new PairwiseError('not_found');
  if (!moved) {
    throw new PairwiseError('session_transition', {
      detail: `The session is ${session.status}; to ${action} it, it must be ${from}.`,
    });
  }
  return session;
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
