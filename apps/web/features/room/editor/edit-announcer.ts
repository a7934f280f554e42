import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { readIdentity } from '../presence.js';
import { readPeerSelection } from './peer-selection.js';

/** Often enough to follow, seldom enough to listen to anything else. */
export const announceEveryMs = 5_000;

/** Says one thing at a time: the first at once, of what comes meanwhile the last. */
export class EditAnnouncer {
  #waiting: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly say: (words: string) => void,
    private readonly everyMs: number = announceEveryMs,
  ) {}

  announce(words: string): void {
    if (this.#timer === undefined) this.#sayNow(words);
    else this.#waiting = words;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #sayNow(words: string): void {
    this.#waiting = null;
    this.say(words);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#waiting !== null) this.#sayNow(this.#waiting);
    }, this.everyMs);
  }
}

/** "Cara edits line 12": whose cursor is nearest to what changed is who did it. */
export function describeEdit(event: Y.YTextEvent, awareness: Awareness): string {
  const text = event.target as Y.Text;
  const position = event.delta[0]?.retain ?? 0;
  const line = text.toString().slice(0, position).split('\n').length;
  return `${nearestPeer(text, position, awareness) ?? 'Somebody'} edits line ${line}.`;
}

function nearestPeer(text: Y.Text, position: number, awareness: Awareness): string | null {
  const peers = [...awareness.getStates()].flatMap(([clientId, state]) => {
    const identity = clientId === awareness.clientID ? null : readIdentity(state);
    const selection = readPeerSelection(text, state['cursor']);
    if (!identity || !selection) return [];
    return [{ name: identity.name, distance: Math.abs(selection.head - position) }];
  });
  return peers.sort((a, b) => a.distance - b.distance)[0]?.name ?? null;
}
