import type { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import type { RoomEvent } from '@pairwise/contracts';
import {
  connectionState,
  nextDocumentState,
  type ConnectionState,
  type DocumentSignal,
  type DocumentState,
} from './connection.js';
import { participantsOf, sameParticipants, type Identity, type Participant } from './presence.js';
import type { RoomApi } from './room-api';
import { openDocument, openSocket, type OpenDocument } from './room-socket';

export type RoomSocket = {
  connection: ConnectionState;
  participants: Participant[];
  /** The shared code, once the server has sent it for the first time. */
  code: HocuspocusProvider | null;
};

export type RoomListener = {
  onEvent: (event: RoomEvent) => void;
  /** The room was out of touch and may have missed events. */
  onReconnected: () => void;
  /** The server turned this side away: what it may do has changed. */
  onRefused: () => void;
};

type Kind = 'events' | 'code';

const closedRoom: RoomSocket = { connection: 'connecting', participants: [], code: null };

/** One room's socket with its documents, as a store: the page reads snapshots of it. */
export class RoomConnection {
  #snapshot = closedRoom;
  #socket: HocuspocusProviderWebsocket | null = null;
  #isSocketOpen = false;
  readonly #documents = new Map<Kind, OpenDocument & { state: DocumentState }>();
  readonly #subscribers = new Set<() => void>();
  #listener: RoomListener | null = null;

  constructor(
    private readonly api: RoomApi,
    private readonly me: Identity,
  ) {}

  readonly subscribe = (subscriber: () => void): (() => void) => {
    this.#subscribers.add(subscriber);
    return () => this.#subscribers.delete(subscriber);
  };
  readonly snapshot = (): RoomSocket => this.#snapshot;

  listen(listener: RoomListener): void {
    this.#listener = listener;
  }

  open(): void {
    this.#socket = openSocket((isOpen) => {
      this.#isSocketOpen = isOpen;
      this.#refresh();
    });
    const { awareness } = this.#openDocument('events', this.#socket);
    awareness?.on('change', () => this.#readPresence());
    this.#readPresence();
  }

  openCode(): void {
    if (this.#socket) this.#openDocument('code', this.#socket);
  }

  closeCode(): void {
    this.#documents.get('code')?.destroy();
    this.#documents.delete('code');
    this.#publish({ code: null });
    this.#refresh();
  }

  close(): void {
    for (const document of this.#documents.values()) document.destroy();
    this.#documents.clear();
    this.#socket?.destroy();
    this.#socket = null;
    this.#isSocketOpen = false;
    this.#publish(closedRoom);
  }

  #openDocument(kind: Kind, socket: HocuspocusProviderWebsocket): HocuspocusProvider {
    const document = openDocument({
      socket,
      sessionId: this.api.sessionId,
      kind,
      me: this.me,
      ticket: this.api.ticket,
      onSignal: (signal) => this.#receiveSignal(kind, signal),
      onEvent: (event) => this.#listener?.onEvent(event),
    });
    this.#documents.set(kind, { ...document, state: 'opening' });
    this.#refresh();
    return document.provider;
  }

  #receiveSignal(kind: Kind, signal: DocumentSignal): void {
    const document = this.#documents.get(kind);
    if (!document) return;
    document.state = nextDocumentState(document.state, signal);
    if (kind === 'code' && signal === 'synced') this.#publish({ code: document.provider });
    if (signal === 'refused') this.#listener?.onRefused();
    this.#refresh();
  }

  #readPresence(): void {
    const states = this.#documents.get('events')?.provider.awareness?.getStates().values() ?? [];
    const participants = participantsOf(states, this.me.participantId);
    if (sameParticipants(this.#snapshot.participants, participants)) return;
    this.#publish({ participants });
  }

  #refresh(): void {
    const before = this.#snapshot.connection;
    const states = [...this.#documents.values()].map(({ state }) => state);
    const connection = connectionState(this.#isSocketOpen, states);
    if (connection === before) return;
    this.#publish({ connection });
    if (before === 'reconnecting' && connection === 'connected') this.#listener?.onReconnected();
  }

  #publish(change: Partial<RoomSocket>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const subscriber of this.#subscribers) subscriber();
  }
}
