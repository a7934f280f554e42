import type { SessionId } from '@pairwise/contracts';
import { roomLog, roomUpdates } from '@pairwise/db';
import { createTestOrganization, until } from '@pairwise/test-kit';
import t from 'tap';
import * as Y from 'yjs';
import { compactRoom } from '../src/compactor.js';
import { applyHistory, readHistory } from '../src/room-history.js';
import {
  connect,
  openRoom,
  storedText,
  synced,
  textOf,
  ticketOf,
  write,
  type Room,
} from './support.js';

const keyOf = (room: Room) => ({
  organizationId: room.organization.id,
  sessionId: room.session.id as SessionId,
});

/** Types into the log as realtime servers do, each letter a row. */
async function typeRows(room: Room, count: number): Promise<void> {
  const { organizationId, sessionId } = keyOf(room);
  const document = new Y.Doc();
  await applyHistory(document, await readHistory(room.api.database.db, keyOf(room)));
  const updates: Uint8Array[] = [];
  document.on('update', (update: Uint8Array) => updates.push(update));
  const text = document.getText('cosine-similarity-matrix');
  for (let index = 0; index < count; index += 1) text.insert(text.length, String(index % 10));
  for (const update of updates) {
    await room.api.database.db.withTenantSql(organizationId, (sql) =>
      roomLog.append(sql, sessionId, update),
    );
  }
}

const rowCount = async (room: Room): Promise<number> =>
  (
    await room.api.database.db.withTenant(room.organization.id, (tx) =>
      roomUpdates.list(tx, keyOf(room).sessionId),
    )
  ).length;

const findSnapshot = (room: Room) =>
  room.api.database.db.withTenantSql(room.organization.id, (sql) =>
    roomLog.findSnapshot(sql, keyOf(room).sessionId),
  );

t.test('a snapshot opens the room as the whole log does, and every row stays', async (t) => {
  const room = await openRoom(t, 'live');
  const { db } = room.api.database;
  await typeRows(room, 30);
  const rowsBefore = await rowCount(room);
  const textBefore = await storedText(room);
  await compactRoom(db, keyOf(room));
  t.equal(await rowCount(room), rowsBefore, 'for playback');
  const history = await readHistory(db, keyOf(room));
  t.equal(history.rows.length, 0, 'nothing is read twice');
  await typeRows(room, 5);
  t.equal((await readHistory(db, keyOf(room))).rows.length, 5, 'only what is newer');
  const client = connect(t, room, ticketOf(room, 'candidate'));
  await synced(client);
  t.equal(textOf(client), await storedText(room));
  t.equal(textOf(client), `${textBefore}01234`);
});

t.test('an older snapshot never replaces a newer one', async (t) => {
  const room = await openRoom(t, 'live');
  const { db } = room.api.database;
  await typeRows(room, 3);
  await compactRoom(db, keyOf(room));
  const newer = await findSnapshot(room);
  await db.withTenantSql(room.organization.id, (sql) =>
    roomLog.saveSnapshot(sql, keyOf(room).sessionId, { upToId: 1, state: Uint8Array.of(0, 0) }),
  );
  t.strictSame(await findSnapshot(room), newer);
});

t.test('a long log is compacted while the room is open, by itself', async (t) => {
  const room = await openRoom(t, 'live');
  await typeRows(room, 510);
  const client = connect(t, room, ticketOf(room, 'candidate'));
  await synced(client);
  await until('a snapshot', () => findSnapshot(room));
  write(client, '# goes on\n');
  await until('the edit', async () => (await storedText(room)).startsWith('# goes on'));
  t.equal(textOf(client), await storedText(room));
});

t.test('rows of several writers are committed in the order of their ids', async (t) => {
  const room = await openRoom(t, 'live');
  const { organizationId, sessionId } = keyOf(room);
  const { db } = room.api.database;
  const append = () =>
    db.withTenantSql(organizationId, (sql) => roomLog.append(sql, sessionId, Uint8Array.of(0, 0)));
  const rows = await Promise.all(Array.from({ length: 20 }, append));
  rows.sort((a, b) => a.id - b.id);
  for (const [index, row] of rows.entries()) {
    if (index > 0) t.equal(row.previousId, rows[index - 1]?.id, 'each knows the row before it');
  }
});

t.test('another organization neither reads nor writes a room’s snapshot', async (t) => {
  const room = await openRoom(t, 'live');
  const { db } = room.api.database;
  const { sessionId } = keyOf(room);
  await compactRoom(db, keyOf(room));
  const other = await createTestOrganization(room.api, 'Other');
  t.equal(await db.withTenantSql(other.id, (sql) => roomLog.findSnapshot(sql, sessionId)), null);
  t.strictSame(await db.withTenantSql(other.id, (sql) => roomLog.listAfter(sql, sessionId, 0)), []);
  await t.rejects(
    db.withTenantSql(other.id, (sql) =>
      roomLog.saveSnapshot(sql, sessionId, { upToId: 999_999, state: Uint8Array.of(0, 0) }),
    ),
    'the session is not theirs',
  );
});
