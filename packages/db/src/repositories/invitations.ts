import type { InvitationId, OrganizationId, SessionId } from '@pairwise/contracts';
import type { TenantTx } from '../database.js';

export const invitations = {
  create: (
    tx: TenantTx,
    row: {
      organizationId: OrganizationId;
      sessionId: SessionId;
      tokenHash: string;
      createdBy: string;
      expiresAt: Date;
    },
  ) => tx.invitation.create({ data: row }),
  find: (tx: TenantTx, id: InvitationId) =>
    tx.invitation.findUnique({ where: { id }, include: { session: true, organization: true } }),
  list: (tx: TenantTx, sessionId: SessionId) =>
    tx.invitation.findMany({ where: { sessionId }, orderBy: { createdAt: 'desc' } }),
  /** False when there is no such invitation in this session, or it was revoked before. */
  revoke: async (
    tx: TenantTx,
    key: { sessionId: SessionId; id: InvitationId },
    now: Date,
  ): Promise<boolean> => {
    const { count } = await tx.invitation.updateMany({
      where: { ...key, revokedAt: null },
      data: { revokedAt: now },
    });
    return count === 1;
  },
  open: (tx: TenantTx, id: InvitationId, change: { displayName: string; firstOpenedAt: Date }) =>
    tx.invitation.update({ where: { id }, data: change }),
};

export type InvitationRow = Awaited<ReturnType<typeof invitations.list>>[number];
export type InvitationWithSession = NonNullable<Awaited<ReturnType<typeof invitations.find>>>;
