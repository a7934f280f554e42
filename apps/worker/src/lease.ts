import type { ExecutionId, OrganizationId } from '@pairwise/contracts';
import { executionSteps, type Database } from '@pairwise/db';

/** How often a running execution shows that its worker lives, and asks whether to stop. */
const BEAT_MS = 500;
/**
 * A worker that has been silent for so long has lost its execution. Three workers in a row may die of
 * one execution, and still nobody waits longer than a minute to be told.
 */
export const SILENCE_MS = 12_000;
/** How long work that has nothing to decide any more is waited for, when it was told to stop. */
const DESERT_MS = 1_500;

export interface Fence {
  organizationId: OrganizationId;
  id: ExecutionId;
  attempt: number;
}

/**
 * Why an attempt was told to stop: somebody cancelled, another worker took over, or this worker
 * cannot go on and gives it back.
 */
export type LeaseEnd = 'cancelled' | 'lost' | 'let_go';

/** Holds one attempt: aborts `signal` when it has to stop. */
export class Lease {
  /** Resolves with null once work that was told to stop is not worth waiting for. */
  readonly deserted: Promise<null>;
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #onLetGo = () => this.#abort('let_go');
  #desert: () => void = () => undefined;
  #desertion: NodeJS.Timeout | undefined;
  #end: LeaseEnd | null = null;
  #isBeating = false;
  #heldAtMs = performance.now();

  constructor(
    private readonly db: Database,
    private readonly fence: Fence,
    private readonly options: { silenceMs: number; letGo?: AbortSignal | undefined },
  ) {
    const { letGo } = options;
    this.deserted = new Promise((resolve) => (this.#desert = () => resolve(null)));
    this.#timer = setInterval(() => void this.#beat(), BEAT_MS);
    letGo?.addEventListener('abort', this.#onLetGo, { once: true });
    if (letGo?.aborted === true) this.#onLetGo();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The first reason for which it ended; null while it is held. */
  get end(): LeaseEnd | null {
    return this.#end;
  }

  /** False when another worker may be at it by now, as far as this one can tell without asking. */
  get maySpeak(): boolean {
    const isFresh = performance.now() - this.#heldAtMs < this.options.silenceMs;
    return isFresh && (this.#end === null || this.#end === 'cancelled');
  }

  /** Somebody asked for it, and the next beat need not be waited for. */
  cancel(): void {
    this.#abort('cancelled');
  }

  release(): void {
    clearInterval(this.#timer);
    clearTimeout(this.#desertion);
    this.options.letGo?.removeEventListener('abort', this.#onLetGo);
  }

  async #beat(): Promise<void> {
    if (this.#isBeating) return;
    this.#isBeating = true;
    const askedAtMs = performance.now();
    try {
      const { held, cancelRequested } = await this.db.withTenantSql(
        this.fence.organizationId,
        (sql) => executionSteps.beat(sql, this.fence, new Date()),
      );
      if (!held) {
        this.#abort('lost');
        return;
      }
      this.#heldAtMs = askedAtMs;
      if (cancelRequested) this.#abort('cancelled');
    } catch {
      // The database is away. The fence decides in the end whether this attempt still counts.
    } finally {
      this.#isBeating = false;
    }
  }

  #abort(end: LeaseEnd): void {
    this.#end ??= end;
    this.#controller.abort();
    if (end !== 'cancelled') this.#desertion ??= setTimeout(this.#desert, DESERT_MS);
  }
}
