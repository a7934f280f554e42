import { organizationIdSchema, type OrganizationId } from '@pairwise/contracts';
import { createTestDatabase } from '@pairwise/test-kit';
import t from 'tap';
import { Database, organizations } from '../src/index.js';

const ROUNDS = 300;

t.test('on one shared connection no request sees the organization of the one before', async (t) => {
  const { appUrl } = await createTestDatabase(t);
  const single = new Database({ url: appUrl, connectionsMax: 1 });
  t.teardown(() => single.close());
  const ids: OrganizationId[] = [];
  for (const name of ['first', 'second', 'third']) {
    const id = organizationIdSchema.parse(crypto.randomUUID());
    await single.withTenant(id, (tx) => organizations.create(tx, { id, name, slug: id }));
    ids.push(id);
  }

  const foreign: string[] = [];
  let rolledBack = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const own = ids[round % ids.length];
    if (own === undefined) continue;
    const outcome = single.withTenant(own, async (tx) => {
      const seen = await tx.organization.findMany();
      if (seen.length !== 1 || seen[0]?.id !== own) foreign.push(`${round}: saw ${seen.length}`);
      if (round % 3 === 0) throw new Error('the request failed');
      if (round % 7 === 0) await tx.$queryRaw`SELECT 1 / 0`;
    });
    await outcome.catch(() => (rolledBack += 1));
    const { rows } = await single.pool.query('SELECT id FROM organization');
    if (rows.length > 0) foreign.push(`${round}: ${rows.length} outside of any organization`);
  }
  t.strictSame(foreign, []);
  t.ok(rolledBack >= ROUNDS / 3, 'many of them failed half way');
});
