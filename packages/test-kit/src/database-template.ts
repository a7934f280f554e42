import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { migrate } from '@pairwise/db/migrate';
import { readMigrations } from '@pairwise/db/migrations';
import { loadBank } from '@pairwise/question-bank';
import pg from 'pg';
import { ensureRoles, ensureSchemaOwner } from '../../../infra/postgres/roles.js';
import { seedQuestions } from '../../../prisma/seed-questions.js';
import { urlsOf, withAdmin, withDatabase } from './database-urls.js';
import { readTestEnvironment } from './environment.js';

/**
 * The name of a migrated database with the question bank in it, made now unless it is there. It is
 * named after what it holds, so that a changed migration or question makes a new one.
 */
export async function ensureTemplate(): Promise<string> {
  const name = `template_${await fingerprint()}`;
  await withAdmin((admin) => makeOnce(admin, name));
  return name;
}

async function makeOnce(admin: pg.Client, name: string): Promise<void> {
  // Test files run in parallel processes: one builds the template, the others wait for it.
  await admin.query(`SELECT pg_advisory_lock(hashtext('pairwise.test.template'))`);
  try {
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await buildTemplate(admin, name);
  } finally {
    await admin.query(`SELECT pg_advisory_unlock(hashtext('pairwise.test.template'))`);
  }
}

async function buildTemplate(admin: pg.Client, name: string): Promise<void> {
  const draft = `${name}_draft`;
  const environment = readTestEnvironment();
  await admin.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  await ensureRoles(admin, {
    ownerPassword: environment.DATABASE_OWNER_PASSWORD,
    appPassword: environment.DATABASE_APP_PASSWORD,
    database: draft,
  });
  const inside = new pg.Client(withDatabase(environment.DATABASE_ADMIN_URL, draft));
  await inside.connect();
  await ensureSchemaOwner(inside);
  await inside.end();
  const { ownerUrl } = urlsOf(draft);
  await migrate(ownerUrl);
  await seedQuestions(ownerUrl);
  await admin.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()',
    [draft],
  );
  await admin.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  hash.update(JSON.stringify(await readMigrations()));
  hash.update(await readFile(new URL('../../../prisma/seed-questions.ts', import.meta.url)));
  for (const question of await loadBank()) hash.update(question.digest);
  return hash.digest('hex').slice(0, 16);
}
