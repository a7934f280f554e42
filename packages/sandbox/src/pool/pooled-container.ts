import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { SandboxContainer } from '../sandbox-container.js';
import { type ContainerUsage, readTasks, readUsage } from './container-usage.js';

/** How long a runner may take to become as it was, after it said that it is done. */
const settleMs = 2_000;
const longestPauseMs = 50;

/** A container of the pool, and what the pool knows of it from outside. */
export class PooledContainer {
  readonly container: SandboxContainer;
  readonly environment: string;
  readonly shape: string;
  /** What it held when it was ready. null where the control groups cannot be seen. */
  readonly ready: ContainerUsage | null;
  #watch = 0;
  #restingSinceMs = performance.now();

  constructor(
    container: SandboxContainer,
    environment: string,
    shape: string,
    ready: ContainerUsage | null,
  ) {
    this.container = container;
    this.environment = environment;
    this.shape = shape;
    this.ready = ready;
  }

  static async of(container: SandboxContainer, environment: string, shape: string) {
    const usage = await readUsage(container.id, container.spec.cgroupVersion);
    return new PooledContainer(container, environment, shape, usage);
  }

  /** On the clock of `performance.now`. */
  get restingSinceMs(): number {
    return this.#restingSinceMs;
  }

  get deadlineEpochMs(): number {
    return this.container.spec.deadlineEpochMs;
  }

  /**
   * From now on nobody works here, so the container has nothing to say: its next frame is as much
   * a reason to give it up as its end. The read stays for whoever takes the container.
   */
  rest(onLost: () => void): void {
    this.#restingSinceMs = performance.now();
    this.#watch += 1;
    const watch = this.#watch;
    const lost = () => {
      if (watch === this.#watch) onLost();
    };
    this.container.peekFrame().then(lost, lost);
  }

  /** Ends the rest: what comes next is for whoever works here. */
  wake(): void {
    this.#watch += 1;
  }

  /** Whether just as many processes run as when it was ready. */
  async isAsReady(): Promise<boolean> {
    // Where nothing can be seen from here, the runner's own cleaning has to do.
    if (this.ready === null) return true;
    const { id, spec } = this.container;
    return (await readTasks(id, spec.cgroupVersion)) === this.ready.tasks;
  }

  /** The runner forks the child for its next job after it has told of the end of the last. */
  async becomesAsReady(): Promise<boolean> {
    const giveUpAtMs = performance.now() + settleMs;
    for (let pauseMs = 1; ; pauseMs = Math.min(longestPauseMs, pauseMs * 2)) {
      if (await this.isAsReady()) return true;
      if (performance.now() > giveUpAtMs) return false;
      await delay(pauseMs);
    }
  }
}
