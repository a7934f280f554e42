import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { roomDocumentName, type SessionId } from '@pairwise/contracts';
import { sealRoomTicket } from '@pairwise/domain';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { SaveTracker } from '../../apps/web/features/room/saving/save-tracker.js';
import { benchQuestions } from './measure-submissions.js';
import type { Instance } from './instance.js';

const [textName = 'code'] = benchQuestions;

export interface PersonOptions {
  url: string;
  origin: string;
  sessionId: SessionId;
  participantId: string;
  kind?: 'code' | 'events';
  ticket: string;
  /** Asks whether edits are stored, as browsers do; a bare server knows no answer. */
  asksForSaves: boolean;
}

/** Somebody in a room with the client that browsers have. */
export class TypingPerson {
  readonly #socket: HocuspocusProviderWebsocket;
  readonly #provider: HocuspocusProvider;
  readonly #saves: SaveTracker | null;
  readonly #text: Y.Text;

  private constructor(options: PersonOptions) {
    const { url, origin, sessionId, kind = 'code', ticket, asksForSaves } = options;
    this.#socket = new HocuspocusProviderWebsocket({ url, WebSocketPolyfill: socketFrom(origin) });
    this.#provider = new HocuspocusProvider({
      name: roomDocumentName(sessionId, kind),
      websocketProvider: this.#socket,
      token: ticket,
    });
    this.#saves = asksForSaves ? new SaveTracker(this.#provider) : null;
    this.#text = this.#provider.document.getText(textName);
  }

  /** Resolves once the room's text is there. */
  static async enter(options: PersonOptions): Promise<TypingPerson> {
    const person = new TypingPerson(options);
    const entered = new Promise<void>((resolve) => person.#provider.on('synced', () => resolve()));
    person.#provider.attach();
    await entered;
    return person;
  }

  get text(): string {
    return this.#text.toString();
  }

  /** With the cursor that moves along, as an editor writes it. */
  type(character: string): void {
    this.#text.insert(this.#text.length, character);
    const place = Y.createRelativePositionFromTypeIndex(this.#text, this.#text.length);
    this.#provider.setAwarenessField('cursor', { anchor: place, head: place });
  }

  /** Tells of every character that somebody else typed, as soon as it is in the text. */
  onTyped(listen: (character: string) => void): void {
    this.#text.observe(({ delta, transaction }) => {
      if (transaction.local) return;
      for (const { insert } of delta) {
        if (typeof insert === 'string') for (const character of insert) listen(character);
      }
    });
  }

  leave(): void {
    this.#saves?.destroy();
    this.#provider.destroy();
    this.#socket.destroy();
    this.#provider.document.destroy();
  }
}

export const ticketFor = (instance: Instance, sessionId: SessionId, participantId: string) =>
  sealRoomTicket(instance.BENCH_AUTH_SECRET, {
    organizationId: instance.BENCH_ORGANIZATION_ID,
    sessionId,
    participantId,
    name: 'Benchmark',
    role: 'interviewer',
    expiresAtMs: Date.now() + 600_000,
  });

/** The room server asks where a page comes from, and only browsers say so by themselves. */
function socketFrom(origin: string): new (address: string) => WebSocket {
  return class extends WebSocket {
    constructor(address: string) {
      super(address, { origin });
    }
  };
}
