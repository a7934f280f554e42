import { Database } from '@pairwise/db';
import { createGate, until } from '@pairwise/test-kit';
import pg from 'pg';
import t from 'tap';
import { connect, listen, openRoom, storedText, synced, ticketOf, write } from './support.js';

t.test('a server that is closing takes no edit that it cannot store any more', async (t) => {
  const room = await openRoom(t, 'live');
  const client = connect(t, room, ticketOf(room, 'candidate'));
  await synced(client);
  const owner = new pg.Client(room.api.database.adminUrl);
  await owner.connect();
  t.teardown(() => owner.end());
  await owner.query('BEGIN');
  await owner.query('LOCK TABLE room_update IN SHARE MODE');
  write(client, '# typed right before\n');
  await until('the server to have the edit', () => !client.provider.hasUnsyncedChanges);
  const closed = room.realtime.close();
  const socket = client.provider.configuration.websocketProvider.webSocket;
  await until(
    'the socket to close while the edit is still on its way',
    () => (socket === null || socket === undefined ? true : socket.readyState === socket.CLOSED),
    5_000,
  );
  await t.rejects(fetch(`http://127.0.0.1:${room.port}/healthz`), 'nobody else is let in');
  await owner.query('COMMIT');
  await closed;
  t.match(await storedText(room), /^# typed right before/);
});

t.test('health says whether the server lives and whether it may have traffic', async (t) => {
  const room = await openRoom(t, 'live');
  const { database } = room.api;
  const { gate, url } = await createGate(t, database.appUrl);
  const db = new Database({ url, connectionsMax: 2 });
  t.teardown(() => db.close());
  const { port } = await listen(t, { ...room.api, database: { ...database, db } });
  const ask = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return [response.status, await response.json()];
  };
  t.strictSame(await ask('/healthz'), [200, { alive: true }]);
  t.strictSame(await ask('/readyz'), [200, { ready: true }]);
  t.strictSame(await ask('/sync'), [404, { code: 'not_found' }]);
  gate.shut();
  t.strictSame(await ask('/readyz'), [503, { ready: false }]);
  t.strictSame(await ask('/healthz'), [200, { alive: true }], 'it need not be restarted for that');
  gate.open();
  t.strictSame(await ask('/readyz'), [200, { ready: true }]);
});
