import { performance } from 'node:perf_hooks';
import type Docker from 'dockerode';
import type { ContainerSpec } from '../container-options.js';
import type { ContainerSource, ContainerUse, ReleaseOptions } from '../container-source.js';
import { SandboxError } from '../errors.js';
import type { SandboxContainer } from '../sandbox-container.js';
import { shapeOf } from './container-shape.js';
import { Opening } from './opening.js';
import { poolDefaults, type PoolOptions, type PoolSettings } from './pool-options.js';
import type { PoolStatus, ShelfStatus } from './pool-status.js';
import type { PooledContainer } from './pooled-container.js';
import { Removals } from './removals.js';
import { Rooms } from './rooms.js';
import { Shelf, type ShelfHooks } from './shelf.js';
import type { ShelfTemplate } from './shelf-template.js';
import { Stock } from './stock.js';
import { Trouble } from './trouble.js';

export interface WarmContainersOptions extends PoolOptions {
  readonly docker: Docker;
  /** What should wait: asked for again and again, since images come and change. */
  readonly findTemplates: () => Promise<readonly ShelfTemplate[]>;
  readonly onTrouble: (error: unknown) => void;
}

const retryMs = 1_000;
const headStartMs = 300;

/** Containers that are ready before somebody asks: unused ones on shelves, used ones in rooms. */
export class WarmContainers implements ContainerSource {
  readonly #settings: PoolSettings;
  readonly #docker: Docker;
  readonly #findTemplates: () => Promise<readonly ShelfTemplate[]>;
  readonly #trouble: Trouble;
  readonly #removals: Removals;
  readonly #rooms = new Rooms((pooled) => this.#removals.add(pooled.container));
  readonly #stock: Stock;
  readonly #out = new Map<SandboxContainer, PooledContainer>();
  /** What may still bring a container. */
  readonly #arriving = new Set<Promise<unknown>>();
  /** Newest image of each environment: a container of an older one serves no further run. */
  readonly #imageIds = new Map<string, string>();
  #timer: NodeJS.Timeout | undefined;
  #headStart: NodeJS.Timeout | undefined;
  #filling = 0;
  #templatesDueMs = 0;
  #closing: Promise<void> | null = null;
  #onDrained: (() => void) | null = null;

  constructor({ docker, findTemplates, onTrouble, ...options }: WarmContainersOptions) {
    this.#docker = docker;
    this.#findTemplates = findTemplates;
    this.#settings = { ...poolDefaults, ...options };
    this.#trouble = new Trouble(onTrouble);
    this.#removals = new Removals(this.#trouble.report);
    this.#stock = new Stock(this.#rooms, this.#settings.memoryBytes);
  }

  /** Begins to fill, and keeps at it until `close`. */
  start(): void {
    if (this.#timer !== undefined || this.#closing !== null) return;
    this.#timer = setInterval(() => this.#tick(), this.#settings.tickMs).unref();
    this.#tick();
  }

  acquire(spec: ContainerSpec, use: ContainerUse): Promise<SandboxContainer> {
    if (this.#closing !== null) return Promise.reject(closed());
    return this.#expect(this.#acquire(spec, use));
  }

  release(container: SandboxContainer, { reusable = false }: ReleaseOptions = {}): void {
    const pooled = this.#out.get(container);
    this.#out.delete(container);
    if (pooled === undefined) this.#removals.add(container);
    else if (reusable && this.#mayReturn(pooled)) void this.#return(pooled);
    else this.#discard(pooled);
    if (this.#out.size === 0) this.#onDrained?.();
  }

  close(signal?: AbortSignal): Promise<void> {
    const abandon = () => {
      for (const container of [...this.#out.keys()]) this.release(container);
    };
    this.#closing ??= this.#drain();
    if (signal?.aborted === true) abandon();
    else signal?.addEventListener('abort', abandon, { once: true });
    return this.#closing.finally(() => signal?.removeEventListener('abort', abandon));
  }

  status(): PoolStatus {
    return {
      budgetBytes: this.#settings.memoryBytes,
      memoryBytes: this.#stock.memoryBytes,
      shelves: [...this.#stock.shelves.values()].map((shelf) => this.#statusOf(shelf)),
    };
  }

  #expect<T>(arrival: Promise<T>): Promise<T> {
    this.#arriving.add(arrival);
    const done = () => this.#arriving.delete(arrival);
    arrival.then(done, done);
    return arrival;
  }

  async #acquire(spec: ContainerSpec, use: ContainerUse): Promise<SandboxContainer> {
    const shape = shapeOf(spec);
    const { roomKey } = use;
    const bound =
      roomKey === null ? null : await this.#rooms.take(roomKey, shape, spec.deadlineEpochMs);
    const pooled = bound ?? (await this.#takeUnused(spec, shape, use.environment, roomKey));
    if (this.#closing !== null) {
      this.#discard(pooled);
      throw closed();
    }
    if (roomKey !== null && bound === null) this.#rooms.bind(roomKey, pooled);
    this.#out.set(pooled.container, pooled);
    this.#stock.enforceBudget();
    this.#refillLater();
    return pooled.container;
  }

  #takeUnused(
    spec: ContainerSpec,
    shape: string,
    environment: string,
    roomKey: string | null,
  ): Promise<PooledContainer> {
    const longLived = Date.now() + this.#settings.lifetimeMs;
    const shelf = this.#stock.shelves.get(shape);
    if (shelf !== undefined && spec.deadlineEpochMs <= longLived) {
      return shelf.take(spec.deadlineEpochMs);
    }
    const deadlineEpochMs =
      roomKey === null ? spec.deadlineEpochMs : Math.max(spec.deadlineEpochMs, longLived);
    const request = { spec: { ...spec, deadlineEpochMs }, environment, shape, isUrgent: true };
    return new Opening(this.#docker, request, this.#trouble.report).result;
  }

  #mayReturn(pooled: PooledContainer): boolean {
    const imageId = this.#imageIds.get(pooled.environment);
    return (
      this.#closing === null &&
      this.#rooms.has(pooled) &&
      (imageId === undefined || imageId === pooled.container.spec.imageId)
    );
  }

  async #return(pooled: PooledContainer): Promise<void> {
    await this.#rooms.settle(pooled);
    this.#rebalance();
  }

  #discard(pooled: PooledContainer): void {
    if (this.#rooms.has(pooled)) this.#rooms.drop(pooled);
    else this.#removals.add(pooled.container);
    this.#refillLater();
  }

  #rebalance(): void {
    this.#stock.enforceBudget();
    this.#refill();
  }

  /** An opening would slow down what has just begun or is about to be stored, and both are over soon. */
  #refillLater(): void {
    this.#headStart ??= setTimeout(() => {
      this.#headStart = undefined;
      this.#refill();
    }, headStartMs).unref();
  }

  #refill(): void {
    while (this.#timer !== undefined && this.#filling < this.#settings.concurrentOpenings) {
      const shelf = this.#stock.nextShelf();
      if (shelf === null) return;
      this.#filling += 1;
      void shelf.fill().finally(() => {
        this.#filling -= 1;
        this.#rebalance();
      });
    }
  }

  #tick(): void {
    const soonEpochMs = Date.now() + this.#settings.lifetimeMs / 4;
    this.#removals.retry();
    this.#rooms.dropWhere(
      ({ deadlineEpochMs }, idleMs) =>
        idleMs > this.#settings.idleMs || deadlineEpochMs < soonEpochMs,
    );
    for (const shelf of this.#stock.shelves.values()) shelf.dropExpiring(soonEpochMs);
    this.#stock.dropSurplus();
    if (performance.now() > this.#templatesDueMs) void this.#updateTemplates();
    this.#rebalance();
  }

  async #updateTemplates(): Promise<void> {
    this.#templatesDueMs = Infinity;
    try {
      const templates = await this.#findTemplates();
      this.#templatesDueMs = performance.now() + this.#settings.imageCheckMs;
      if (this.#closing === null) this.#useTemplates(templates);
    } catch (cause) {
      // An engine that is away says nothing about images: what is there stays.
      this.#templatesDueMs = performance.now() + Math.min(this.#settings.imageCheckMs, retryMs);
      this.#trouble.report(cause);
    }
  }

  #useTemplates(templates: readonly ShelfTemplate[]): void {
    const wanted = new Map(templates.map((template) => [shapeOf(template.spec), template]));
    for (const [shape, template] of wanted) {
      this.#imageIds.set(template.environment, template.spec.imageId);
      if (this.#stock.shelves.has(shape)) continue;
      this.#stock.shelves.set(shape, new Shelf(template, shape, this.#hooks()));
    }
    for (const [shape, shelf] of this.#stock.shelves) {
      if (wanted.has(shape)) continue;
      this.#stock.shelves.delete(shape);
      void this.#expect(shelf.retire());
    }
    this.#rooms.dropWhere((pooled) => !this.#mayReturn(pooled));
    this.#rebalance();
  }

  #hooks(): ShelfHooks {
    return {
      open: (template, shape, isUrgent) => {
        const deadlineEpochMs = Date.now() + this.#settings.lifetimeMs;
        const { environment } = template;
        const spec = { ...template.spec, deadlineEpochMs };
        const request = { spec, environment, shape, isUrgent };
        return new Opening(this.#docker, request, this.#trouble.report);
      },
      discard: (pooled) => this.#removals.add(pooled.container),
      onChange: () => this.#rebalance(),
      onTrouble: this.#trouble.report,
    };
  }

  async #drain(): Promise<void> {
    clearInterval(this.#timer);
    this.#timer = undefined;
    const shelves = [...this.#stock.shelves.values()];
    this.#stock.shelves.clear();
    await Promise.all(shelves.map((shelf) => shelf.close()));
    await Promise.allSettled(this.#arriving);
    if (this.#out.size > 0) await new Promise<void>((resolve) => (this.#onDrained = resolve));
    for (const pooled of this.#rooms.all()) this.#rooms.drop(pooled);
    await this.#removals.finish();
  }

  #statusOf(shelf: Shelf): ShelfStatus {
    const { environment, spec } = shelf.template;
    const isHere = (pooled: PooledContainer) =>
      pooled.environment === environment && pooled.container.role === spec.role;
    return {
      environment,
      role: spec.role,
      waiting: shelf.waiting.length,
      bound: this.#rooms.idle().filter(isHere).length,
      busy: [...this.#out.values()].filter(isHere).length,
      opening: shelf.opening,
      target: shelf.target,
      containerBytes: shelf.containerBytes,
      lastRefillMs: shelf.lastRefillMs,
      firstReadyMs: shelf.firstReadyMs,
    };
  }
}

function closed(): SandboxError {
  return new SandboxError('engine_failed', 'the pool is closed');
}
