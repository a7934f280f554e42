import {
  parseRoomDocumentName,
  roomDocumentName,
  type RoomEnvelope,
  type RoomEvent,
  type SessionId,
  type SessionStatus,
} from '@pairwise/contracts';
import { roomUpdates, type Database } from '@pairwise/db';
import { mayEdit, openRoomTicket } from '@pairwise/domain';
import type { Logger } from '@pairwise/telemetry';
import { Hocuspocus, type Connection, type onAuthenticatePayload } from '@hocuspocus/server';
import * as Y from 'yjs';
import { sideOf, type Participant } from './participant.js';
import { PresenceOwners, sanitizeState } from './presence.js';
import { findStatus, invitationHolds, type RoomStatus } from './room-status.js';
import { UpdateLog } from './update-log.js';

export interface RoomServerOptions {
  db: Database;
  authSecret: string;
  logger: Logger;
}

const REVOKED = { code: 4403, reason: 'Access ended' };

/** The rooms' sockets: who may come in, what is kept, what each side may do at this moment. */
export class RoomServer {
  readonly hocuspocus: Hocuspocus<Participant>;
  readonly #log: UpdateLog;
  readonly #owners = new PresenceOwners();

  constructor(private readonly options: RoomServerOptions) {
    this.#log = new UpdateLog(options.db, options.logger);
    this.hocuspocus = new Hocuspocus<Participant>({
      quiet: true,
      // Every edit is appended as it comes, so there is no whole document to store later.
      unloadImmediately: true,
      onAuthenticate: (payload) => this.#authenticate(payload),
      onLoadDocument: async ({ documentName, context, document }) => {
        if (parseRoomDocumentName(documentName)?.kind !== 'code') return;
        const updates = await options.db.withTenant(context.organizationId, (tx) =>
          roomUpdates.list(tx, context.sessionId),
        );
        for (const update of updates) Y.applyUpdate(document, update);
      },
      onChange: async ({ context, update }) => {
        const { organizationId, sessionId } = context;
        this.#log.append({ organizationId, sessionId }, update);
      },
      beforeUnloadDocument: async ({ documentName }) => {
        const room = parseRoomDocumentName(documentName);
        if (room?.kind === 'code') await this.#log.flush(room.sessionId);
      },
      beforeHandleAwareness: async ({ documentName, connection, context, states }) => {
        for (const [clientId, state] of states) {
          // Among them is one of the library's own making, always empty and with a new number.
          const isOwn =
            connection !== undefined &&
            context !== undefined &&
            Object.keys(state).length > 0 &&
            this.#owners.claim(documentName, clientId, {
              participantId: context.participantId,
              socketId: connection.socketId,
            });
          if (isOwn) states.set(clientId, sanitizeState(state, context));
          else states.delete(clientId);
        }
      },
      onDisconnect: async ({ documentName, socketId }) => {
        this.#owners.release(documentName, socketId);
      },
    });
  }

  /** Refuses by throwing. Documents with other names, and other rooms, do not exist. */
  async #authenticate(payload: onAuthenticatePayload): Promise<Participant> {
    const claims = openRoomTicket(this.options.authSecret, payload.token, Date.now());
    const room = parseRoomDocumentName(payload.documentName);
    if (claims === null || room === null || claims.sessionId !== room.sessionId) {
      throw new Error('no such room');
    }
    const { expiresAtMs: _expiresAtMs, ...participant } = claims;
    const [found, holds] = await Promise.all([
      findStatus(this.options.db, participant),
      invitationHolds(this.options.db, participant),
    ]);
    if (found === null || !holds || !mayOpen(participant, room.kind, found.status)) {
      throw new Error('no such room');
    }
    payload.connectionConfig.readOnly =
      room.kind === 'events' || !mayEdit(sideOf(participant), found);
    return participant;
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
    }
  }

  async close(): Promise<void> {
    this.hocuspocus.closeConnections();
    await this.#log.flushAll();
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

/** The shared text opens for a candidate while the interview runs; room events also before. */
function mayOpen(
  participant: Participant,
  kind: 'events' | 'code',
  status: SessionStatus,
): boolean {
  if (sideOf(participant) === 'staff') return true;
  return kind === 'code' ? status === 'live' : status === 'live' || status === 'pending';
}
