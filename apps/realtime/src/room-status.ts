import {
  sessionStatusSchema,
  type OrganizationId,
  type SessionId,
  type SessionStatus,
} from '@pairwise/contracts';
import { invitations, sessions, type Database } from '@pairwise/db';
import type { Participant } from './participant.js';

/** Null when there is no such session in this organization. */
export async function findStatus(
  db: Database,
  room: { organizationId: OrganizationId; sessionId: SessionId },
): Promise<SessionStatus | null> {
  const session = await db.withTenant(room.organizationId, (tx) =>
    sessions.find(tx, room.sessionId),
  );
  return session === null ? null : sessionStatusSchema.parse(session.status);
}

/** A candidate's link may have been withdrawn since the ticket was written. */
export async function invitationHolds(db: Database, participant: Participant): Promise<boolean> {
  if (participant.role !== 'candidate') return true;
  const rows = await db.withTenant(participant.organizationId, (tx) =>
    invitations.list(tx, participant.sessionId),
  );
  const own = rows.find((row) => row.id === participant.participantId);
  return own !== undefined && own.revokedAt === null && own.expiresAt > new Date();
}
