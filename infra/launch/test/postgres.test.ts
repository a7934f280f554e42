import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import t, { type Test } from 'tap';
import { Children } from '../children.js';
import { createLayout } from '../layout.js';
import { PortBook } from '../ports.js';
import { startPostgres } from '../postgres.js';
import { ProcessBook } from '../process-book.js';
import { waitUntil } from '../process-signals.js';

async function setUp(t: Test) {
  const layout = createLayout(t.testdir());
  const children = new Children(layout.logDir, new ProcessBook(layout.stateDir));
  const port = await new PortBook(layout.stateDir).choose('postgres', 28_400);
  t.teardown(() => rmSync(layout.outsideDir, { recursive: true, force: true }));
  return { layout, children, port, password: 'correct', isDisposable: false };
}

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

t.test('data survives a server that was killed, lock file and all', async (t) => {
  const options = await setUp(t);
  try {
    const first = await startPostgres(options);
    await ask(first.adminUrl, 'CREATE TABLE kept AS SELECT 7 AS value');
    first.child.process.kill('SIGKILL');
    await waitUntil(first.child.hasExited, 10_000);
    t.ok(existsSync(join(first.files.dataDir, 'postmaster.pid')), 'the lock was left behind');

    const second = await startPostgres(options);
    t.same(await ask(second.adminUrl, 'SELECT value FROM kept'), [{ value: 7 }]);
    t.same(await ask(second.adminUrl, 'SHOW server_encoding'), [{ server_encoding: 'UTF8' }]);
    await second.child.stop();
    t.notOk(existsSync(join(second.files.dataDir, 'postmaster.pid')), 'a stop leaves none');
  } finally {
    // Not in a teardown, because the folder goes before teardowns run.
    await options.children.stopAll();
  }
});

t.test('a lost password is explained and not waited for', async (t) => {
  const options = await setUp(t);
  try {
    const { child } = await startPostgres(options);
    await child.stop();
    await t.rejects(startPostgres({ ...options, password: 'wrong' }), /another password/);
  } finally {
    await options.children.stopAll();
  }
});
