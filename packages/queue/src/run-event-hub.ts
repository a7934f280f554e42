import type { Redis } from 'ioredis';
import { RunEventWatch } from './run-event-watch.js';
import { parseRunMessage, runStreamName, type RunStreamKey } from './run-stream.js';

/**
 * Lets many readers of one process follow the events of executions over two connections: one that
 * listens to the channels of those that somebody reads, and one to look into their streams.
 */
export class RunEventHub {
  readonly #watches = new Map<string, Set<RunEventWatch>>();

  constructor(
    /** For subscribing alone, as Redis demands; waits for Redis as long as it takes. */
    private readonly subscriber: Redis,
    private readonly redis: Redis,
  ) {
    subscriber.on('message', (name, text) => this.#hear(name, text));
    // What was said while the connection was lost, nobody heard.
    subscriber.on('ready', () => this.#subscribe([...this.#watches.keys()]));
  }

  /** Follows an execution's events after `afterSequence`, until the reader closes the watch. */
  watch(key: RunStreamKey, afterSequence: number): RunEventWatch {
    const name = runStreamName(key);
    const watch = new RunEventWatch(this.redis, key, afterSequence, (closed) =>
      this.#forget(name, closed),
    );
    const others = this.#watches.get(name);
    if (others === undefined) {
      this.#watches.set(name, new Set([watch]));
      this.#subscribe([name]);
    } else {
      others.add(watch);
    }
    return watch;
  }

  close(): void {
    for (const watches of this.#watches.values()) {
      for (const watch of watches) watch.close();
    }
    this.subscriber.disconnect();
  }

  #hear(name: string, text: string): void {
    const watches = this.#watches.get(name);
    if (watches === undefined) return;
    try {
      const { attempt, stored } = parseRunMessage(text);
      for (const watch of watches) watch.take(attempt, stored);
    } catch {
      for (const watch of watches) watch.lookAgain();
    }
  }

  /** What came before Redis confirmed it was not heard, so each reader looks once more after it. */
  #subscribe(names: string[]): void {
    if (names.length === 0) return;
    const look = () => {
      for (const name of names) this.#watches.get(name)?.forEach((watch) => watch.lookAgain());
    };
    this.subscriber.subscribe(...names).then(look, () => undefined);
  }

  #forget(name: string, watch: RunEventWatch): void {
    const watches = this.#watches.get(name);
    watches?.delete(watch);
    if (watches?.size !== 0) return;
    this.#watches.delete(name);
    this.subscriber.unsubscribe(name).catch(() => undefined);
  }
}
