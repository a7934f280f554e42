import pg from 'pg';
import { ensureRoles, ensureSchemaOwner, appRole, ownerRole } from '../postgres/roles.js';
import type { Secrets } from './secrets.js';

export interface DatabaseUrls {
  readonly adminUrl: string | undefined;
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/** Roles, database and schema on a server where we hold the superuser. */
export async function prepareDatabase(
  adminUrl: string,
  secrets: Secrets,
  database = 'pairwise',
): Promise<DatabaseUrls> {
  const { ownerPassword, appPassword } = secrets;
  await withClient(adminUrl, (client) =>
    ensureRoles(client, { ownerPassword, appPassword, database }),
  );
  await withClient(changeUrl(adminUrl, { database }), ensureSchemaOwner);
  return {
    adminUrl,
    ownerUrl: changeUrl(adminUrl, { user: ownerRole, password: ownerPassword, database }),
    appUrl: changeUrl(adminUrl, { user: appRole, password: appPassword, database }),
  };
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

export function changeUrl(
  url: string,
  change: { user?: string; password?: string; database: string },
): string {
  const changed = new URL(url);
  if (change.user !== undefined) changed.username = change.user;
  if (change.password !== undefined) changed.password = change.password;
  changed.pathname = `/${encodeURIComponent(change.database)}`;
  return changed.href;
}
