import type { ConsoleEntry } from '@pairwise/contracts';
import { consoles, type Database } from '@pairwise/db';
import type { Logger } from '@pairwise/telemetry';
import { setTimeout as delay } from 'node:timers/promises';
import type { Fence } from '../lease.js';

const TRIES_MAX = 5;
const RETRY_DELAY_MS = 400;

/** Stores a console's entries one after the other, while the console goes on. */
export class EntryStore {
  #storing: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly fence: Fence,
    private readonly logger: Logger,
  ) {}

  readonly add = (entry: ConsoleEntry): void => {
    this.#storing = this.#storing.then(() => this.#store(entry));
  };

  /** Resolves when everything added so far is stored, or given up. */
  settle(): Promise<void> {
    return this.#storing;
  }

  async #store(entry: ConsoleEntry): Promise<void> {
    const { organizationId, id: executionId } = this.fence;
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.db.withTenant(organizationId, (tx) =>
          consoles.addEntry(tx, { organizationId, executionId }, entry),
        );
      } catch (cause) {
        this.logger.warn({ err: cause, executionId, tries }, 'console entry not stored');
        if (tries === TRIES_MAX) return;
        await delay(RETRY_DELAY_MS * tries);
      }
    }
  }
}
