import {
  limits,
  parseRoomDocumentName,
  roomDocumentKinds,
  roomDocumentName,
  type ReplicaMessage,
  type RoomDocumentKind,
  type SessionId,
} from '@pairwise/contracts';
import { roomLog, type Database } from '@pairwise/db';
import type { Logger } from '@pairwise/telemetry';
import type { Document, Hocuspocus } from '@hocuspocus/server';
import type { Redis } from 'ioredis';
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { Compactor } from './compactor.js';
import { LogPosition } from './log-position.js';
import { applyHistory, applyRows, bytesOf, readHistory, type RoomKey } from './room-history.js';
import { Peers } from './peers.js';
import { elsewhere } from './origin.js';
import type { StoredRow } from './update-log.js';

/** A row that another server told of before the row before it: the missing one is on its way. */
const GAP_PATIENCE_MS = 100;

export interface SharedRoomsOptions {
  db: Database;
  logger: Logger;
  publisher: Redis;
  subscriber: Redis;
  roomLogBytesMax: number;
}

interface SharedRoom {
  room: RoomKey;
  position: LogPosition;
  /** What its log and what came since it was opened amount to. */
  bytes: number;
  reading: Promise<void> | null;
  gapTimer: NodeJS.Timeout | null;
}

/**
 * Rooms that several servers may have open. The log in the database is what they share: a server tells
 * the others of a row once it is stored, so that none ever shows what could still be lost, and whoever
 * missed something reads the log.
 */
export class SharedRooms {
  /** Those whose shared text is open here. */
  readonly #rooms = new Map<SessionId, SharedRoom>();
  readonly #compactor: Compactor;
  readonly #peers: Peers;

  constructor(
    private readonly options: SharedRoomsOptions,
    private readonly hocuspocus: () => Hocuspocus,
  ) {
    this.#compactor = new Compactor(options.db, options.logger);
    this.#peers = new Peers({
      ...options,
      onMet: (sessionId) => this.#sayWhoIsHere(sessionId),
      listen: (sessionId, message) => this.#hear(sessionId, message),
    });
  }

  hasPeers(sessionId: SessionId): boolean {
    return this.#peers.has(sessionId);
  }

  /** Fills a document that opens, and follows its room from then on. */
  async open(document: Document, { organizationId, sessionId }: RoomKey): Promise<void> {
    const kind = parseRoomDocumentName(document.name)?.kind ?? 'events';
    // What is stored between reading and listening is read once this server hears the others.
    this.#peers
      .join(sessionId, kind)
      .then(() => this.catchUp(sessionId))
      .catch((cause: unknown) => {
        this.options.logger.warn({ err: cause, sessionId }, 'other servers of a room not reached');
      });
    if (kind !== 'code') return;
    try {
      await this.#fill(document, { organizationId, sessionId });
    } catch (cause) {
      this.#peers.leave(sessionId, kind);
      throw cause;
    }
  }

  /** The document is gone from memory. */
  close(documentName: string): void {
    const name = parseRoomDocumentName(documentName);
    if (name === null) return;
    const { sessionId, kind } = name;
    if (kind === 'code') this.#forget(sessionId);
    this.#peers.leave(sessionId, kind);
  }

  /** An edit of this server is in the log: now the others may have it. */
  stored(room: RoomKey, row: StoredRow): void {
    this.#compactor.appended(room);
    const shared = this.#rooms.get(room.sessionId);
    if (shared !== undefined) this.#see(shared, row);
    if (row.update.length > limits.roomUpdateBytes) return;
    const update = Buffer.from(row.update).toString('base64');
    const { id, previousId } = row;
    void this.#peers.tell(room.sessionId, { type: 'stored', id, previousId, update });
  }

  /** Whether the room may grow by so much; whoever asks for more is refused, and the room goes on. */
  takes(sessionId: SessionId, bytes: number): boolean {
    const shared = this.#rooms.get(sessionId);
    if (shared === undefined || shared.bytes + bytes > this.options.roomLogBytesMax) return false;
    shared.bytes += bytes;
    return true;
  }

  /** What somebody with a socket here did, as others may see it. */
  presenceChanged(document: Document, clientIds: readonly number[]): void {
    const name = parseRoomDocumentName(document.name);
    if (name === null || clientIds.length === 0 || !this.hasPeers(name.sessionId)) return;
    const bytes = encodeAwarenessUpdate(document.awareness, [...clientIds]);
    const update = Buffer.from(bytes).toString('base64');
    void this.#peers.tell(name.sessionId, { type: 'presence', kind: name.kind, update });
  }

  /** Reads what the log has and this server has not seen: what Redis lost, if anything. */
  async catchUp(sessionId: SessionId): Promise<void> {
    const shared = this.#rooms.get(sessionId);
    if (shared === undefined) return;
    shared.reading ??= this.#read(shared).finally(() => (shared.reading = null));
    await shared.reading;
  }

  settled(): Promise<void> {
    return this.#compactor.settled();
  }

  async #fill(document: Document, room: RoomKey): Promise<void> {
    const history = await readHistory(this.options.db, room);
    await applyHistory(document, history);
    const position = new LogPosition(history.lastId);
    const bytes = bytesOf(history);
    this.#rooms.set(room.sessionId, { room, position, bytes, reading: null, gapTimer: null });
    this.#compactor.opened(room, history.rows.length);
  }

  #forget(sessionId: SessionId): void {
    const shared = this.#rooms.get(sessionId);
    if (shared === undefined) return;
    if (shared.gapTimer !== null) clearTimeout(shared.gapTimer);
    this.#compactor.closed(shared.room);
    this.#rooms.delete(sessionId);
  }

  async #read({ room, position }: SharedRoom): Promise<void> {
    const rows = await this.options.db.withTenantSql(room.organizationId, (sql) =>
      roomLog.listAfter(sql, room.sessionId, position.lastId),
    );
    const document = this.#document(room.sessionId, 'code');
    const last = rows.at(-1);
    if (document === undefined || last === undefined) return;
    applyRows(document, rows, elsewhere);
    position.readUpTo(last.id);
  }

  #see(shared: SharedRoom, row: { id: number; previousId: number }): void {
    shared.position.see(row);
    if (!shared.position.hasGap || shared.gapTimer !== null) return;
    shared.gapTimer = setTimeout(() => {
      shared.gapTimer = null;
      if (!shared.position.hasGap) return;
      // It is tried again with the next look at all open rooms.
      this.catchUp(shared.room.sessionId).catch(() => undefined);
    }, GAP_PATIENCE_MS);
  }

  #hear(sessionId: SessionId, message: ReplicaMessage): void {
    switch (message.type) {
      case 'opened':
        this.#sayWhoIsHere(sessionId);
        return;
      case 'stored': {
        const document = this.#document(sessionId, 'code');
        const shared = this.#rooms.get(sessionId);
        if (document === undefined || shared === undefined) return;
        Y.applyUpdate(document, Buffer.from(message.update, 'base64'), elsewhere);
        this.#see(shared, message);
        return;
      }
      case 'presence': {
        const document = this.#document(sessionId, message.kind);
        if (document === undefined) return;
        const update = Buffer.from(message.update, 'base64');
        applyAwarenessUpdate(document.awareness, update, elsewhere);
      }
    }
  }

  #sayWhoIsHere(sessionId: SessionId): void {
    for (const kind of roomDocumentKinds) {
      const document = this.#document(sessionId, kind);
      if (document === undefined) continue;
      const clientIds = [...document.connections.values()].flatMap(({ clients }) => [...clients]);
      this.presenceChanged(document, clientIds);
    }
  }

  #document(sessionId: SessionId, kind: RoomDocumentKind): Document | undefined {
    return this.hocuspocus().documents.get(roomDocumentName(sessionId, kind));
  }
}
