import type { IntegrityFact, RoomEntry } from '@pairwise/contracts';
import { asApiProblem } from '@/lib/api';
import { FactClusters } from './fact-clusters.js';

const triesMax = 5;
const retryMs = 4_000;

type Send = (fact: IntegrityFact, commandId: string) => Promise<RoomEntry>;

/** Sends what was noticed, clustered; through a gap in the connection each once. */
export class FactSender {
  readonly #clusters = new FactClusters();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #dueTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly send: Send,
    private readonly onSent: (entry: RoomEntry) => void,
  ) {}

  notice(fact: IntegrityFact): void {
    const due = this.#clusters.add(fact, Date.now());
    if (due) void this.#deliver(due, crypto.randomUUID(), 1);
    this.#schedule();
  }

  stop(): void {
    clearTimeout(this.#dueTimer);
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #schedule(): void {
    const dueMs = this.#clusters.nextDueMs();
    clearTimeout(this.#dueTimer);
    if (dueMs === null) return;
    this.#dueTimer = setTimeout(() => {
      for (const fact of this.#clusters.due(Date.now())) {
        void this.#deliver(fact, crypto.randomUUID(), 1);
      }
      this.#schedule();
    }, dueMs - Date.now());
  }

  async #deliver(fact: IntegrityFact, commandId: string, tries: number): Promise<void> {
    try {
      this.onSent(await this.send(fact, commandId));
    } catch (cause) {
      const { status } = asApiProblem(cause);
      // A refusal stands: the interview is over, or facts are switched off.
      if ((status > 0 && status < 500) || tries >= triesMax) return;
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        void this.#deliver(fact, commandId, tries + 1);
      }, retryMs * tries);
      this.#timers.add(timer);
    }
  }
}
