import type { OrganizationId, QuestionValidationId, ValidationProgress } from '@pairwise/contracts';
import { questionValidations, type Database } from '@pairwise/db';

/** How often a worker shows that it lives, and how far it is: no more than twice a second. */
const beatMs = 500;

export interface ValidationFence {
  readonly organizationId: OrganizationId;
  readonly id: QuestionValidationId;
  readonly attempt: number;
}

/** Why an attempt ended early: another worker took over, or this one is to stop. */
export type ValidationEnd = 'lost' | 'stopped';

/** Holds one attempt: stores its progress, and aborts `signal` when it has to stop. */
export class ValidationLease {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #onStop = () => this.#abort('stopped');
  #end: ValidationEnd | null = null;
  #progress: ValidationProgress = { done: 0, total: 0 };
  #beating: Promise<void> = Promise.resolve();
  #isBeating = false;

  constructor(
    private readonly db: Database,
    private readonly fence: ValidationFence,
    private readonly stop: AbortSignal,
  ) {
    this.#timer = setInterval(() => this.#beatLater(), beatMs);
    stop.addEventListener('abort', this.#onStop, { once: true });
    if (stop.aborted) this.#onStop();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The first reason for which it ended; null while it is held. */
  get end(): ValidationEnd | null {
    return this.#end;
  }

  get progress(): ValidationProgress {
    return this.#progress;
  }

  /** Is stored with the next beat. */
  tell(progress: ValidationProgress): void {
    this.#progress = progress;
  }

  /** After this nothing of it is written any more. */
  async release(): Promise<void> {
    clearInterval(this.#timer);
    this.stop.removeEventListener('abort', this.#onStop);
    await this.#beating;
  }

  #beatLater(): void {
    if (this.#isBeating) return;
    this.#isBeating = true;
    this.#beating = this.#beat().finally(() => {
      this.#isBeating = false;
    });
  }

  async #beat(): Promise<void> {
    try {
      const isHeld = await this.db.withTenant(this.fence.organizationId, (tx) =>
        questionValidations.beat(tx, this.fence, this.#progress, new Date()),
      );
      if (!isHeld) this.#abort('lost');
    } catch {
      // The database is away. The fence decides in the end whether this attempt still counts.
    }
  }

  #abort(end: ValidationEnd): void {
    this.#end ??= end;
    this.#controller.abort();
  }
}
