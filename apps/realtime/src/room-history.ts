import { setImmediate as nextTurn } from 'node:timers/promises';
import type { OrganizationId, SessionId } from '@pairwise/contracts';
import { roomLog, type Database, type RoomLogRow, type RoomSnapshotRow } from '@pairwise/db';
import * as Y from 'yjs';

export interface RoomKey {
  organizationId: OrganizationId;
  sessionId: SessionId;
}

export interface RoomHistory {
  snapshot: RoomSnapshotRow | null;
  /** What came after the snapshot. */
  rows: RoomLogRow[];
  lastId: number;
}

const ROWS_PER_TURN = 200;

export const readHistory = (db: Database, room: RoomKey): Promise<RoomHistory> =>
  db.withTenantSql(room.organizationId, async (sql) => {
    const snapshot = await roomLog.findSnapshot(sql, room.sessionId);
    const upToId = snapshot?.upToId ?? 0;
    const rows = await roomLog.listAfter(sql, room.sessionId, upToId);
    return { snapshot, rows, lastId: rows.at(-1)?.id ?? upToId };
  });

export const bytesOf = ({ snapshot, rows }: RoomHistory): number =>
  rows.reduce((sum, { update }) => sum + update.length, snapshot?.state.length ?? 0);

/** Other rooms have their turns while a long history is read. */
export async function applyHistory(document: Y.Doc, history: RoomHistory): Promise<void> {
  if (history.snapshot !== null) Y.applyUpdate(document, history.snapshot.state);
  for (let first = 0; first < history.rows.length; first += ROWS_PER_TURN) {
    if (first > 0) await nextTurn();
    applyRows(document, history.rows.slice(first, first + ROWS_PER_TURN));
  }
}

/** As one change, of which others are told once. */
export function applyRows(document: Y.Doc, rows: readonly RoomLogRow[], origin?: unknown): void {
  Y.transact(
    document,
    () => {
      for (const { update } of rows) Y.applyUpdate(document, update, origin);
    },
    origin,
    false,
  );
}
