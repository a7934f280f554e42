import type { SessionId } from '@pairwise/contracts';
import type { Statement, TenantSql } from '../tenant-sql.js';

/** Who appends to a room waits for others that do, so that ids are committed in their order. */
const lockStatement: Statement = {
  name: 'room_log_lock',
  text: `SELECT pg_advisory_xact_lock(hashtextextended($1::text, 0))`,
};

const appendStatement: Statement = {
  name: 'room_log_append',
  text: `INSERT INTO room_update (organization_id, session_id, update)
    VALUES (current_organization_id(), $1::uuid, $2)
    RETURNING id::float8 AS id, (SELECT coalesce(max(earlier.id), 0)::float8 FROM room_update earlier
      WHERE earlier.organization_id = current_organization_id()
        AND earlier.session_id = $1::uuid) AS "previousId"`,
};

const afterStatement: Statement = {
  name: 'room_log_after',
  text: `SELECT id::float8 AS id, update FROM room_update
    WHERE organization_id = current_organization_id() AND session_id = $1::uuid AND id > $2
    ORDER BY id`,
};

const snapshotStatement: Statement = {
  name: 'room_log_snapshot',
  text: `SELECT up_to_id::float8 AS "upToId", state FROM room_snapshot
    WHERE organization_id = current_organization_id() AND session_id = $1::uuid`,
};

const saveSnapshotStatement: Statement = {
  name: 'room_log_save_snapshot',
  text: `INSERT INTO room_snapshot AS kept (organization_id, session_id, up_to_id, state)
    VALUES (current_organization_id(), $1::uuid, $2, $3)
    ON CONFLICT (organization_id, session_id) DO UPDATE
    SET up_to_id = excluded.up_to_id, state = excluded.state, updated_at = CURRENT_TIMESTAMP
    WHERE kept.up_to_id < excluded.up_to_id`,
};

export interface RoomLogRow {
  id: number;
  update: Uint8Array;
}

export interface RoomSnapshotRow {
  /** The last row of the log that is part of it. */
  upToId: number;
  state: Uint8Array;
}

/**
 * The room's log as the realtime servers use it. Several may write to one room, and each follows the
 * others by the ids: a row that is seen has no row before it that is still to come.
 */
export const roomLog = {
  append: async (
    sql: TenantSql,
    sessionId: SessionId,
    update: Uint8Array,
  ): Promise<{ id: number; previousId: number }> => {
    const [, [row]] = await Promise.all([
      sql.query(lockStatement, [sessionId]),
      sql.queryAndCommit<{ id: number; previousId: number }>(appendStatement, [sessionId, update]),
    ]);
    if (row === undefined) throw new Error('The row was not written.');
    return row;
  },
  listAfter: (sql: TenantSql, sessionId: SessionId, afterId: number): Promise<RoomLogRow[]> =>
    sql.query<RoomLogRow>(afterStatement, [sessionId, afterId]),
  findSnapshot: async (sql: TenantSql, sessionId: SessionId): Promise<RoomSnapshotRow | null> => {
    const [row] = await sql.query<RoomSnapshotRow>(snapshotStatement, [sessionId]);
    return row ?? null;
  },
  /** An older snapshot never replaces a newer one. */
  saveSnapshot: async (
    sql: TenantSql,
    sessionId: SessionId,
    snapshot: RoomSnapshotRow,
  ): Promise<void> => {
    await sql.query(saveSnapshotStatement, [sessionId, snapshot.upToId, snapshot.state]);
  },
};
