import { organizationIdSchema, type OrganizationId } from '@pairwise/contracts';
import { createTestDatabase } from '@pairwise/test-kit';
import pg from 'pg';
import t from 'tap';
import { Database, organizations, sessions } from '../src/index.js';

const newId = (): OrganizationId => organizationIdSchema.parse(crypto.randomUUID());

async function createOrganizationWithSession(db: Database, name: string) {
  const id = newId();
  const session = await db.withTenant(id, async (tx) => {
    await organizations.create(tx, { id, name, slug: `${name}-${id.slice(0, 8)}` });
    return sessions.create(tx, {
      organizationId: id,
      title: `${name} session`,
      kind: 'interview',
      candidateName: 'C',
      candidateEmail: 'c@example.com',
      durationMinutes: 60,
      createdBy: 'test',
    });
  });
  return { id, sessionId: session.id };
}

t.test('tenants', async (t) => {
  const { db, appUrl, adminUrl, ownerUrl } = await createTestDatabase(t);
  const first = await createOrganizationWithSession(db, 'first');
  const second = await createOrganizationWithSession(db, 'second');

  t.test('a transaction sees its own organization and no other', async (t) => {
    const seen = await db.withTenant(first.id, (tx) => tx.interviewSession.findMany());
    t.strictSame(
      seen.map((row) => row.organizationId),
      [first.id],
    );
  });

  t.test('a row of another organization cannot be read by its id', async (t) => {
    const found = await db.withTenant(first.id, (tx) =>
      tx.interviewSession.findUnique({ where: { id: second.sessionId } }),
    );
    t.equal(found, null);
  });

  t.test('a row of another organization cannot be changed or removed', async (t) => {
    const touched = await db.withTenant(first.id, async (tx) => ({
      updated: await tx.interviewSession.updateMany({ data: { title: 'taken over' } }),
      removed: await tx.note.deleteMany({ where: { organizationId: second.id } }),
    }));
    t.equal(touched.updated.count, 1, 'only the own session was changed');
    t.equal(touched.removed.count, 0);
    const other = await db.withTenant(second.id, (tx) => tx.interviewSession.findFirst());
    t.equal(other?.title, 'second session');
  });

  t.test('a row cannot be written into another organization', async (t) => {
    await t.rejects(
      db.withTenant(first.id, (tx) =>
        tx.note.create({
          data: {
            organizationId: second.id,
            sessionId: second.sessionId,
            authorId: 'x',
            body: 'planted',
          },
        }),
      ),
      /row-level security/,
    );
  });

  t.test('with no organization set every tenant table reads as empty', async (t) => {
    const tables = ['organization', 'member', 'interview_session', 'question_version', 'execution'];
    for (const table of tables) {
      const { rows } = await db.pool.query(`SELECT 1 FROM ${table}`);
      t.equal(rows.length, 0, table);
    }
  });

  t.test('the setting ends with the transaction, also on a reused connection', async (t) => {
    const single = new Database({ url: appUrl, connectionsMax: 1 });
    t.teardown(() => single.close());
    await single.withTenant(first.id, (tx) => tx.interviewSession.findMany());
    const { rows } = await single.pool.query(
      `SELECT current_organization_id() AS id, (SELECT count(*)::int FROM interview_session) AS seen`,
    );
    t.strictSame(rows, [{ id: null, seen: 0 }]);
  });

  t.test('what fails inside leaves nothing behind', async (t) => {
    await t.rejects(
      db.withTenant(first.id, async (tx) => {
        await tx.interviewSession.updateMany({ data: { title: 'half done' } });
        throw new Error('stop');
      }),
      /stop/,
    );
    const row = await db.withTenant(first.id, (tx) => tx.interviewSession.findFirst());
    t.not(row?.title, 'half done');
  });

  t.test('built-in questions are read by every organization and changed by none', async (t) => {
    const bank = await db.withTenant(first.id, (tx) => tx.questionVersion.count());
    t.ok(bank >= 10, 'the bank is there');
    await t.rejects(
      db.withTenant(first.id, (tx) => tx.questionVersion.updateMany({ data: { title: 'mine' } })),
      /permission denied/,
    );
  });

  t.test('a service refuses a role that could see everything', async (t) => {
    for (const [role, url] of [
      ['superuser', adminUrl],
      ['owner of the tables', ownerUrl],
    ] as const) {
      const harmful = new Database({ url, connectionsMax: 1 });
      await t.rejects(harmful.assertHarmlessRole(), /connect as pairwise_app/, role);
      await harmful.close();
    }
    await t.resolves(db.assertHarmlessRole(), 'the application role is accepted');
  });

  t.test('the application role cannot become one that sees more', async (t) => {
    const client = new pg.Client(appUrl);
    await client.connect();
    t.teardown(() => client.end());
    for (const role of ['pairwise_maintenance', 'pairwise_owner']) {
      await t.rejects(client.query(`SET ROLE ${role}`), /permission denied/, role);
    }
  });
});
