import { performance } from 'node:perf_hooks';
import type { PooledContainer } from './pooled-container.js';

type State = 'busy' | 'settling' | 'idle';

interface Bound {
  readonly roomKey: string;
  readonly pooled: PooledContainer;
  state: State;
  settled: Promise<void>;
}

/** Containers that belong to one room each, until they are gone. */
export class Rooms {
  readonly #bound = new Map<PooledContainer, Bound>();
  readonly #discard: (container: PooledContainer) => void;

  constructor(discard: (container: PooledContainer) => void) {
    this.#discard = discard;
  }

  /** The idle ones; whose room has been quiet for longest comes first. */
  idle(): readonly PooledContainer[] {
    return this.#find((bound) => bound.state === 'idle')
      .map(({ pooled }) => pooled)
      .sort((a, b) => a.restingSinceMs - b.restingSinceMs);
  }

  all(): readonly PooledContainer[] {
    return [...this.#bound.keys()];
  }

  bind(roomKey: string, pooled: PooledContainer): void {
    const settled = Promise.resolve();
    this.#bound.set(pooled, { roomKey, pooled, state: 'busy', settled });
  }

  /** An idle container of this room, or null. One that is being looked at is waited for. */
  async take(
    roomKey: string,
    shape: string,
    deadlineEpochMs: number,
  ): Promise<PooledContainer | null> {
    const isOurs = ({ pooled, ...bound }: Bound) =>
      bound.roomKey === roomKey &&
      pooled.shape === shape &&
      pooled.deadlineEpochMs >= deadlineEpochMs;
    for (;;) {
      // The one that was used last, so that a spare one ages and goes.
      const idle = this.#find((bound) => bound.state === 'idle' && isOurs(bound))
        .sort((a, b) => a.pooled.restingSinceMs - b.pooled.restingSinceMs)
        .at(-1);
      if (idle !== undefined) {
        idle.state = 'busy';
        idle.pooled.wake();
        if (await idle.pooled.isAsReady()) return idle.pooled;
        this.drop(idle.pooled);
        continue;
      }
      const [settling] = this.#find((bound) => bound.state === 'settling' && isOurs(bound));
      if (settling === undefined) return null;
      await settling.settled;
    }
  }

  has(pooled: PooledContainer): boolean {
    return this.#bound.has(pooled);
  }

  /** After a run: back to its room when nothing is left of the run, else away. */
  async settle(pooled: PooledContainer): Promise<void> {
    const bound = this.#bound.get(pooled);
    if (bound === undefined) return;
    bound.state = 'settling';
    bound.settled = this.#settle(bound);
    await bound.settled;
  }

  drop(pooled: PooledContainer): void {
    if (!this.#bound.delete(pooled)) return;
    pooled.wake();
    this.#discard(pooled);
  }

  dropWhere(isDue: (pooled: PooledContainer, idleMs: number) => boolean): void {
    const nowMs = performance.now();
    for (const pooled of this.idle()) {
      if (isDue(pooled, nowMs - pooled.restingSinceMs)) this.drop(pooled);
    }
  }

  async #settle(bound: Bound): Promise<void> {
    const { pooled } = bound;
    const isClean = await pooled.becomesAsReady();
    if (!this.#bound.has(pooled)) return;
    if (!isClean) return this.drop(pooled);
    bound.state = 'idle';
    pooled.rest(() => this.drop(pooled));
  }

  #find(isWanted: (bound: Bound) => boolean): Bound[] {
    return [...this.#bound.values()].filter(isWanted);
  }
}
