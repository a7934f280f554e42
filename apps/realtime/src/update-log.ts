import { setTimeout as delay } from 'node:timers/promises';
import type { OrganizationId, SessionId } from '@pairwise/contracts';
import { roomUpdates, type Database } from '@pairwise/db';
import type { Logger } from '@pairwise/telemetry';
import * as Y from 'yjs';

const FLUSH_DELAY_MS = 100;
const RETRY_DELAY_MS = 1_000;
/** At the end of the process, what is not stored within this time is lost. */
const LAST_TRIES_MS = 10_000;
const LAST_TRY_DELAY_MS = 250;

interface Room {
  organizationId: OrganizationId;
  sessionId: SessionId;
}

interface Pending {
  room: Room;
  updates: Uint8Array[];
  timer: NodeJS.Timeout | null;
  writing: Promise<void> | null;
}

/**
 * Appends every edit to the log in Postgres, a tenth of a second after the first of a burst. When the
 * database is away the edits stay in memory and are tried again until they are stored.
 */
export class UpdateLog {
  readonly #pending = new Map<SessionId, Pending>();

  constructor(
    private readonly db: Database,
    private readonly logger: Logger,
  ) {}

  append(room: Room, update: Uint8Array): void {
    const pending = this.#pending.get(room.sessionId) ?? this.#open(room);
    pending.updates.push(update);
    this.#schedule(pending, FLUSH_DELAY_MS);
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

  #open(room: Room): Pending {
    const pending: Pending = { room, updates: [], timer: null, writing: null };
    this.#pending.set(room.sessionId, pending);
    return pending;
  }

  /** A write that is under way looks for what has come meanwhile when it ends. */
  #schedule(pending: Pending, delayMs: number): void {
    if (pending.timer !== null || pending.writing !== null || pending.updates.length === 0) return;
    pending.timer = setTimeout(() => {
      this.#write(pending).catch((cause: unknown) => {
        this.logger.error({ err: cause, room: pending.room }, 'edits not stored yet');
      });
    }, delayMs);
  }

  /** One write at a time: who comes while one is under way waits for that one. */
  #write(pending: Pending): Promise<void> {
    pending.writing ??= this.#writeNow(pending).then(
      () => this.#rest(pending, FLUSH_DELAY_MS),
      (cause: unknown) => {
        this.#rest(pending, RETRY_DELAY_MS);
        throw cause;
      },
    );
    return pending.writing;
  }

  #rest(pending: Pending, delayMs: number): void {
    pending.writing = null;
    this.#schedule(pending, delayMs);
  }

  async #writeNow(pending: Pending): Promise<void> {
    if (pending.timer !== null) clearTimeout(pending.timer);
    pending.timer = null;
    const updates = pending.updates;
    pending.updates = [];
    try {
      await this.#store(pending.room, Y.mergeUpdates(updates));
    } catch (cause) {
      pending.updates = [...updates, ...pending.updates];
      throw cause;
    }
  }

  async #store(room: Room, update: Uint8Array): Promise<void> {
    await this.db.withTenant(room.organizationId, (tx) =>
      roomUpdates.append(tx, { ...room, update }),
    );
  }
}
