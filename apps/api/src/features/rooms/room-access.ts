import { PairwiseError, type SessionId } from '@pairwise/contracts';
import { sessions, type SessionWithQuestions, type TenantTx } from '@pairwise/db';
import type { Actor } from '../../security/actor.js';

/** A candidate belongs to one room; every other one answers as if it were not there. */
export function assertOwnRoom(actor: Actor, sessionId: string): void {
  if (actor.kind === 'candidate' && actor.sessionId !== sessionId) {
    throw new PairwiseError('not_found');
  }
}

export async function getRoomSession(
  tx: TenantTx,
  actor: Actor,
  sessionId: SessionId,
): Promise<SessionWithQuestions> {
  assertOwnRoom(actor, sessionId);
  const session = await sessions.find(tx, sessionId);
  if (session === null) throw new PairwiseError('not_found');
  return session;
}

/**
 * From when on this actor sees the room's executions. What staff tried before the start stays with
 * them, and a candidate sees the room's work only while the interview runs.
 */
export function visibleSince(
  actor: Actor,
  session: { status: string; startedAt: Date | null },
): Date {
  if (actor.kind === 'staff') return new Date(0);
  if (session.status === 'live' && session.startedAt !== null) return session.startedAt;
  throw new PairwiseError(session.status === 'pending' ? 'session_not_live' : 'session_ended');
}
