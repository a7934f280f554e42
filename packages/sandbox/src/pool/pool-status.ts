import type { ContainerRole } from '../container-options.js';

export interface ShelfStatus {
  readonly environment: string;
  readonly role: ContainerRole;
  /** Ready, and nobody's code has run in them. */
  readonly waiting: number;
  /** Belong to a room that is quiet now. */
  readonly bound: number;
  /** Out: bound to a room, or for one submission. */
  readonly busy: number;
  readonly opening: number;
  readonly target: number;
  /** Of one waiting container, as measured, or a guess before the first. */
  readonly containerBytes: number;
  readonly lastRefillMs: number | null;
  /** From the start of the pool, or from when the image appeared. */
  readonly firstReadyMs: number | null;
}

export interface PoolStatus {
  readonly budgetBytes: number;
  /** Of all waiting, opening and room-bound containers together. */
  readonly memoryBytes: number;
  readonly shelves: readonly ShelfStatus[];
}
