import { randomBytes } from 'node:crypto';
import pg from 'pg';
import t from 'tap';
import { appRole, ensureRoles, ensureSchemaOwner, ownerRole, roleStatements } from '../roles.js';

t.test('passwords are quoted, so a quote in one cannot end the statement', async (t) => {
  const options = { ownerPassword: "it's", appPassword: "'; DROP ROLE x; --", database: 'd' };
  const statements = roleStatements(options).join('\n');
  t.ok(statements.includes("PASSWORD 'it''s'"));
  t.ok(statements.includes("PASSWORD '''; DROP ROLE x; --'"));
});

const adminUrl = process.env['DATABASE_ADMIN_URL'];
const ownerPassword = process.env['DATABASE_OWNER_PASSWORD'];
const appPassword = process.env['DATABASE_APP_PASSWORD'];
const canConnect = adminUrl && ownerPassword && appPassword;
const skip = canConnect ? false : 'needs DATABASE_ADMIN_URL and the passwords of the roles';

t.test('on a real server', { skip }, async (t) => {
  if (!adminUrl || !ownerPassword || !appPassword) throw new Error('unreachable');
  const database = `roles-${randomBytes(6).toString('hex')}" quoted`;
  const admin = await connect(adminUrl);
  await ensureRoles(admin, { ownerPassword, appPassword, database });
  await ensureRoles(admin, { ownerPassword, appPassword, database });
  const inside = await connect(urlOf(adminUrl, database));
  await ensureSchemaOwner(inside);
  await inside.end();
  const owner = await connect(urlOf(adminUrl, database, ownerRole, ownerPassword));
  const app = await connect(urlOf(adminUrl, database, appRole, appPassword));
  t.teardown(async () => {
    await Promise.all([owner.end(), app.end()]);
    await admin.query(`DROP DATABASE ${pg.escapeIdentifier(database)} WITH (FORCE)`);
    await admin.end();
  });

  await t.test('the owner makes tables, the application cannot', async (t) => {
    await owner.query('CREATE TABLE secret_notes (body text)');
    await t.rejects(app.query('CREATE TABLE mine (body text)'), { code: '42501' });
    await t.rejects(app.query('SELECT * FROM secret_notes'), { code: '42501' });
  });

  await t.test('neither role can look past row-level security', async (t) => {
    await owner.query('ALTER TABLE secret_notes ENABLE ROW LEVEL SECURITY');
    await owner.query('ALTER TABLE secret_notes FORCE ROW LEVEL SECURITY');
    await owner.query('GRANT SELECT, INSERT ON secret_notes TO pairwise_app, pairwise_maintenance');
    await t.rejects(owner.query("INSERT INTO secret_notes VALUES ('x')"), { code: '42501' });
    await t.rejects(app.query("INSERT INTO secret_notes VALUES ('x')"), { code: '42501' });
  });

  await t.test('the owner sees every row only after switching by name', async (t) => {
    await owner.query('BEGIN');
    await owner.query('SET LOCAL ROLE pairwise_maintenance');
    await owner.query("INSERT INTO secret_notes VALUES ('kept')");
    t.equal((await owner.query('SELECT * FROM secret_notes')).rowCount, 1);
    await owner.query('COMMIT');
    t.equal((await owner.query('SELECT * FROM secret_notes')).rowCount, 0);
    await t.rejects(app.query('SET ROLE pairwise_maintenance'), { code: '42501' });
  });
});

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

function urlOf(base: string, database: string, user?: string, password?: string): string {
  const url = new URL(base);
  url.pathname = `/${encodeURIComponent(database)}`;
  if (user !== undefined) url.username = user;
  if (password !== undefined) url.password = password;
  return url.href;
}
