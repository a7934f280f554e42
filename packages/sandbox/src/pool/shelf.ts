import { performance } from 'node:perf_hooks';
import { SandboxError } from '../errors.js';
import { Backoff } from './backoff.js';
import type { ShelfNeed } from './choose-opening.js';
import { Demand } from './demand.js';
import type { Opening } from './opening.js';
import type { PooledContainer } from './pooled-container.js';
import type { ShelfTemplate } from './shelf-template.js';

const mebibyte = 1024 * 1024;

interface Waiter {
  readonly resolve: (container: PooledContainer) => void;
  readonly reject: (error: unknown) => void;
}

export interface ShelfHooks {
  readonly open: (template: ShelfTemplate, shape: string, isUrgent: boolean) => Opening;
  /** A container that waited is not to be handed out any more. */
  readonly discard: (container: PooledContainer) => void;
  /** Something changed that may call for another container. */
  readonly onChange: () => void;
  readonly onTrouble: (error: unknown) => void;
}

/** Containers of one shape that nobody has used, and those who wait for one. */
export class Shelf {
  readonly template: ShelfTemplate;
  readonly shape: string;
  readonly #hooks: ShelfHooks;
  readonly #demand = new Demand();
  readonly #backoff = new Backoff();
  readonly #createdAtMs = performance.now();
  readonly #openings = new Set<Opening>();
  #waiting: PooledContainer[] = [];
  #waiters: Waiter[] = [];
  #isClosed = false;
  #containerBytes: number;
  lastRefillMs: number | null = null;
  firstReadyMs: number | null = null;

  constructor(template: ShelfTemplate, shape: string, hooks: ShelfHooks) {
    this.template = template;
    this.shape = shape;
    this.#hooks = hooks;
    this.#containerBytes = guessBytes(template);
  }

  get waiting(): readonly PooledContainer[] {
    return this.#waiting;
  }

  get opening(): number {
    return this.#openings.size;
  }

  /** What one container holds: as last measured, or a guess. */
  get containerBytes(): number {
    return this.#containerBytes;
  }

  get target(): number {
    const bounds = { ...this.template, refillMs: this.#refillMs };
    return this.#demand.target(performance.now(), bounds);
  }

  get mayOpen(): boolean {
    return !this.#isClosed && this.#backoff.mayTry(performance.now());
  }

  /** Whether somebody has worked with it lately. */
  get isInUse(): boolean {
    return this.#demand.isInUse(performance.now());
  }

  /** When one was last wanted, or came. null when none waits. */
  get lastUseMs(): number | null {
    const [oldest] = this.#waiting;
    return oldest === undefined ? null : Math.max(oldest.restingSinceMs, this.#demand.lastMs);
  }

  need(): ShelfNeed & { readonly shelf: Shelf } {
    return {
      shelf: this,
      role: this.template.spec.role,
      waiting: this.#waiting.length,
      opening: this.#openings.size,
      target: this.target,
      containerBytes: this.#containerBytes,
      refillMs: this.#refillMs,
      ratePerMs: this.#demand.ratePerMs(performance.now()),
    };
  }

  /** The container that has waited longest, or else the next one that becomes ready. */
  take(deadlineEpochMs: number): Promise<PooledContainer> {
    this.#demand.note(performance.now());
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      if (next.deadlineEpochMs < deadlineEpochMs) this.#discard(next);
      else {
        next.wake();
        return Promise.resolve(next);
      }
    }
    if (this.#isClosed) return Promise.reject(closed());
    return new Promise((resolve, reject) => {
      this.#waiters.push({ resolve, reject });
      if (this.#openings.size < this.#waiters.length) this.#open(true);
      else for (const opening of this.#openings) opening.hurry();
    });
  }

  /** Opens one ahead of demand. Resolves when it is there or has failed. */
  async fill(): Promise<void> {
    await this.#open(false);
  }

  /** Takes one away that nobody needs, the oldest first; false when there is none. */
  drop(): boolean {
    const container = this.#waiting.shift();
    if (container === undefined) return false;
    this.#discard(container);
    return true;
  }

  /** Gives up the oldest when the deadline on its label is before this; not all at once. */
  dropExpiring(deadlineEpochMs: number): void {
    const [oldest] = this.#waiting;
    if (oldest === undefined || this.#openings.size > 0) return;
    if (oldest.deadlineEpochMs < deadlineEpochMs) this.drop();
  }

  /**
   * Keeps nothing from now on; those who wait already are still served. Resolves when nothing is
   * on its way any more.
   */
  async retire(): Promise<void> {
    this.#isClosed = true;
    while (this.drop());
    if (this.#waiters.length === 0) for (const opening of this.#openings) opening.abandon();
    await Promise.allSettled([...this.#openings].map(({ result }) => result));
  }

  /** As `retire`, but nobody is served any more. */
  async close(): Promise<void> {
    for (const { reject } of this.#waiters.splice(0)) reject(closed());
    await this.retire();
  }

  /** As last measured, or a guess: where much memory is needed, there is much to import. */
  get #refillMs(): number {
    return this.lastRefillMs ?? 300 + this.template.spec.limits.memoryBytes / mebibyte;
  }

  async #open(isUrgent: boolean): Promise<void> {
    const startedAtMs = performance.now();
    const opening = this.#hooks.open(this.template, this.shape, isUrgent);
    this.#openings.add(opening);
    try {
      const container = await opening.result;
      this.#openings.delete(opening);
      this.#backoff.succeeded();
      this.lastRefillMs = performance.now() - startedAtMs;
      this.firstReadyMs ??= performance.now() - this.#createdAtMs;
      this.#containerBytes = container.ready?.memoryBytes ?? this.#containerBytes;
      this.#deliver(container);
    } catch (cause) {
      this.#openings.delete(opening);
      this.#backoff.failed(performance.now());
      this.#failed(cause);
    }
    this.#hooks.onChange();
  }

  #deliver(container: PooledContainer): void {
    const waiter = this.#waiters.shift();
    if (waiter !== undefined) waiter.resolve(container);
    else if (this.#isClosed) this.#hooks.discard(container);
    else this.#put(container);
  }

  #put(container: PooledContainer): void {
    this.#waiting.push(container);
    container.rest(() => {
      this.#waiting = this.#waiting.filter((other) => other !== container);
      this.#discard(container);
      this.#hooks.onChange();
    });
  }

  #discard(container: PooledContainer): void {
    container.wake();
    this.#hooks.discard(container);
  }

  /** Whoever waits longest hears of it, once nothing is on its way for them any more. */
  #failed(cause: unknown): void {
    const waiter = this.#waiters.length > this.#openings.size ? this.#waiters.shift() : undefined;
    if (waiter !== undefined) waiter.reject(cause);
    else if (!this.#isClosed) this.#hooks.onTrouble(cause);
  }
}

function closed(): SandboxError {
  return new SandboxError('engine_failed', 'the pool is closed');
}

/** Before the first measurement. Too much is better than too little: nothing is overcommitted. */
function guessBytes({ spec }: ShelfTemplate): number {
  return Math.min(spec.limits.memoryBytes / 4, 256 * mebibyte);
}
