import { organizationIdSchema, type OrganizationId } from '@pairwise/contracts';
import { createTestDatabase } from '@pairwise/test-kit';
import t from 'tap';
import { Database, organizations, type Statement } from '../src/index.js';

const seenStatement: Statement = { name: 'test_seen', text: 'SELECT id FROM organization' };
const failingStatement: Statement = { name: 'test_failing', text: 'SELECT 1 / $1::int AS one' };
const renameStatement: Statement = {
  name: 'test_rename',
  text: 'UPDATE organization SET name = $1 RETURNING id',
};

t.test('statements of one organization', async (t) => {
  const { appUrl } = await createTestDatabase(t);
  const single = new Database({ url: appUrl, connectionsMax: 1 });
  t.teardown(() => single.close());
  const create = async (name: string): Promise<OrganizationId> => {
    const id = organizationIdSchema.parse(crypto.randomUUID());
    await single.withTenant(id, (tx) => organizations.create(tx, { id, name, slug: id }));
    return id;
  };
  const ids = [await create('first'), await create('second')];
  const [first, second] = ids;
  if (first === undefined || second === undefined) throw new Error('Two were made.');
  const nameOf = async (id: OrganizationId) => {
    const row = await single.withTenant(id, (tx) => tx.organization.findFirst());
    return row?.name;
  };

  t.test('see no other on a shared connection, whatever failed before', async (t) => {
    const foreign: string[] = [];
    let failures = 0;
    for (let round = 0; round < 60; round += 1) {
      const own = ids[round % 2] ?? first;
      const work = single.withTenantSql(own, async (sql) => {
        const seen = await sql.query<{ id: string }>(seenStatement, []);
        if (seen.length !== 1 || seen[0]?.id !== own) foreign.push(`${round}: ${seen.length}`);
        if (round % 3 === 0) throw new Error('the unit failed');
        if (round % 5 === 0) await sql.query(failingStatement, [0]);
        if (round % 7 === 0) await sql.queryAndCommit(failingStatement, [0]);
      });
      await work.catch(() => (failures += 1));
      const { rows } = await single.pool.query('SELECT id FROM organization');
      if (rows.length > 0) foreign.push(`${round}: ${rows.length} outside of any organization`);
    }
    t.strictSame(foreign, []);
    t.ok(failures >= 20, 'many of them failed half way');
  });

  t.test('change nothing when a later one or the work itself fails', async (t) => {
    for (const fail of [
      () => Promise.reject(new Error('stop')),
      (query: () => Promise<unknown>) => query(),
    ]) {
      const work = single.withTenantSql(first, async (sql) => {
        await sql.query(renameStatement, ['half done']);
        await fail(() => sql.queryAndCommit(failingStatement, [0]));
      });
      await t.rejects(work, /stop|division by zero/);
      t.equal(await nameOf(first), 'first');
    }
  });

  t.test('are sent together, and carried out in their order', async (t) => {
    const answers = await single.withTenantSql(first, (sql) =>
      Promise.all([
        sql.query(renameStatement, ['renamed']),
        sql.query({ name: 'test_name', text: 'SELECT name FROM organization' }, []),
        sql.queryAndCommit(renameStatement, ['first']),
      ]),
    );
    t.strictSame(answers[1], [{ name: 'renamed' }]);
    t.equal(await nameOf(first), 'first');
    t.equal(await nameOf(second), 'second', 'nobody else was renamed');
  });

  t.test('do not repeat the row that they were refused for', async (t) => {
    const clear = { name: 'test_clear', text: 'UPDATE organization SET name = $1' };
    const work = single.withTenantSql(first, (sql) => sql.query(clear, [null]));
    const refusal = await work.then(
      () => null,
      (cause: unknown) => cause,
    );
    t.match(refusal, { code: '23502', column: 'name' });
    t.notMatch(JSON.stringify(refusal), first);
  });

  t.test('survive a connection that breaks under them', async (t) => {
    const end = { name: 'test_end', text: 'SELECT pg_terminate_backend(pg_backend_pid())' };
    await t.rejects(single.withTenantSql(first, (sql) => sql.query(end, [])));
    const seen = await single.withTenantSql(first, (sql) => sql.query(seenStatement, []));
    t.strictSame(seen, [{ id: first }], 'the next unit gets another connection');
  });

  t.test('are refused after the commit', async (t) => {
    const work = single.withTenantSql(first, async (sql) => {
      await sql.queryAndCommit(seenStatement, []);
      await sql.query(seenStatement, []);
    });
    await t.rejects(work, /has been committed/);
  });

  t.test('cannot be talked out of their organization by its name', async (t) => {
    const hostile =
      `${first}', true), set_config('app.organization_id', '${second}` as OrganizationId;
    await t.rejects(single.withTenantSql(hostile, (sql) => sql.query(seenStatement, [])));
    t.equal(await nameOf(second), 'second');
  });
});
