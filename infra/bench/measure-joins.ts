import { setTimeout as delay } from 'node:timers/promises';
import type { SessionId } from '@pairwise/contracts';
import { Database, roomLog, type Statement } from '@pairwise/db';
import * as Y from 'yjs';
import type { BenchClient, Instance } from './instance.js';
import { benchQuestions } from './measure-submissions.js';
import { medianRow, milliseconds, type Section } from './report.js';
import { RoomProcess } from './room-process.js';
import { ticketFor, TypingPerson } from './typing-person.js';

const edits = 20_000;
const joins = 20;
const barMs = 500;
const unloadMs = 100;

const fillStatement: Statement = {
  name: 'bench_fill_log',
  text: `INSERT INTO room_update (organization_id, session_id, update)
    SELECT current_organization_id(), $1::uuid, row.update
    FROM unnest($2::bytea[]) WITH ORDINALITY AS row(update, place) ORDER BY row.place`,
};

/** Into a room that nobody has open, whose log has twenty thousand rows. */
export async function measureJoins(instance: Instance, client: BenchClient): Promise<Section> {
  const db = new Database({ url: instance.BENCH_DATABASE_URL, connectionsMax: 2 });
  const sessionId = await client.createSession(benchQuestions);
  await fillLog(instance, db, sessionId);
  const ours = await RoomProcess.startOurs(instance);
  const firstMs = await join(instance, ours, sessionId);
  await untilCompacted(instance, db, sessionId);
  const timesMs: number[] = [];
  for (let count = 0; count < joins; count += 1) {
    await delay(unloadMs);
    timesMs.push(await join(instance, ours, sessionId));
  }
  await ours.stop();
  await client.endSession(sessionId);
  await db.close();
  return {
    title: 'Joining a room',
    rows: [medianRow(`socket opened to the whole text, ${edits} edits of history`, timesMs, barMs)],
    remarks: [
      `Before the server had made its first snapshot, from every single row: ${milliseconds(firstMs)}.`,
    ],
  };
}

async function fillLog(instance: Instance, db: Database, sessionId: SessionId): Promise<void> {
  const document = new Y.Doc();
  const updates: Uint8Array[] = [];
  document.on('update', (update: Uint8Array) => updates.push(update));
  const text = document.getText(benchQuestions[0]);
  for (let edit = 0; edit < edits; edit += 1) {
    const place = Math.floor(Math.random() * (text.length + 1));
    // Every fifth edit takes something away, as people do.
    if (edit % 5 === 4) text.delete(Math.min(place, text.length - 1), 1);
    else text.insert(place, String.fromCharCode(97 + (edit % 26)));
  }
  await db.withTenantSql(instance.BENCH_ORGANIZATION_ID, (sql) =>
    sql.query(fillStatement, [sessionId, updates]),
  );
}

async function join(
  instance: Instance,
  server: RoomProcess,
  sessionId: SessionId,
): Promise<number> {
  const startedAt = performance.now();
  const person = await TypingPerson.enter({
    url: server.url,
    origin: instance.BENCH_PUBLIC_URL,
    sessionId,
    participantId: 'bench',
    ticket: ticketFor(instance, sessionId, 'bench'),
    asksForSaves: true,
  });
  const durationMs = performance.now() - startedAt;
  if (person.text.length < edits / 2) throw new Error('The text did not come.');
  person.leave();
  return durationMs;
}

async function untilCompacted(
  instance: Instance,
  db: Database,
  sessionId: SessionId,
): Promise<void> {
  for (;;) {
    const snapshot = await db.withTenantSql(instance.BENCH_ORGANIZATION_ID, (sql) =>
      roomLog.findSnapshot(sql, sessionId),
    );
    if (snapshot !== null) return;
    await delay(unloadMs);
  }
}
