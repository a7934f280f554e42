import type { TestDatabase } from '@pairwise/test-kit';
import pg from 'pg';

interface Teardown {
  teardown(work: () => Promise<void>): void;
}

/** Looks at the tables past every policy: what is stored, whoever may read it. */
export async function connectAdmin(t: Teardown, database: TestDatabase): Promise<pg.Client> {
  const admin = new pg.Client(database.adminUrl);
  await admin.connect();
  t.teardown(() => admin.end());
  return admin;
}

/** Every row of every table as text, to look for something that must not be stored. */
export async function readWholeDatabase(admin: pg.Client): Promise<string> {
  const { rows: tables } = await admin.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await admin.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
    texts.push(...rows.map(({ row }) => row));
  }
  return texts.join('\n');
}
