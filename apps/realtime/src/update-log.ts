import { setTimeout as delay } from 'node:timers/promises';
import type { SessionId } from '@pairwise/contracts';
import { roomLog, type Database } from '@pairwise/db';
import type { Logger } from '@pairwise/telemetry';
import * as Y from 'yjs';
import type { RoomKey } from './room-history.js';

const FLUSH_DELAY_MS = 300;
const RETRY_DELAY_MS = 1_000;
/** At the end of the process, what is not stored within this time is lost. */
const LAST_TRIES_MS = 10_000;
const LAST_TRY_DELAY_MS = 250;

export interface StoredRow {
  id: number;
  previousId: number;
  update: Uint8Array;
}

export interface UpdateLogOptions {
  db: Database;
  logger: Logger;
  /** How long edits of a room are gathered before they are written; a third of a second if absent. */
  flushDelayMs?: (sessionId: SessionId) => number;
  onStored?: (room: RoomKey, row: StoredRow) => void;
}

interface Pending {
  room: RoomKey;
  updates: Uint8Array[];
  /** Who wants to know when those are stored. */
  waiters: (() => void)[];
  timer: NodeJS.Timeout | null;
  writing: Promise<void> | null;
}

/**
 * Appends every edit to the log in Postgres, a moment after the first of a burst. When the database is
 * away the edits stay in memory and are tried again until they are stored.
 */
export class UpdateLog {
  readonly #pending = new Map<SessionId, Pending>();

  constructor(private readonly options: UpdateLogOptions) {}

  append(room: RoomKey, update: Uint8Array): void {
    const pending = this.#pending.get(room.sessionId) ?? this.#open(room);
    pending.updates.push(update);
    this.#schedule(pending);
  }

  /** Resolves when everything of this room that has been appended by now is stored. */
  async whenStored(sessionId: SessionId): Promise<void> {
    const pending = this.#pending.get(sessionId);
    if (pending === undefined) return;
    if (pending.updates.length > 0) {
      await new Promise<void>((resolve) => pending.waiters.push(resolve));
      return;
    }
    if (pending.writing === null) return;
    const isWritten = await pending.writing.then(
      () => true,
      () => false,
    );
    // What could not be written waits for the next try, with the others.
    if (!isWritten) await this.whenStored(sessionId);
  }

  /** Resolves when everything of this room is stored; throws when that fails, and tries on. */
  async flush(sessionId: SessionId): Promise<void> {
    const pending = this.#pending.get(sessionId);
    if (pending === undefined) return;
    while (pending.writing !== null || pending.updates.length > 0) await this.#write(pending);
    this.#pending.delete(sessionId);
  }

  async flushAll(): Promise<void> {
    await Promise.all(
      [...this.#pending.keys()].map((sessionId) => this.#flushPatiently(sessionId)),
    );
  }

  async #flushPatiently(sessionId: SessionId): Promise<void> {
    const deadline = performance.now() + LAST_TRIES_MS;
    for (;;) {
      try {
        await this.flush(sessionId);
        return;
      } catch (cause) {
        if (performance.now() > deadline) throw cause;
        await delay(LAST_TRY_DELAY_MS);
      }
    }
  }

  #open(room: RoomKey): Pending {
    const { organizationId, sessionId } = room;
    const pending: Pending = {
      room: { organizationId, sessionId },
      updates: [],
      waiters: [],
      timer: null,
      writing: null,
    };
    this.#pending.set(sessionId, pending);
    return pending;
  }

  /** A write that is under way looks for what has come meanwhile when it ends. */
  #schedule(pending: Pending, delayMs?: number): void {
    if (pending.timer !== null || pending.writing !== null || pending.updates.length === 0) return;
    const gatherMs = this.options.flushDelayMs?.(pending.room.sessionId) ?? FLUSH_DELAY_MS;
    pending.timer = setTimeout(() => {
      this.#write(pending).catch((cause: unknown) => {
        const { room } = pending;
        this.options.logger.error({ err: cause, room }, 'edits not stored yet');
      });
    }, delayMs ?? gatherMs);
  }

  /** One write at a time: who comes while one is under way waits for that one. */
  #write(pending: Pending): Promise<void> {
    pending.writing ??= this.#writeNow(pending).then(
      () => this.#rest(pending),
      (cause: unknown) => {
        this.#rest(pending, RETRY_DELAY_MS);
        throw cause;
      },
    );
    return pending.writing;
  }

  #rest(pending: Pending, delayMs?: number): void {
    pending.writing = null;
    this.#schedule(pending, delayMs);
  }

  async #writeNow(pending: Pending): Promise<void> {
    if (pending.timer !== null) clearTimeout(pending.timer);
    pending.timer = null;
    const { updates, waiters } = pending;
    pending.updates = [];
    pending.waiters = [];
    try {
      await this.#store(pending.room, Y.mergeUpdates(updates));
    } catch (cause) {
      pending.updates = [...updates, ...pending.updates];
      pending.waiters = [...waiters, ...pending.waiters];
      throw cause;
    }
    for (const resolve of waiters) resolve();
  }

  async #store(room: RoomKey, update: Uint8Array): Promise<void> {
    const { db, onStored } = this.options;
    const row = await db.withTenantSql(room.organizationId, (sql) =>
      roomLog.append(sql, room.sessionId, update),
    );
    onStored?.(room, { ...row, update });
  }
}
