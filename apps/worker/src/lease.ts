import type { ExecutionId, OrganizationId } from '@pairwise/contracts';
import { executions, type Database } from '@pairwise/db';

/** How often a running execution shows that its worker lives, and asks whether to stop. */
const BEAT_MS = 500;
/** A worker that has been silent for so long has lost its execution. */
export const SILENCE_MS = 15_000;

export interface Fence {
  organizationId: OrganizationId;
  id: ExecutionId;
  attempt: number;
}

export type LeaseEnd = 'cancelled' | 'lost';

/** Holds one attempt: aborts `signal` when somebody cancels, or when another worker took over. */
export class Lease {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #end: LeaseEnd | null = null;
  #isBeating = false;

  constructor(
    private readonly db: Database,
    private readonly fence: Fence,
  ) {
    this.#timer = setInterval(() => void this.#beat(), BEAT_MS);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get wasLost(): boolean {
    return this.#end === 'lost';
  }

  release(): void {
    clearInterval(this.#timer);
  }

  async #beat(): Promise<void> {
    if (this.#isBeating) return;
    this.#isBeating = true;
    try {
      const { held, cancelRequested } = await this.db.withTenant(this.fence.organizationId, (tx) =>
        executions.beat(tx, this.fence, new Date()),
      );
      if (!held) this.#abort('lost');
      else if (cancelRequested) this.#abort('cancelled');
    } catch {
      // The database is away. The fence decides in the end whether this attempt still counts.
    } finally {
      this.#isBeating = false;
    }
  }

  #abort(end: LeaseEnd): void {
    this.#end ??= end;
    this.#controller.abort();
  }
}
