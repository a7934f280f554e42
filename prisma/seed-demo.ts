import { randomBytes } from 'node:crypto';
import type { MemberRole, OrganizationId, UserId } from '@pairwise/contracts';
import { apiKeys, findMemberships, members, type Database } from '@pairwise/db';
import { hashToken } from '@pairwise/domain';
import { createOrganization } from '../apps/api/src/features/organizations/create-organization.js';
import type { Authentication } from '../apps/api/src/security/authentication.js';

const demoPassword = 'pairwise-demo';
const people: { name: string; email: string; role: MemberRole }[] = [
  { name: 'Olivia Owner', email: 'owner@demo.example', role: 'owner' },
  { name: 'Ines Interviewer', email: 'interviewer@demo.example', role: 'interviewer' },
  { name: 'Hana Hiring', email: 'manager@demo.example', role: 'hiring_manager' },
];

export interface DemoOrganization {
  organizationId: OrganizationId;
  accounts: { email: string; password: string; role: MemberRole }[];
}

/** The demo organization with one person per role; made once, found again afterwards. */
export async function seedDemo(
  db: Database,
  authentication: Authentication,
): Promise<DemoOrganization> {
  const ids = await Promise.all(people.map((one) => ensurePerson(db, authentication, one)));
  const [owner] = people;
  const ownerId = ids[0];
  if (owner === undefined || ownerId === undefined) throw new Error('There is no demo owner.');
  const existing = (await findMemberships(db, ownerId)).find((one) => one.role === 'owner');
  const organizationId =
    existing?.organizationId ??
    (await createOrganization(db, { ...owner, id: ownerId }, { name: 'Demo Labs' })).id;
  await db.withTenant(organizationId, async (tx) => {
    for (const [index, { role }] of people.entries()) {
      const userId = ids[index];
      if (userId === undefined || (await members.find(tx, userId))) continue;
      await members.add(tx, { organizationId, userId, role });
    }
  });
  return {
    organizationId,
    accounts: people.map(({ email, role }) => ({ email, password: demoPassword, role })),
  };
}

async function ensurePerson(
  db: Database,
  authentication: Authentication,
  person: { name: string; email: string },
): Promise<UserId> {
  const { rows } = await db.pool.query<{ id: UserId }>('SELECT id FROM app_user WHERE email = $1', [
    person.email,
  ]);
  if (rows[0]) return rows[0].id;
  const { user } = await authentication.api.signUpEmail({
    body: { name: person.name, email: person.email, password: demoPassword },
  });
  return user.id as UserId;
}

/** A new development key in place of the one before, since only hashes are kept. */
export async function replaceDevelopmentKey(
  db: Database,
  organizationId: OrganizationId,
): Promise<string> {
  const key = `pw_${randomBytes(24).toString('base64url')}`;
  await db.withTenant(organizationId, async (tx) => {
    await tx.apiKey.deleteMany({ where: { name: 'development' } });
    await apiKeys.create(tx, {
      organizationId,
      name: 'development',
      prefix: key.slice(0, 10),
      keyHash: hashToken(key),
      createdBy: 'npm start',
    });
  });
  return key;
}
