import { performance } from 'node:perf_hooks';
import { chooseOpening } from './choose-opening.js';
import type { PooledContainer } from './pooled-container.js';
import type { Rooms } from './rooms.js';
import type { Shelf } from './shelf.js';

/** A room that was busy a moment ago keeps its container, even if a shelf is empty. */
const quietRoomMs = 60_000;
/** And for longer if nobody has asked for what would stand on that shelf. */
const veryQuietRoomMs = 300_000;

interface Resting {
  readonly lastUseMs: number;
  readonly drop: () => void;
}

/** All containers that count against the budget, and what is to go or to come. */
export class Stock {
  readonly shelves = new Map<string, Shelf>();
  readonly #rooms: Rooms;
  readonly #budgetBytes: number;

  constructor(rooms: Rooms, budgetBytes: number) {
    this.#rooms = rooms;
    this.#budgetBytes = budgetBytes;
  }

  get memoryBytes(): number {
    const shelves = [...this.shelves.values()];
    const ready = [...shelves.flatMap(({ waiting }) => waiting), ...this.#rooms.all()];
    return sum([
      ...ready.map((pooled) => this.#bytesOf(pooled)),
      ...shelves.map(({ opening, containerBytes }) => opening * containerBytes),
    ]);
  }

  /** The shelf that may open one now, or null. A room that is quiet gives way to an empty shelf. */
  nextShelf(): Shelf | null {
    const needs = [...this.shelves.values()]
      .filter((shelf) => shelf.mayOpen)
      .map((shelf) => shelf.need());
    const first = chooseOpening(needs);
    if (first === null) return null;
    if (first.waiting + first.opening === 0) this.#makeRoom(first.shelf);
    const freeBytes = this.#budgetBytes - this.memoryBytes;
    return chooseOpening(needs.filter((need) => need.containerBytes <= freeBytes))?.shelf ?? null;
  }

  /** Gives up what was wanted longest ago until the rest fits. What is out is never taken away. */
  enforceBudget(): void {
    while (this.memoryBytes > this.#budgetBytes) {
      const [oldest] = this.#resting().sort((a, b) => a.lastUseMs - b.lastUseMs);
      if (oldest === undefined) return;
      oldest.drop();
    }
  }

  /** Gives up what demand no longer asks for. */
  dropSurplus(): void {
    for (const shelf of this.shelves.values()) {
      while (shelf.waiting.length > shelf.target) shelf.drop();
    }
  }

  #bytesOf(pooled: PooledContainer): number {
    const shelf = this.shelves.get(pooled.shape);
    const { limits } = pooled.container.spec;
    return pooled.ready?.memoryBytes ?? shelf?.containerBytes ?? limits.memoryBytes / 4;
  }

  #makeRoom({ containerBytes, isInUse }: Shelf): void {
    const quietSinceMs = performance.now() - (isInUse ? quietRoomMs : veryQuietRoomMs);
    const quiet = this.#rooms.idle().filter((room) => room.restingSinceMs < quietSinceMs);
    const gainBytes = sum(quiet.map((pooled) => this.#bytesOf(pooled)));
    const isInVain = this.memoryBytes - gainBytes + containerBytes > this.#budgetBytes;
    while (!isInVain && this.memoryBytes + containerBytes > this.#budgetBytes) {
      const pooled = quiet.shift();
      if (pooled === undefined) return;
      this.#rooms.drop(pooled);
    }
  }

  #resting(): Resting[] {
    const rooms = this.#rooms.idle().map((pooled) => ({
      lastUseMs: pooled.restingSinceMs,
      drop: () => this.#rooms.drop(pooled),
    }));
    const shelves = [...this.shelves.values()].flatMap((shelf) =>
      shelf.lastUseMs === null ? [] : [{ lastUseMs: shelf.lastUseMs, drop: () => shelf.drop() }],
    );
    return [...rooms, ...shelves];
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
