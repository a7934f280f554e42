import type {
  MemberInvitationId,
  MemberRole,
  OrganizationId,
  UserId,
  ApiKeyId,
} from '@pairwise/contracts';
import type { TenantTx } from '../database.js';

export const organizations = {
  create: (tx: TenantTx, row: { id: OrganizationId; name: string; slug: string }) =>
    tx.organization.create({ data: row }),
  get: (tx: TenantTx, id: OrganizationId) => tx.organization.findUniqueOrThrow({ where: { id } }),
};

export const members = {
  add: (tx: TenantTx, row: { organizationId: OrganizationId; userId: UserId; role: MemberRole }) =>
    tx.member.create({ data: row }),
  list: (tx: TenantTx) =>
    tx.member.findMany({
      include: { user: { select: { name: true, email: true } } },
      orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
    }),
  findByEmail: (tx: TenantTx, email: string) => tx.member.findFirst({ where: { user: { email } } }),
  find: (tx: TenantTx, userId: UserId) => tx.member.findFirst({ where: { userId } }),
};

export const memberInvitations = {
  create: (
    tx: TenantTx,
    row: {
      organizationId: OrganizationId;
      email: string;
      role: MemberRole;
      tokenHash: string;
      createdBy: string;
      expiresAt: Date;
    },
  ) => tx.memberInvitation.create({ data: row }),
  listOpen: (tx: TenantTx, now: Date) =>
    tx.memberInvitation.findMany({
      where: { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
      orderBy: { createdAt: 'desc' },
    }),
  find: (tx: TenantTx, id: MemberInvitationId) => tx.memberInvitation.findUnique({ where: { id } }),
  /** False when it is not there, or was revoked or accepted before. */
  revoke: async (tx: TenantTx, id: MemberInvitationId, now: Date): Promise<boolean> => {
    const { count } = await tx.memberInvitation.updateMany({
      where: { id, revokedAt: null, acceptedAt: null },
      data: { revokedAt: now },
    });
    return count === 1;
  },
  /** False when somebody else was faster: an invitation is accepted once. */
  accept: async (tx: TenantTx, id: MemberInvitationId, now: Date): Promise<boolean> => {
    const { count } = await tx.memberInvitation.updateMany({
      where: { id, revokedAt: null, acceptedAt: null, expiresAt: { gt: now } },
      data: { acceptedAt: now },
    });
    return count === 1;
  },
};

export const apiKeys = {
  create: (
    tx: TenantTx,
    row: {
      organizationId: OrganizationId;
      name: string;
      prefix: string;
      keyHash: string;
      createdBy: string;
    },
  ) => tx.apiKey.create({ data: row }),
  list: (tx: TenantTx) =>
    tx.apiKey.findMany({ where: { revokedAt: null }, orderBy: { createdAt: 'desc' } }),
  revoke: async (tx: TenantTx, id: ApiKeyId, now: Date): Promise<boolean> => {
    const { count } = await tx.apiKey.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: now },
    });
    return count === 1;
  },
  /** At most once a minute, so that a busy key does not become a busy row. */
  touch: (tx: TenantTx, id: ApiKeyId, now: Date) =>
    tx.apiKey.updateMany({
      where: {
        id,
        OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: new Date(now.getTime() - 60_000) } }],
      },
      data: { lastUsedAt: now },
    }),
};
