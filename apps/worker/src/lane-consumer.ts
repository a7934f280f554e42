import { InFlight } from './in-flight.js';

/** A worker of BullMQ, whatever its jobs are. */
interface Consumer {
  close(force?: boolean): Promise<void>;
}

/** So often in a row jobs have to wait beside an idle consumer before it counts as dead. */
const LOOKS_MAX = 3;

/**
 * Takes the jobs of one lane. A consumer may stop silently after an outage of Redis: connected, and
 * deaf. Nothing tells but jobs that wait while nothing is done, and only a new one helps.
 */
export class LaneConsumer {
  readonly #inFlight = new InFlight();
  readonly #open: (inFlight: InFlight) => Consumer;
  #consumer: Consumer;
  #deafLooks = 0;
  #isClosed = false;

  constructor(open: (inFlight: InFlight) => Consumer) {
    this.#open = open;
    this.#consumer = open(this.#inFlight);
  }

  /** Looks once, from time to time. True when the consumer was replaced. */
  async look(countWaiting: () => Promise<number>): Promise<boolean> {
    const isIdle = this.#inFlight.count === 0 && (await countWaiting()) > 0;
    this.#deafLooks = isIdle && this.#inFlight.count === 0 ? this.#deafLooks + 1 : 0;
    if (this.#deafLooks < LOOKS_MAX || this.#isClosed) return false;
    this.#deafLooks = 0;
    const deaf = this.#consumer;
    this.#consumer = this.#open(this.#inFlight);
    // It has nothing in hand, and whether it can still be closed is not to be relied on.
    deaf.close(true).catch(() => undefined);
    return true;
  }

  /** Resolves when nothing is left of what was in hand at the call. */
  settle(): Promise<void> {
    return this.#inFlight.settle();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#consumer.close();
  }
}
