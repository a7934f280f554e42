import type { HocuspocusProvider } from '@hocuspocus/provider';
import { savedSchema, type SaveMark } from '@pairwise/contracts';
import type { Transaction } from 'yjs';
import { readMessageKind, type PeekedMessage } from './message-kind.js';

/** Edits that wait for longer than this are worth a word; before that they only flicker. */
const slowAfterMs = 1_500;
/** Without an answer for so long, the server is out of reach, whatever the socket says. */
const lateAfterMs = 5_000;
/** Between an answer and the next question, so that typing asks twice a second at most. */
const askAgainMs = 300;
/** How soon refused edits are offered again: the text may have been unlocked. */
const offerAgainMs = 3_000;

export type SaveState = {
  /** Changes made here that the server has not said to have stored. */
  edits: number;
  /** When the server said so last, by its clock. */
  savedAt: string | null;
  pace: 'prompt' | 'slow' | 'late';
  /** The server takes no changes from this side at the moment. */
  isRefused: boolean;
};

type TimerName = 'slow' | 'late' | 'ask' | 'offer';

const unknownState: SaveState = { edits: 0, savedAt: null, pace: 'prompt', isRefused: false };

/**
 * Counts the edits of this browser until the server says that they are stored: it asks with the number
 * of the last edit that it has sent, and is answered once the database has them. A store for one
 * small part of the page, since it changes with every key.
 */
export class SaveTracker {
  #state = unknownState;
  #made = 0;
  #stored = 0;
  /** On this connection the server has been sent all that it was missing. */
  #isCaughtUp = false;
  #isAsking = false;
  #wasRefused = false;
  readonly #timers = new Map<TimerName, ReturnType<typeof setTimeout>>();
  readonly #subscribers = new Set<() => void>();

  constructor(private readonly provider: HocuspocusProvider) {
    provider.on('message', this.#hearMessage);
    provider.on('stateless', this.#hearAnswer);
    provider.on('open', this.#loseTouch);
    provider.on('close', this.#loseTouch);
    provider.document.on('update', this.#countOwn);
  }

  readonly subscribe = (subscriber: () => void): (() => void) => {
    this.#subscribers.add(subscriber);
    return () => this.#subscribers.delete(subscriber);
  };
  readonly snapshot = (): SaveState => this.#state;

  /** Something of this browser came back that the server may not have. */
  countRestored(): void {
    this.#count();
  }

  destroy(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#subscribers.clear();
    this.provider.document.off('update', this.#countOwn);
  }

  readonly #countOwn = (_update: Uint8Array, _origin: unknown, _doc: unknown, by: Transaction) => {
    if (by.local) this.#count();
  };

  #count(): void {
    this.#made += 1;
    this.#watch();
    this.#publish({ edits: this.#made - this.#stored });
    if (!this.#timers.has('ask')) this.#ask();
  }

  /** The provider answers the server's first question at once, with all that the server is missing. */
  readonly #hearMessage = ({ message }: { message: PeekedMessage }): void => {
    const kind = readMessageKind(message);
    if (kind === 'refusal') this.#wasRefused = true;
    if (kind !== 'question') return;
    queueMicrotask(() => {
      this.#isCaughtUp = true;
      this.#wasRefused = false;
      this.#ask();
    });
  };

  readonly #hearAnswer = ({ payload }: { payload: string }): void => {
    const answer = parseAnswer(payload);
    if (answer === null || !this.#isAsking) return;
    this.#isAsking = false;
    if (this.#wasRefused) {
      this.#publish({ isRefused: true });
      this.#after('offer', offerAgainMs, () => this.provider.forceSync());
      return;
    }
    this.#stored = Math.max(this.#stored, Math.min(answer.mark, this.#made));
    this.#publish({
      edits: this.#made - this.#stored,
      savedAt: answer.storedAt,
      pace: 'prompt',
      isRefused: false,
    });
    this.#stop('slow');
    this.#stop('late');
    if (this.#made > this.#stored) this.#watch();
    this.#after('ask', askAgainMs, () => {
      if (this.#made > this.#stored) this.#ask();
    });
  };

  /** From the oldest edit that waits. */
  #watch(): void {
    if (this.#timers.has('late') || this.#state.pace !== 'prompt') return;
    this.#after('slow', slowAfterMs, () => this.#publish({ pace: 'slow' }));
    this.#after('late', lateAfterMs, () => this.#publish({ pace: 'late' }));
  }

  #ask(): void {
    if (!this.#isCaughtUp || this.#isAsking) return;
    this.#isAsking = true;
    const question: SaveMark = { type: 'save.mark', mark: this.#made };
    this.provider.sendStateless(JSON.stringify(question));
  }

  /** A question that was on its way is not answered on another connection. */
  readonly #loseTouch = (): void => {
    this.#isCaughtUp = false;
    this.#isAsking = false;
    this.#stop('ask');
    this.#stop('offer');
  };

  #after(name: TimerName, ms: number, act: () => void): void {
    this.#stop(name);
    const timer = setTimeout(() => {
      this.#timers.delete(name);
      act();
    }, ms);
    this.#timers.set(name, timer);
  }

  #stop(name: TimerName): void {
    clearTimeout(this.#timers.get(name));
    this.#timers.delete(name);
  }

  #publish(change: Partial<SaveState>): void {
    this.#state = { ...this.#state, ...change };
    for (const subscriber of this.#subscribers) subscriber();
  }
}

function parseAnswer(payload: string) {
  try {
    const answer = savedSchema.safeParse(JSON.parse(payload));
    return answer.success ? answer.data : null;
  } catch {
    return null;
  }
}
