import { until } from '@pairwise/test-kit';
import pg from 'pg';
import t from 'tap';
import {
  connect,
  listen,
  openRoom,
  storedText,
  synced,
  textOf,
  ticketOf,
  write,
} from './support.js';

t.test('two people converge, and each edit is in Postgres', async (t) => {
  const room = await openRoom(t, 'live');
  const interviewer = connect(t, room, ticketOf(room, 'interviewer'));
  const candidate = connect(t, room, ticketOf(room, 'candidate'));
  await Promise.all([synced(interviewer), synced(candidate)]);
  write(candidate, '# from the candidate\n');
  write(interviewer, '# from the interviewer\n');
  await until(
    'both edits on both sides',
    () =>
      textOf(candidate) === textOf(interviewer) &&
      textOf(candidate).includes('from the candidate') &&
      textOf(candidate).includes('from the interviewer'),
  );
  await until('the log to hold both', async () => (await storedText(room)) === textOf(candidate));
  t.equal(textOf(candidate).match(/def cosine_similarity_matrix/g)?.length, 1, 'one starter');
});

t.test(
  'a server that closes right after an edit has stored it, and the next one has it',
  async (t) => {
    const room = await openRoom(t, 'live');
    const first = connect(t, room, ticketOf(room, 'candidate'));
    await synced(first);
    write(first, '# the last words\n');
    await until('the server to have the edit', () => !first.provider.hasUnsyncedChanges);
    await room.realtime.close();
    t.match(await storedText(room), /^# the last words/);

    const again = { ...room, ...(await listen(t, room.api)) };
    const second = connect(t, again, ticketOf(room, 'candidate'));
    await synced(second);
    t.match(textOf(second), /^# the last words/);
    t.equal(textOf(second).match(/def cosine_similarity_matrix/g)?.length, 1, 'nothing is doubled');
  },
);

t.test('connections that the database cuts while somebody types lose nothing', async (t) => {
  const room = await openRoom(t, 'live');
  const client = connect(t, room, ticketOf(room, 'candidate'));
  await synced(client);
  const admin = new pg.Client(room.api.database.adminUrl);
  await admin.connect();
  t.teardown(() => admin.end());
  for (let line = 0; line < 5; line += 1) {
    write(client, `# line ${line}\n`);
    await admin.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
  }
  // The test reads through connections that were cut as well, so a reading may fail before one is new.
  const readText = () => storedText(room).catch(() => null);
  await until('every line in the log', async () => (await readText()) === textOf(client));
  t.match(await storedText(room), /# line 4\n# line 3\n# line 2\n# line 1\n# line 0\n/);
});
