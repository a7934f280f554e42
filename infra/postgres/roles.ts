import pg from 'pg';

export const ownerRole = 'pairwise_owner';
export const appRole = 'pairwise_app';
export const maintenanceRole = 'pairwise_maintenance';

const { escapeIdentifier, escapeLiteral } = pg;

/** What is needed of a connection: a client, or a client taken from a pool. */
export interface RoleClient {
  query(text: string): Promise<{ rows: Record<string, unknown>[] }>;
}

export interface RoleOptions {
  readonly ownerPassword: string;
  readonly appPassword: string;
  readonly database: string;
}

// Two launchers or test files may do this at once, and CREATE ROLE has no IF NOT EXISTS.
const advisoryLockKey = 7_246_190_311;

/** Makes the three roles and the database; safe to repeat. Needs a superuser's connection. */
export async function ensureRoles(admin: RoleClient, options: RoleOptions): Promise<void> {
  await admin.query(`SELECT pg_advisory_lock(${advisoryLockKey})`);
  try {
    for (const statement of roleStatements(options)) await admin.query(statement);
    await ensureDatabase(admin, options.database);
  } finally {
    await admin.query(`SELECT pg_advisory_unlock(${advisoryLockKey})`);
  }
}

export function roleStatements(options: RoleOptions): string[] {
  const plain = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS NOINHERIT';
  return [
    ...[ownerRole, appRole, maintenanceRole].map(createIfMissing),
    `ALTER ROLE ${ownerRole} LOGIN ${plain} PASSWORD ${escapeLiteral(options.ownerPassword)}`,
    `ALTER ROLE ${appRole} LOGIN ${plain} PASSWORD ${escapeLiteral(options.appPassword)}`,
    // Nobody signs in as this role: work that must see every organization switches to it by name.
    `ALTER ROLE ${maintenanceRole} NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE BYPASSRLS`,
    `GRANT ${maintenanceRole} TO ${ownerRole} WITH INHERIT FALSE, SET TRUE`,
  ];
}

function createIfMissing(role: string): string {
  return `DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${escapeLiteral(role)}) THEN
    CREATE ROLE ${escapeIdentifier(role)};
  END IF;
END $$`;
}

async function ensureDatabase(admin: RoleClient, database: string): Promise<void> {
  const name = escapeIdentifier(database);
  const { rows } = await admin.query(
    `SELECT 1 FROM pg_database WHERE datname = ${escapeLiteral(database)}`,
  );
  if (rows.length === 0) await admin.query(`CREATE DATABASE ${name} OWNER ${ownerRole}`);
  await admin.query(`ALTER DATABASE ${name} OWNER TO ${ownerRole}`);
  await admin.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await admin.query(`GRANT CONNECT ON DATABASE ${name} TO ${appRole}`);
}

/** To be run inside the application's database, as a superuser. */
export async function ensureSchemaOwner(admin: RoleClient): Promise<void> {
  await admin.query(`ALTER SCHEMA public OWNER TO ${ownerRole}`);
  await admin.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
  await admin.query(`GRANT USAGE ON SCHEMA public TO ${appRole}`);
  await admin.query(`GRANT USAGE ON SCHEMA public TO ${maintenanceRole}`);
}
