import { organizationIdSchema, type Organization } from '@pairwise/contracts';
import { members, organizations, type Database } from '@pairwise/db';
import type { Person } from '../../security/actor.js';

/** Lower case, hyphens, and eight random characters, since a slug is unique on the installation. */
function slugOf(name: string): string {
  const words = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return `${words || 'organization'}-${crypto.randomUUID().slice(0, 8)}`;
}

/** Whoever creates an organization owns it. */
export async function createOrganization(
  db: Database,
  person: Person,
  input: { name: string },
): Promise<Organization> {
  const id = organizationIdSchema.parse(crypto.randomUUID());
  return db.withTenant(id, async (tx) => {
    const row = await organizations.create(tx, { id, name: input.name, slug: slugOf(input.name) });
    await members.add(tx, { organizationId: id, userId: person.id, role: 'owner' });
    return { id, name: row.name, slug: row.slug };
  });
}
