import { performance } from 'node:perf_hooks';
import { chooseOpening } from './choose-opening.js';
import type { PooledContainer } from './pooled-container.js';
import type { Rooms } from './rooms.js';
import type { Shelf } from './shelf.js';

/** A room that was busy a moment ago keeps its container, even if a shelf is empty. */
const quietRoomMs = 60_000;

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
    if (first.waiting + first.opening === 0) this.#makeRoom(first.containerBytes);
    const freeBytes = this.#budgetBytes - this.memoryBytes;
    return chooseOpening(needs.filter((need) => need.containerBytes <= freeBytes))?.shelf ?? null;
  }

  /** Gives up what is over the budget. What is out is never taken away. */
  enforceBudget(): void {
    while (this.memoryBytes > this.#budgetBytes) {
      const [idle] = this.#rooms.idle();
      if (idle !== undefined) this.#rooms.drop(idle);
      else if (this.#fullestShelf()?.drop() !== true) return;
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

  #makeRoom(neededBytes: number): void {
    const nowMs = performance.now();
    for (const pooled of this.#rooms.idle()) {
      if (this.memoryBytes + neededBytes <= this.#budgetBytes) return;
      if (nowMs - this.#rooms.idleSinceMs(pooled) > quietRoomMs) this.#rooms.drop(pooled);
    }
  }

  #fullestShelf(): Shelf | undefined {
    const holding = [...this.shelves.values()].filter(({ waiting }) => waiting.length > 0);
    const heldBytes = (shelf: Shelf) => shelf.waiting.length * shelf.containerBytes;
    return holding.sort((a, b) => heldBytes(b) - heldBytes(a))[0];
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
