import {
  limits,
  memberInvitationIdSchema,
  memberRoleSchema,
  PairwiseError,
  type CreatedMemberInvitation,
  type MemberInvitation,
  type MemberInvitationId,
  type MemberInvitationPreview,
  type MemberRole,
  type Membership,
} from '@pairwise/contracts';
import {
  findMemberInvitationEntry,
  isUniqueViolation,
  memberInvitations,
  members,
  organizations,
  type Database,
  type MemberInvitationEntry,
  type TenantTx,
} from '@pairwise/db';
import { createToken, hashToken } from '@pairwise/domain';
import type { Person, StaffActor } from '../../security/actor.js';

const DAY_MS = 86_400_000;
type InvitationRow = NonNullable<Awaited<ReturnType<typeof memberInvitations.find>>>;

export const toMemberInvitation = (row: InvitationRow): MemberInvitation => ({
  id: memberInvitationIdSchema.parse(row.id),
  email: row.email,
  role: memberRoleSchema.parse(row.role),
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
});

export async function createMemberInvitation(
  tx: TenantTx,
  actor: StaffActor,
  input: { email: string; role: MemberRole },
  publicUrl: string,
): Promise<CreatedMemberInvitation> {
  if (await members.findByEmail(tx, input.email)) throw new PairwiseError('already_member');
  const { token, hash } = createToken();
  const row = await memberInvitations.create(tx, {
    organizationId: actor.organizationId,
    email: input.email,
    role: input.role,
    tokenHash: hash,
    createdBy: actor.id,
    expiresAt: new Date(Date.now() + limits.memberInvitationDaysValid * DAY_MS),
  });
  return { ...toMemberInvitation(row), url: `${publicUrl}/invite#${token}` };
}

/** What the link is for. Opening it changes nothing, so a link scanner does no harm. */
export async function previewMemberInvitation(
  db: Database,
  token: string,
): Promise<MemberInvitationPreview> {
  const entry = await getEntry(db, token);
  return db.withTenant(entry.organizationId, async (tx) => {
    const invitation = await getOpenInvitation(tx, entry.memberInvitationId);
    const organization = await organizations.get(tx, entry.organizationId);
    return {
      organizationName: organization.name,
      email: invitation.email,
      role: memberRoleSchema.parse(invitation.role),
    };
  });
}

export async function acceptMemberInvitation(
  db: Database,
  person: Person,
  token: string,
): Promise<Membership> {
  const entry = await getEntry(db, token);
  try {
    return await db.withTenant(entry.organizationId, (tx) => join(tx, entry, person));
  } catch (cause) {
    // Two invitations of one person, accepted at the same moment.
    if (isUniqueViolation(cause)) throw new PairwiseError('already_member', { cause });
    throw cause;
  }
}

async function join(
  tx: TenantTx,
  entry: MemberInvitationEntry,
  person: Person,
): Promise<Membership> {
  const invitation = await getOpenInvitation(tx, entry.memberInvitationId);
  if (invitation.email !== person.email.toLowerCase()) throw new PairwiseError('wrong_account');
  if (await members.find(tx, person.id)) throw new PairwiseError('already_member');
  const accepted = await memberInvitations.accept(tx, entry.memberInvitationId, new Date());
  if (!accepted) throw new PairwiseError('invitation_used');
  const role = memberRoleSchema.parse(invitation.role);
  await members.add(tx, { organizationId: entry.organizationId, userId: person.id, role });
  const { name, slug } = await organizations.get(tx, entry.organizationId);
  return { id: entry.organizationId, name, slug, role };
}

async function getEntry(db: Database, token: string): Promise<MemberInvitationEntry> {
  const entry = await findMemberInvitationEntry(db, hashToken(token));
  if (entry === null) throw new PairwiseError('not_found');
  return entry;
}

async function getOpenInvitation(tx: TenantTx, id: MemberInvitationId): Promise<InvitationRow> {
  const invitation = await memberInvitations.find(tx, id);
  if (invitation === null) throw new PairwiseError('not_found');
  if (invitation.revokedAt !== null) throw new PairwiseError('invitation_revoked');
  if (invitation.acceptedAt !== null) throw new PairwiseError('invitation_used');
  if (invitation.expiresAt <= new Date()) throw new PairwiseError('invitation_expired');
  return invitation;
}
