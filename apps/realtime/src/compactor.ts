import { roomLog, type Database } from '@pairwise/db';
import type { Logger } from '@pairwise/telemetry';
import * as Y from 'yjs';
import { applyHistory, readHistory, type RoomKey } from './room-history.js';

/** So many rows beside a snapshot are read in milliseconds. */
const ROWS_BESIDE_SNAPSHOT_MAX = 500;

/**
 * Writes in the background what a long log comes to, so that its room opens quickly. It reads the log
 * alone: a snapshot holds what is stored, and nothing else. One room at a time.
 */
export class Compactor {
  readonly #rowCounts = new Map<string, number>();
  #work: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly logger: Logger,
  ) {}

  /** So many rows of this room are beside its snapshot. */
  opened(room: RoomKey, rowCount: number): void {
    this.#count(room, rowCount);
  }

  appended(room: RoomKey): void {
    this.#count(room, (this.#rowCounts.get(room.sessionId) ?? 0) + 1);
  }

  closed(room: RoomKey): void {
    this.#rowCounts.delete(room.sessionId);
  }

  /** Resolves when what was begun has ended. */
  settled(): Promise<void> {
    return this.#work;
  }

  #count(room: RoomKey, rowCount: number): void {
    this.#rowCounts.set(room.sessionId, rowCount);
    if (rowCount < ROWS_BESIDE_SNAPSHOT_MAX) return;
    this.#rowCounts.set(room.sessionId, 0);
    this.#work = this.#work
      .then(() => compactRoom(this.db, room))
      .catch((cause: unknown) => this.logger.warn({ err: cause, room }, 'log not compacted'));
  }
}

export async function compactRoom(db: Database, room: RoomKey): Promise<void> {
  const history = await readHistory(db, room);
  if (history.rows.length === 0) return;
  const document = new Y.Doc();
  await applyHistory(document, history);
  const state = Y.encodeStateAsUpdate(document);
  document.destroy();
  await db.withTenantSql(room.organizationId, (sql) =>
    roomLog.saveSnapshot(sql, room.sessionId, { upToId: history.lastId, state }),
  );
}
