import {
  sessionStatusSchema,
  type OrganizationId,
  type SessionId,
  type SessionStatus,
} from '@pairwise/contracts';
import { invitations, roomStates, sessions, type Database } from '@pairwise/db';
import type { Participant } from './participant.js';

export interface RoomStatus {
  status: SessionStatus;
  /** The candidate may read and not type. */
  isLocked: boolean;
}

/** Null when there is no such session in this organization. */
export async function findStatus(
  db: Database,
  { organizationId, sessionId }: { organizationId: OrganizationId; sessionId: SessionId },
): Promise<RoomStatus | null> {
  return db.withTenant(organizationId, async (tx) => {
    const session = await sessions.find(tx, sessionId);
    if (session === null) return null;
    const state = await roomStates.find(tx, { organizationId, sessionId });
    const status = sessionStatusSchema.parse(session.status);
    return { status, isLocked: state?.isLocked ?? false };
  });
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
