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
import { keepEdits, type KeptEdits } from './saving/kept-edits.js';
import { localCopyName } from './saving/local-copy.js';
import type { SaveTracker } from './saving/save-tracker.js';

export type RoomSocket = {
  connection: ConnectionState;
  participants: Participant[];
  /** What the room is told of. */
  events: HocuspocusProvider | null;
  /** The shared code, once the server has sent it for the first time. */
  code: HocuspocusProvider | null;
  /** Whether the server has stored what was typed here; null while no code is open. */
  saves: SaveTracker | null;
};

export type RoomListener = {
  onEvent: (event: RoomEvent) => void;
  /** The room was out of touch and may have missed events. */
  onReconnected: () => void;
  /** The server turned this side away: what it may do has changed. */
  onRefused: () => void;
};

type Kind = 'events' | 'code';

const closedRoom: RoomSocket = {
  connection: 'connecting',
  participants: [],
  events: null,
  code: null,
  saves: null,
};

/** One room's socket with its documents, as a store: the page reads snapshots of it. */
export class RoomConnection {
  #snapshot = closedRoom;
  #socket: HocuspocusProviderWebsocket | null = null;
  #isSocketOpen = false;
  #kept: KeptEdits | null = null;
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
    const events = this.#openDocument('events', this.#socket);
    this.#publish({ events });
    events.awareness?.on('change', () => this.#readPresence());
    this.#readPresence();
  }

  openCode(): void {
    if (!this.#socket) return;
    const provider = this.#openDocument('code', this.#socket);
    this.#kept = keepEdits(provider, localCopyName(this.api.sessionId, this.me.participantId));
  }

  closeCode(): void {
    this.#kept?.destroy();
    this.#kept = null;
    this.#documents.get('code')?.destroy();
    this.#documents.delete('code');
    this.#publish({ code: null, saves: null });
    this.#refresh();
  }

  close(): void {
    this.#kept?.destroy();
    this.#kept = null;
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
    if (kind === 'code' && signal === 'synced') void this.#showCode(document.provider);
    if (signal === 'refused') this.#listener?.onRefused();
    this.#refresh();
  }

  /** With what this browser has kept of it, so that nobody sees the text without their own edits. */
  async #showCode(code: HocuspocusProvider): Promise<void> {
    const kept = this.#kept;
    await kept?.restore();
    if (kept === this.#kept && kept !== null) this.#publish({ code, saves: kept.saves });
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
