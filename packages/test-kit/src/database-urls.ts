import pg from 'pg';
import { readTestEnvironment } from './environment.js';

/** Addresses of one database, for the application and for the owner of its tables. */
export function urlsOf(database: string): { appUrl: string; ownerUrl: string } {
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

export function withDatabase(url: string, database: string): string {
  const copy = new URL(url);
  copy.pathname = `/${database}`;
  return copy.href;
}

export async function withAdmin<Result>(
  work: (admin: pg.Client) => Promise<Result>,
): Promise<Result> {
  const admin = new pg.Client(readTestEnvironment().DATABASE_ADMIN_URL);
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
