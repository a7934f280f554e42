import { savedSchema } from '@pairwise/contracts';
import { until } from '@pairwise/test-kit';
import pg from 'pg';
import t, { type Test } from 'tap';
import {
  connect,
  openRoom,
  storedText,
  synced,
  ticketOf,
  write,
  type Client,
  type Room,
} from './support.js';

const ask = (client: Client, mark: number): void =>
  client.provider.sendStateless(JSON.stringify({ type: 'save.mark', mark }));

const answersAt = (client: Client) =>
  client.events.map((text) => savedSchema.parse(JSON.parse(text)));

/** Makes every write to the log wait until it is let go. */
async function holdWrites(t: Test, room: Room): Promise<() => Promise<unknown>> {
  const owner = new pg.Client(room.api.database.adminUrl);
  await owner.connect();
  t.teardown(() => owner.end());
  await owner.query('BEGIN');
  await owner.query('LOCK TABLE room_update IN SHARE MODE');
  return () => owner.query('COMMIT');
}

t.test('the word that an edit is stored comes when it is, and not before', async (t) => {
  const room = await openRoom(t, 'live');
  const client = connect(t, room, ticketOf(room, 'candidate'));
  await synced(client);
  const letGo = await holdWrites(t, room);
  write(client, '# typed\n');
  ask(client, 1);
  await until('the server to have the edit', () => !client.provider.hasUnsyncedChanges);
  // The server deals with what comes later on the same socket while the answer waits.
  write(client, '# and more\n');
  await until('the later edit', () => !client.provider.hasUnsyncedChanges);
  t.strictSame(client.events, [], 'no word yet');
  await letGo();
  await until('the word', () => client.events.length > 0);
  t.match(await storedText(room), /# typed/);
  t.equal(answersAt(client)[0]?.mark, 1);
});

t.test('somebody with nothing to save is answered at once, and only they are', async (t) => {
  const room = await openRoom(t, 'live');
  const candidate = connect(t, room, ticketOf(room, 'candidate'));
  const interviewer = connect(t, room, ticketOf(room, 'interviewer'));
  await Promise.all([synced(candidate), synced(interviewer)]);
  ask(candidate, 0);
  await until('the word', () => candidate.events.length > 0);
  t.equal(answersAt(candidate)[0]?.mark, 0);
  t.strictSame(interviewer.events, []);
});

t.test('ten thousand questions get few answers, the last of them for the last', async (t) => {
  const room = await openRoom(t, 'live');
  const client = connect(t, room, ticketOf(room, 'candidate'));
  await synced(client);
  const letGo = await holdWrites(t, room);
  write(client, '# typed\n');
  for (let mark = 1; mark <= 10_000; mark += 1) ask(client, mark);
  client.provider.sendStateless('{"type":"save.mark","mark":-1}');
  client.provider.sendStateless('not even JSON');
  await until('the server to have read them', () => !client.provider.hasUnsyncedChanges);
  await letGo();
  await until('the last answer', () => answersAt(client).at(-1)?.mark === 10_000);
  t.ok(client.events.length < 500, `${client.events.length} answers`);
});
