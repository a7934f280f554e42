import { sessionStatusSchema, type RoomEntry, type SessionId } from '@pairwise/contracts';
import { roomRecord, sessions, type Database, type TenantTx } from '@pairwise/db';
import { meetInRoom, publishRoomEvent } from '@pairwise/queue';
import type { Logger } from '@pairwise/telemetry';
import type { Redis } from 'ioredis';
import type { Participant } from './participant.js';

/** Who is back within this time never left. */
const GRACE_MS = 10_000;

export interface PresenceServices {
  db: Database;
  redis: Redis;
  logger: Logger;
  /** How long somebody counts as here after their last socket closed. */
  presenceGraceMs?: number;
}

interface WatchedRoom {
  room: Pick<Participant, 'organizationId' | 'sessionId'>;
  /** Who was here when the record was last made true; null before the first time. */
  settled: string | null;
}

/**
 * Puts on the record who comes into a room and who leaves it. Every server tells Redis whom it has
 * sockets of; the difference between all those and the record is what is written, under the lock of
 * the session's row, so that several servers, several sockets of one person and a server that starts
 * anew make one presence. When a room's only server dies, its people leave the record with the next
 * one who comes.
 */
export class PresenceRecord {
  readonly #watched = new Map<SessionId, WatchedRoom>();
  #timer: NodeJS.Timeout | undefined;
  #isBeating = false;

  constructor(
    private readonly services: PresenceServices,
    private readonly participants: () => Participant[],
  ) {}

  start(everyMs: number): void {
    this.#timer = setInterval(() => void this.beat(), everyMs);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** One look at all rooms. What fails is tried again with the next. */
  async beat(): Promise<void> {
    if (this.#isBeating) return;
    this.#isBeating = true;
    try {
      const people = this.participants();
      for (const { organizationId, sessionId } of people) {
        if (this.#watched.has(sessionId)) continue;
        this.#watched.set(sessionId, { room: { organizationId, sessionId }, settled: null });
      }
      await Promise.all([...this.#watched.values()].map((watched) => this.#look(watched, people)));
    } finally {
      this.#isBeating = false;
    }
  }

  async #look(watched: WatchedRoom, people: readonly Participant[]): Promise<void> {
    const { sessionId } = watched.room;
    const mine = people.filter((one) => one.sessionId === sessionId);
    try {
      const here = [...(await this.#meet(sessionId, mine))].sort().join(' ');
      if (here !== watched.settled) await this.#settle(watched.room, mine);
      watched.settled = here;
      if (here === '') this.#watched.delete(sessionId);
    } catch (cause) {
      this.services.logger.warn({ err: cause, sessionId }, 'presence not on the record yet');
    }
  }

  #meet(sessionId: SessionId, mine: readonly Participant[]): Promise<Set<string>> {
    return meetInRoom(this.services.redis, sessionId, {
      here: mine.map(({ participantId }) => participantId),
      graceMs: this.services.presenceGraceMs ?? GRACE_MS,
    });
  }

  async #settle(room: WatchedRoom['room'], mine: readonly Participant[]): Promise<void> {
    const { db, redis } = this.services;
    const entries = await db.withTenant(room.organizationId, (tx) => this.#append(tx, room, mine));
    for (const entry of entries) {
      const event = { type: 'record.entry', entry } as const;
      await publishRoomEvent(redis, { ...room, audience: entry.audience, event });
    }
  }

  async #append(
    tx: TenantTx,
    room: WatchedRoom['room'],
    mine: readonly Participant[],
  ): Promise<RoomEntry[]> {
    const status = sessionStatusSchema.safeParse(await sessions.lockStatus(tx, room.sessionId));
    if (status.data !== 'pending' && status.data !== 'live') return [];
    // Asked again behind the lock: whoever came meanwhile must not be taken for gone.
    const here = await this.#meet(room.sessionId, mine);
    const present = await roomRecord.listPresent(tx, room);
    const known = new Set(present.map(({ id }) => id));
    const left = present.filter(({ id }) => !here.has(id));
    const joined = new Map(
      mine
        .filter(({ participantId }) => !known.has(participantId))
        .map(({ participantId: id, name, role }) => [id, { id, name, role }]),
    );
    const entries: RoomEntry[] = [];
    const add = async (actor: RoomEntry['actor'], type: 'presence.joined' | 'presence.left') => {
      const entry = { ...room, commandId: null, audience: 'everyone', actor } as const;
      entries.push(await roomRecord.append(tx, { ...entry, content: { type } }));
    };
    for (const actor of left) await add(actor, 'presence.left');
    for (const actor of joined.values()) await add(actor, 'presence.joined');
    return entries;
  }
}
