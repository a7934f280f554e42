import type { SessionId } from '@pairwise/contracts';
import { Database, roomUpdates } from '@pairwise/db';
import { createLogger } from '@pairwise/telemetry';
import { createGate, createTestApi, createTestOrganization, until } from '@pairwise/test-kit';
import pg from 'pg';
import t, { type Test } from 'tap';
import * as Y from 'yjs';
import { UpdateLog } from '../src/update-log.js';

const logger = createLogger('realtime-test', { level: 'silent' });

/** A room of an interview, and a person who types into it: each line is one update. */
async function createRoom(t: Test) {
  const api = await createTestApi(t);
  const { id: organizationId } = await createTestOrganization(api, 'Acme');
  const owner = new pg.Client(api.database.adminUrl);
  await owner.connect();
  t.teardown(() => owner.end());
  const [session] = await api.database.db.withTenant(organizationId, async (tx) => [
    await tx.interviewSession.create({
      data: {
        organizationId,
        title: 'Typing',
        candidateName: 'C',
        candidateEmail: 'c@example.com',
        durationMinutes: 60,
        createdBy: 'test',
      },
    }),
  ]);
  const room = { organizationId, sessionId: session?.id as SessionId };
  const document = new Y.Doc();
  const type = (text: string): Uint8Array => {
    const before = Y.encodeStateVector(document);
    document.getText('main').insert(document.getText('main').length, text);
    return Y.encodeStateAsUpdate(document, before);
  };
  const stored = async (): Promise<string> => {
    const updates = await api.database.db.withTenant(organizationId, (tx) =>
      roomUpdates.list(tx, room.sessionId),
    );
    const copy = new Y.Doc();
    for (const update of updates) Y.applyUpdate(copy, update);
    return copy.getText('main').toString();
  };
  /** Makes every write wait until it is let go. */
  const holdWrites = async (): Promise<() => Promise<void>> => {
    await owner.query('BEGIN');
    await owner.query('LOCK TABLE room_update IN SHARE MODE');
    return async () => {
      await owner.query('COMMIT');
    };
  };
  const whenWriteWaits = () =>
    until('a write that waits', async () => {
      const { rowCount } = await owner.query(
        `SELECT 1 FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return (rowCount ?? 0) > 0;
    });
  return { database: api.database, room, type, stored, holdWrites, whenWriteWaits };
}

t.test('an edit that comes while a flush is writing is stored as well', async (t) => {
  const { database, room, type, stored, holdWrites, whenWriteWaits } = await createRoom(t);
  const log = new UpdateLog({ db: database.db, logger });
  const letGo = await holdWrites();
  log.append(room, type('first '));
  const flushed = log.flush(room.sessionId);
  await whenWriteWaits();
  log.append(room, type('second'));
  await letGo();
  await flushed;
  await until('both edits', async () => (await stored()) === 'first second', 3_000);
});

t.test('nobody who waits for a flush goes on before everything is stored', async (t) => {
  const { database, room, type, stored, holdWrites, whenWriteWaits } = await createRoom(t);
  const log = new UpdateLog({ db: database.db, logger });
  const letGo = await holdWrites();
  log.append(room, type('kept'));
  const found: string[] = [];
  const waiting = [1, 2, 3].map(async () => {
    await log.flushAll();
    found.push(await stored());
  });
  await whenWriteWaits();
  await letGo();
  await Promise.all(waiting);
  t.strictSame(found, ['kept', 'kept', 'kept']);
});

t.test('edits that met no database at the end of a room are stored when it is back', async (t) => {
  const { database, room, type, stored } = await createRoom(t);
  const { gate, url } = await createGate(t, database.appUrl);
  const db = new Database({ url, connectionsMax: 2 });
  t.teardown(() => db.close());
  const log = new UpdateLog({ db: db, logger });
  gate.shut();
  log.append(room, type('typed last'));
  await t.rejects(log.flush(room.sessionId), 'who closes the room is told');
  gate.open();
  await until('the edit', async () => (await stored()) === 'typed last', 5_000);
});

t.test('the end of the process waits for a database that is away for a moment', async (t) => {
  const { database, room, type, stored } = await createRoom(t);
  const { gate, url } = await createGate(t, database.appUrl);
  const db = new Database({ url, connectionsMax: 2 });
  t.teardown(() => db.close());
  const log = new UpdateLog({ db: db, logger });
  gate.shut();
  log.append(room, type('typed last'));
  const ended = log.flushAll();
  await t.rejects(log.flush(room.sessionId), 'the first try fails');
  gate.open();
  await ended;
  t.equal(await stored(), 'typed last');
});

t.test('an edit is in Postgres within a second', async (t) => {
  const { database, room, type, stored } = await createRoom(t);
  const log = new UpdateLog({ db: database.db, logger });
  log.append(room, type('typed'));
  await until('the edit', async () => (await stored()) === 'typed', 1_000);
});

t.test('edits of a burst become one row, and rooms do not mix', async (t) => {
  const { database, room, type, stored } = await createRoom(t);
  const log = new UpdateLog({ db: database.db, logger });
  for (const letter of 'burst') log.append(room, type(letter));
  await log.flushAll();
  t.equal(await stored(), 'burst');
  const rows = await database.db.withTenant(room.organizationId, (tx) =>
    roomUpdates.list(tx, room.sessionId),
  );
  t.equal(rows.length, 1);
  await log.flush(crypto.randomUUID() as SessionId);
  t.pass('a room in which nobody typed has nothing to flush');
});
