const minuteMs = 60_000;
const mebibyte = 1024 * 1024;

/** What a worker decides about its waiting containers. */
export interface PoolOptions {
  /** For all waiting and all room-bound containers together, measured when they are ready. */
  readonly memoryBytes: number;
  /** How many containers may be opened ahead of demand at once. */
  readonly concurrentOpenings?: number;
  /** How long a container waits for the next run of its room. */
  readonly idleMs?: number;
  /** The deadline on the label of a waiting container, counted from its creation. */
  readonly lifetimeMs?: number;
  /** How often ages and targets are looked at. */
  readonly tickMs?: number;
  /** How often the engine is asked which images there are. */
  readonly imageCheckMs?: number;
}

export type PoolSettings = Required<PoolOptions>;

export const poolDefaults = {
  memoryBytes: 2048 * mebibyte,
  concurrentOpenings: 1,
  idleMs: 15 * minuteMs,
  lifetimeMs: 120 * minuteMs,
  tickMs: 1000,
  imageCheckMs: 30_000,
} as const satisfies PoolSettings;
