import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Database } from '@pairwise/db';
import { migrate } from '@pairwise/db/migrate';
import { readMigrations } from '@pairwise/db/migrations';
import pg from 'pg';
import { ensureRoles, ensureSchemaOwner } from '../../../infra/postgres/roles.js';
import { seedQuestions } from '../../../prisma/seed-questions.js';
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
  await withAdmin(async (admin) => {
    const template = await ensureTemplate(admin);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER pairwise_owner`);
  });
  const urls = urlsOf(name);
  const db = new Database({ url: urls.appUrl, connectionsMax: 10 });
  t.teardown(async () => {
    await db.close();
    await withAdmin((admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`));
  });
  return { db, name, ...urls, adminUrl: withDatabase(environment.DATABASE_ADMIN_URL, name) };
}

function urlsOf(database: string): { appUrl: string; ownerUrl: string } {
  const environment = readTestEnvironment();
  const as = (user: string, password: string): string => {
    const url = new URL(withDatabase(environment.DATABASE_ADMIN_URL, database));
    url.username = user;
    url.password = password;
    return url.href;
  };
  return {
    appUrl: as('pairwise_app', environment.DATABASE_APP_PASSWORD),
    ownerUrl: as('pairwise_owner', environment.DATABASE_OWNER_PASSWORD),
  };
}

function withDatabase(url: string, database: string): string {
  const copy = new URL(url);
  copy.pathname = `/${database}`;
  return copy.href;
}

async function withAdmin<Result>(work: (admin: pg.Client) => Promise<Result>): Promise<Result> {
  const admin = new pg.Client(readTestEnvironment().DATABASE_ADMIN_URL);
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/** Named after what it holds, so that a changed migration or question makes a new one. */
async function ensureTemplate(admin: pg.Client): Promise<string> {
  const name = `template_${await fingerprint()}`;
  // Test files run in parallel processes: one builds the template, the others wait for it.
  await admin.query(`SELECT pg_advisory_lock(hashtext('pairwise.test.template'))`);
  try {
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await buildTemplate(admin, name);
  } finally {
    await admin.query(`SELECT pg_advisory_unlock(hashtext('pairwise.test.template'))`);
  }
  return name;
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
  const { loadBank } = await import('@pairwise/question-bank');
  for (const question of await loadBank()) hash.update(question.digest);
  return hash.digest('hex').slice(0, 16);
}
