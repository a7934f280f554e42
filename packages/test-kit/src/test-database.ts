import { Database } from '@pairwise/db';
import { urlsOf, withAdmin, withDatabase } from './database-urls.js';
import { readTestEnvironment } from './environment.js';

export interface TestDatabase {
  db: Database;
  name: string;
  appUrl: string;
  ownerUrl: string;
  adminUrl: string;
}

interface Teardown {
  teardown(work: () => Promise<void>): void;
}

/** A database of the test file's own, cloned from a migrated template with the question bank in it. */
export async function createTestDatabase(t: Teardown): Promise<TestDatabase> {
  const environment = readTestEnvironment();
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  const template = environment.DATABASE_TEMPLATE ?? (await findOrMakeTemplate());
  await withAdmin((admin) =>
    admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER pairwise_owner`),
  );
  const urls = urlsOf(name);
  const db = new Database({ url: urls.appUrl, connectionsMax: 10 });
  t.teardown(async () => {
    await db.close();
    await withAdmin((admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`));
  });
  return { db, name, ...urls, adminUrl: withDatabase(environment.DATABASE_ADMIN_URL, name) };
}

async function findOrMakeTemplate(): Promise<string> {
  // Reading the whole question bank takes a second, which a file that is told the name can spare.
  const { ensureTemplate } = await import('./database-template.js');
  return ensureTemplate();
}
