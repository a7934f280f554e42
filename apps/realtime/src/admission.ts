import { parseRoomDocumentName, type SessionStatus } from '@pairwise/contracts';
import type { Database } from '@pairwise/db';
import { mayEdit, openRoomTicket } from '@pairwise/domain';
import type { onAuthenticatePayload } from '@hocuspocus/server';
import { sideOf, type Participant } from './participant.js';
import { findStatus, invitationHolds } from './room-status.js';

/** Refuses by throwing. Documents with other names, and other rooms, do not exist. */
export async function admit(
  options: { db: Database; authSecret: string },
  payload: onAuthenticatePayload,
): Promise<Participant> {
  const claims = openRoomTicket(options.authSecret, payload.token, Date.now());
  const room = parseRoomDocumentName(payload.documentName);
  if (claims === null || room === null || claims.sessionId !== room.sessionId) {
    throw new Error('no such room');
  }
  const { expiresAtMs: _expiresAtMs, ...participant } = claims;
  const [found, holds] = await Promise.all([
    findStatus(options.db, participant),
    invitationHolds(options.db, participant),
  ]);
  if (found === null || !holds || !mayOpen(participant, room.kind, found.status)) {
    throw new Error('no such room');
  }
  payload.connectionConfig.readOnly =
    room.kind === 'events' || !mayEdit(sideOf(participant), found);
  return participant;
}

/** The shared text opens for a candidate while the interview runs; room events also before. */
function mayOpen(
  participant: Participant,
  kind: 'events' | 'code',
  status: SessionStatus,
): boolean {
  if (sideOf(participant) === 'staff') return true;
  return kind === 'code' ? status === 'live' : status === 'live' || status === 'pending';
}
