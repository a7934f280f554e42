import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { roomDocumentName } from '@pairwise/contracts';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { SaveTracker } from '../../apps/web/features/room/saving/save-tracker.js';
import { Wire } from './wire.js';

export const questionId = 'cosine-similarity-matrix';

/** Han characters: each is typed once in a drill, so that a lost or doubled one can be told. */
const FIRST_CHARACTER = 0x4e00;
const CHARACTERS_MAX = 20_000;

export class Alphabet {
  readonly typed: string[] = [];

  next(): string {
    if (this.typed.length >= CHARACTERS_MAX) throw new Error('Every character has been used.');
    const character = String.fromCharCode(FIRST_CHARACTER + this.typed.length);
    this.typed.push(character);
    return character;
  }
}

/** One that is closed before it is open says so as an error, which nobody hears any more by then. */
class QuietSocket extends WebSocket {
  constructor(address: string) {
    super(address);
    this.on('error', () => undefined);
  }
}

interface Place {
  sessionId: string;
  ticket: () => string;
  serverPort: number;
}

/** Somebody who types in a room, with the client that browsers have and a wire of their own. */
export class Typist {
  #document = new Y.Doc();
  #socket: HocuspocusProviderWebsocket | null = null;
  #provider: HocuspocusProvider | null = null;
  #saves: SaveTracker | null = null;

  private constructor(
    readonly wire: Wire,
    private readonly wirePort: number,
    private readonly place: Place,
  ) {}

  static async open(place: Place): Promise<Typist> {
    const wire = new Wire(place.serverPort);
    const typist = new Typist(wire, await wire.listen(), place);
    typist.#enter(null);
    return typist;
  }

  get text(): string {
    return this.#document.getText(questionId).toString();
  }

  get isThere(): boolean {
    return this.#provider?.isSynced === true;
  }

  /** Connected, and told that everything is stored. */
  get isSaved(): boolean {
    const state = this.#saves?.snapshot();
    return this.isThere && state?.edits === 0 && state.savedAt !== null;
  }

  type(alphabet: Alphabet): void {
    const text = this.#document.getText(questionId);
    text.insert(Math.floor(Math.random() * (text.length + 1)), alphabet.next());
  }

  /** The tab goes without a word, and a new one finds what the browser has kept of it. */
  killTab(): void {
    const kept = Y.encodeStateAsUpdate(this.#document);
    this.#leave();
    this.#document = new Y.Doc();
    this.#enter(kept);
  }

  async close(): Promise<void> {
    this.#leave();
    await this.wire.close();
  }

  #enter(kept: Uint8Array | null): void {
    const socket = new HocuspocusProviderWebsocket({
      url: `ws://127.0.0.1:${this.wirePort}/sync`,
      WebSocketPolyfill: QuietSocket,
      delay: 100,
      minDelay: 100,
      maxDelay: 500,
    });
    const provider = new HocuspocusProvider({
      name: roomDocumentName(this.place.sessionId, 'code'),
      websocketProvider: socket,
      document: this.#document,
      token: this.place.ticket,
    });
    const saves = new SaveTracker(provider);
    // As the room does it: what was kept comes in once the server has let this side in.
    let rest = kept;
    provider.on('synced', () => {
      if (rest !== null) {
        Y.applyUpdate(provider.document, rest, 'kept');
        saves.countRestored();
      }
      rest = null;
    });
    provider.attach();
    this.#socket = socket;
    this.#provider = provider;
    this.#saves = saves;
  }

  #leave(): void {
    this.#saves?.destroy();
    this.#provider?.destroy();
    this.#socket?.destroy();
    this.#document.destroy();
  }
}
