import { createTestDatabase } from '@pairwise/test-kit';
import pg from 'pg';
import t from 'tap';

/** Tables that belong to people or to the machinery rather than to an organization. */
const globalTables = new Set([
  'app_user',
  'auth_session',
  'auth_account',
  'auth_verification',
  '_prisma_migrations',
]);

t.test('row-level security, read from the catalogue', async (t) => {
  const database = await createTestDatabase(t);
  const admin = new pg.Client(database.adminUrl);
  await admin.connect();
  t.teardown(() => admin.end());

  const { rows: tables } = await admin.query<{ name: string; enabled: boolean; forced: boolean }>(`
    SELECT relname AS name, relrowsecurity AS enabled, relforcerowsecurity AS forced
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`);
  const { rows: policies } = await admin.query<{ table: string; using: string; check: string }>(`
    SELECT c.relname AS table, pg_get_expr(p.polqual, p.polrelid) AS using,
      pg_get_expr(p.polwithcheck, p.polrelid) AS check
    FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE p.polname = 'tenant'`);

  t.ok(tables.length > 10, 'the catalogue was read');
  for (const { name, enabled, forced } of tables) {
    if (globalTables.has(name)) continue;
    const policy = policies.find((one) => one.table === name);
    t.ok(enabled, `${name} has row-level security enabled`);
    t.ok(forced, `${name} has it forced on its owner as well`);
    t.match(
      policy?.using,
      /current_organization_id\(\)/,
      `${name} is read within one organization`,
    );
    t.match(
      policy?.check,
      /current_organization_id\(\)/,
      `${name} is written within one organization`,
    );
  }

  const { rows: columns } = await admin.query<{ table: string }>(`
    SELECT table_name AS table FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'organization_id'`);
  for (const { table } of columns) {
    t.notOk(globalTables.has(table), `${table} has an organization and is not called global`);
  }

  const { rows: truncating } = await admin.query(`
    SELECT table_name FROM information_schema.role_table_grants
    WHERE grantee IN ('pairwise_app', 'PUBLIC') AND privilege_type IN ('TRUNCATE', 'REFERENCES', 'TRIGGER')`);
  t.strictSame(truncating, [], 'services may not truncate, which ignores policies');

  const { rows: open } = await admin.query<{ name: string }>(`
    SELECT proname AS name FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace AND prosecdef AND has_function_privilege('public', oid, 'EXECUTE')`);
  t.strictSame(open, [], 'functions that look across organizations are not open to everybody');

  const { rows: views } = await admin.query(`
    SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')`);
  t.strictSame(views, [], 'there is no view, which could show more than its reader may see');
});
