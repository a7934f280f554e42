import {
  limits,
  parseRoomDocumentName,
  roomDocumentName,
  type RoomEnvelope,
  type RoomEvent,
  type SessionId,
  type SessionStatus,
} from '@pairwise/contracts';
import type { Database } from '@pairwise/db';
import { mayEdit } from '@pairwise/domain';
import type { Logger } from '@pairwise/telemetry';
import { Hocuspocus, type Connection } from '@hocuspocus/server';
import type { Redis } from 'ioredis';
import { messageYjsSyncStep1 } from 'y-protocols/sync';
import { admit } from './admission.js';
import { isFromElsewhere } from './origin.js';
import { sideOf, type Participant } from './participant.js';
import { PresenceGuard } from './presence-guard.js';
import { findStatus, invitationHolds, type RoomStatus } from './room-status.js';
import { SaveMarks } from './save-marks.js';
import { SharedRooms } from './shared-rooms.js';
import { UpdateLog } from './update-log.js';

export interface RoomServerOptions {
  db: Database;
  authSecret: string;
  logger: Logger;
  publisher: Redis;
  subscriber: Redis;
  /** The usual ceiling if absent. */
  roomLogBytesMax?: number;
}

/** While another server waits for the edits that are stored here, they are stored sooner. */
const FLUSH_DELAY_MS = { alone: 300, withPeers: 20 };

const REVOKED = { code: 4403, reason: 'Access ended' };

/** The rooms' sockets: who may come in, what is kept, what each side may do at this moment. */
export class RoomServer {
  readonly hocuspocus: Hocuspocus<Participant>;
  readonly #log: UpdateLog;
  readonly #shared: SharedRooms;
  readonly #marks: SaveMarks;

  constructor(private readonly options: RoomServerOptions) {
    const { roomLogBytesMax = limits.roomLogBytes } = options;
    const shared = new SharedRooms({ ...options, roomLogBytesMax }, () => this.hocuspocus);
    this.#shared = shared;
    this.#log = new UpdateLog({
      db: options.db,
      logger: options.logger,
      flushDelayMs: (id) => FLUSH_DELAY_MS[shared.hasPeers(id) ? 'withPeers' : 'alone'],
      onStored: (room, row) => shared.stored(room, row),
    });
    this.#marks = new SaveMarks(this.#log);
    const presence = new PresenceGuard();
    this.hocuspocus = new Hocuspocus<Participant>({
      quiet: true,
      // Every edit is appended as it comes, so there is no whole document to store later.
      unloadImmediately: true,
      maxUnauthenticatedQueueSize: limits.syncMessageBytes,
      onAuthenticate: (payload) => admit(options, payload),
      onLoadDocument: ({ context, document }) => shared.open(document, context),
      beforeSync: async ({ documentName, connection, type, payload }) => {
        const room = parseRoomDocumentName(documentName);
        const carriesEdits = type !== messageYjsSyncStep1 && !connection.readOnly;
        if (room?.kind !== 'code' || !carriesEdits) return;
        if (!shared.takes(room.sessionId, payload.length)) throw new Error('room is full');
      },
      onChange: async ({ context, update, transactionOrigin }) => {
        if (!isFromElsewhere(transactionOrigin)) this.#log.append(context, update);
      },
      onStateless: async ({ connection, documentName, payload }) => {
        const room = parseRoomDocumentName(documentName);
        if (room?.kind === 'code') await this.#marks.hear(connection, room.sessionId, payload);
      },
      beforeUnloadDocument: async ({ documentName }) => {
        const room = parseRoomDocumentName(documentName);
        if (room?.kind === 'code') await this.#log.flush(room.sessionId);
      },
      afterUnloadDocument: async ({ documentName }) => shared.close(documentName),
      beforeHandleAwareness: async (payload) => presence.admit(payload),
      onAwarenessUpdate: async (payload) => {
        const clientIds = presence.changedHere(payload);
        shared.presenceChanged(payload.document, clientIds);
      },
      onDisconnect: async ({ documentName, socketId }) => presence.release(documentName, socketId),
    });
  }

  /** Delivers an event to those in the room who may hear it, and acts on it first. */
  handle(envelope: RoomEnvelope): void {
    const { sessionId, event, audience } = envelope;
    if (event.type === 'invitation.revoked') {
      this.#closeWhere(sessionId, ({ participantId }) => participantId === event.participantId);
      return;
    }
    this.#applyChange(sessionId, event);
    const text = JSON.stringify(event);
    for (const connection of this.#connections(sessionId, 'events')) {
      if (audience === 'staff' && sideOf(connection.context) !== 'staff') continue;
      connection.sendStateless(text);
    }
    if (event.type === 'session.status') this.#closeCandidateAfterEnd(sessionId, event.status);
  }

  /**
   * Redis may lose an event, so the open rooms are compared with the database again and again; both
   * ways end in the same enforcement.
   */
  async recheckOpenRooms(): Promise<void> {
    for (const room of this.#openRooms()) {
      const found = await findStatus(this.options.db, room);
      if (found === null) {
        this.#closeWhere(room.sessionId, () => true);
        continue;
      }
      this.#applyToCode(room.sessionId, found);
      this.#closeCandidateAfterEnd(room.sessionId, found.status);
      await this.#closeWithdrawn(room.sessionId);
      await this.#shared.catchUp(room.sessionId);
    }
  }

  /** Whoever has a socket for a room's events at this server, each socket once. */
  participants(): Participant[] {
    return this.#openRooms().flatMap(({ sessionId }) =>
      this.#connections(sessionId, 'events').map(({ context }) => context),
    );
  }

  async close(): Promise<void> {
    this.hocuspocus.closeConnections();
    await this.#log.flushAll();
    await this.#shared.settled();
  }

  #openRooms(): Participant[] {
    const rooms = new Map<SessionId, Participant>();
    for (const document of this.hocuspocus.documents.values()) {
      for (const { context } of document.getConnections() as Connection<Participant>[]) {
        rooms.set(context.sessionId, context);
      }
    }
    return [...rooms.values()];
  }

  #connections(sessionId: SessionId, kind: 'events' | 'code'): Connection<Participant>[] {
    const document = this.hocuspocus.documents.get(roomDocumentName(sessionId, kind));
    return document === undefined ? [] : (document.getConnections() as Connection<Participant>[]);
  }

  /** An end stops everybody at once; whether the text is locked otherwise is read where it is stored. */
  #applyChange(sessionId: SessionId, event: RoomEvent): void {
    if (event.type === 'session.status' && event.status !== 'live') {
      this.#applyToCode(sessionId, { status: event.status, isLocked: false });
    } else if (event.type === 'room.state' || event.type === 'session.status') {
      void this.#applyStored(sessionId);
    }
  }

  async #applyStored(sessionId: SessionId): Promise<void> {
    const [first] = this.#connections(sessionId, 'code');
    if (first === undefined) return;
    try {
      const found = await findStatus(this.options.db, first.context);
      if (found !== null) this.#applyToCode(sessionId, found);
    } catch (cause) {
      this.options.logger.warn({ err: cause, sessionId }, 'room state not applied yet');
    }
  }

  #applyToCode(sessionId: SessionId, found: RoomStatus): void {
    for (const connection of this.#connections(sessionId, 'code')) {
      connection.readOnly = !mayEdit(sideOf(connection.context), found);
    }
  }

  #closeCandidateAfterEnd(sessionId: SessionId, status: SessionStatus): void {
    if (status !== 'ended' && status !== 'cancelled') return;
    this.#closeWhere(sessionId, (participant) => sideOf(participant) === 'candidate');
  }

  async #closeWithdrawn(sessionId: SessionId): Promise<void> {
    for (const participant of this.#candidates(sessionId)) {
      if (await invitationHolds(this.options.db, participant)) continue;
      this.#closeWhere(sessionId, (one) => one.participantId === participant.participantId);
    }
  }

  #candidates(sessionId: SessionId): Participant[] {
    const contexts = (['code', 'events'] as const)
      .flatMap((kind) => this.#connections(sessionId, kind))
      .map(({ context }) => context)
      .filter((context) => sideOf(context) === 'candidate');
    return [...new Map(contexts.map((one) => [one.participantId, one])).values()];
  }

  #closeWhere(sessionId: SessionId, matches: (participant: Participant) => boolean): void {
    for (const kind of ['code', 'events'] as const) {
      for (const connection of this.#connections(sessionId, kind)) {
        if (matches(connection.context)) connection.close(REVOKED);
      }
    }
  }
}
