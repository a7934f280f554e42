import { diffMigrationsAndSchema } from '@pairwise/db/migrate';
import { createTestDatabase } from '@pairwise/test-kit';
import t from 'tap';

t.test('the migrations lead to exactly what schema.prisma says', async (t) => {
  const { adminUrl } = await createTestDatabase(t);
  t.equal(await diffMigrationsAndSchema(adminUrl), '');
});

t.test('a model that no migration makes is noticed', async (t) => {
  const { adminUrl } = await createTestDatabase(t);
  const extra = '\nmodel Forgotten {\n  id String @id\n}\n';
  t.match(await diffMigrationsAndSchema(adminUrl, extra), /CREATE TABLE "Forgotten"/);
});
