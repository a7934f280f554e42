import type { OrganizationId, SessionId } from '@pairwise/contracts';
import { roomUpdates, type Database } from '@pairwise/db';
import type { Logger } from '@pairwise/telemetry';
import * as Y from 'yjs';

const FLUSH_DELAY_MS = 100;
const RETRY_DELAY_MS = 1_000;

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

  /** Resolves when everything of this room that was appended so far is stored; throws when not. */
  async flush(sessionId: SessionId): Promise<void> {
    const pending = this.#pending.get(sessionId);
    if (pending === undefined) return;
    if (pending.timer !== null) clearTimeout(pending.timer);
    pending.timer = null;
    await pending.writing?.catch(() => undefined);
    await this.#write(pending);
    if (pending.updates.length === 0 && pending.writing === null) this.#pending.delete(sessionId);
  }

  async flushAll(): Promise<void> {
    await Promise.all([...this.#pending.keys()].map((sessionId) => this.flush(sessionId)));
  }

  #open(room: Room): Pending {
    const pending: Pending = { room, updates: [], timer: null, writing: null };
    this.#pending.set(room.sessionId, pending);
    return pending;
  }

  #schedule(pending: Pending, delayMs: number): void {
    if (pending.timer !== null || pending.writing !== null) return;
    pending.timer = setTimeout(() => {
      pending.timer = null;
      this.#write(pending).then(
        () => pending.updates.length > 0 && this.#schedule(pending, FLUSH_DELAY_MS),
        (cause: unknown) => {
          this.logger.error({ err: cause, room: pending.room }, 'edits not stored yet');
          this.#schedule(pending, RETRY_DELAY_MS);
        },
      );
    }, delayMs);
  }

  async #write(pending: Pending): Promise<void> {
    const updates = pending.updates;
    if (updates.length === 0) return;
    pending.updates = [];
    pending.writing = this.#store(pending.room, Y.mergeUpdates(updates));
    try {
      await pending.writing;
    } catch (cause) {
      pending.updates = [...updates, ...pending.updates];
      throw cause;
    } finally {
      pending.writing = null;
    }
  }

  async #store(room: Room, update: Uint8Array): Promise<void> {
    await this.db.withTenant(room.organizationId, (tx) =>
      roomUpdates.append(tx, { ...room, update }),
    );
  }
}
