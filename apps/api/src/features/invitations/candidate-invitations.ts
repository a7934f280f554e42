import {
  invitationIdSchema,
  limits,
  PairwiseError,
  sessionIdSchema,
  sessionStatusSchema,
  type CreatedInvitation,
  type Invitation,
  type InvitationPreview,
  type SessionId,
} from '@pairwise/contracts';
import {
  findInvitationEntry,
  invitations,
  sessions,
  type Database,
  type InvitationEntry,
  type InvitationRow,
  type TenantTx,
} from '@pairwise/db';
import { createToken, hashToken } from '@pairwise/domain';
import type { StaffActor } from '../../security/actor.js';
import { assertInvitationHolds } from '../../security/resolve-actor.js';

const DAY_MS = 86_400_000;

export const toInvitation = (row: InvitationRow): Invitation => ({
  id: invitationIdSchema.parse(row.id),
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  revokedAt: row.revokedAt?.toISOString() ?? null,
  firstOpenedAt: row.firstOpenedAt?.toISOString() ?? null,
});

/** The token stands in the link's fragment, so that no server or proxy logs it. */
export async function createInvitation(
  tx: TenantTx,
  actor: StaffActor,
  sessionId: SessionId,
  publicUrl: string,
): Promise<CreatedInvitation> {
  const status = await sessions.lockStatus(tx, sessionId);
  if (status === null) throw new PairwiseError('not_found');
  if (status === 'ended' || status === 'cancelled') throw new PairwiseError('session_ended');
  const { token, hash } = createToken();
  const row = await invitations.create(tx, {
    organizationId: actor.organizationId,
    sessionId,
    tokenHash: hash,
    createdBy: actor.id,
    expiresAt: new Date(Date.now() + limits.invitationDaysValid * DAY_MS),
  });
  return { ...toInvitation(row), url: `${publicUrl}/join#${token}` };
}

/** What the link opens. Reading it changes nothing, so a link scanner does no harm. */
export async function previewInvitation(db: Database, token: string): Promise<InvitationPreview> {
  const entry = await getEntry(db, token);
  return db.withTenant(entry.organizationId, async (tx) => {
    const { organization, session, displayName } = await getHolding(tx, entry);
    return {
      organizationName: organization.name,
      sessionTitle: session.title,
      candidateName: displayName ?? session.candidateName,
      durationMinutes: session.durationMinutes,
      status: sessionStatusSchema.parse(session.status),
    };
  });
}

/** Opens the one room of the link for the browser that asks; may be repeated until it expires. */
export async function redeemInvitation(
  db: Database,
  input: { token: string; name?: string | undefined },
): Promise<InvitationEntry & { sessionId: SessionId; expiresAt: Date }> {
  const entry = await getEntry(db, input.token);
  return db.withTenant(entry.organizationId, async (tx) => {
    const invitation = await getHolding(tx, entry);
    await invitations.open(tx, entry.invitationId, {
      displayName: input.name ?? invitation.displayName ?? invitation.session.candidateName,
      firstOpenedAt: invitation.firstOpenedAt ?? new Date(),
    });
    return {
      ...entry,
      sessionId: sessionIdSchema.parse(invitation.sessionId),
      expiresAt: invitation.expiresAt,
    };
  });
}

async function getEntry(db: Database, token: string): Promise<InvitationEntry> {
  const entry = await findInvitationEntry(db, hashToken(token));
  if (entry === null) throw new PairwiseError('not_found');
  return entry;
}

async function getHolding(tx: TenantTx, entry: InvitationEntry) {
  const invitation = await invitations.find(tx, entry.invitationId);
  if (invitation === null) throw new PairwiseError('not_found');
  assertInvitationHolds(invitation, new Date());
  return invitation;
}
