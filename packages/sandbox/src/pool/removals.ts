import { setTimeout as delay } from 'node:timers/promises';
import type { SandboxContainer } from '../sandbox-container.js';

/** What came of the work in a container is to be stored and told before the engine gets busy. */
const restMs = 30;

/** Takes containers away in the background, and tries again where the engine failed. */
export class Removals {
  readonly #onTrouble: (error: unknown) => void;
  readonly #underWay = new Set<Promise<void>>();
  readonly #failed = new Set<SandboxContainer>();

  constructor(onTrouble: (error: unknown) => void) {
    this.#onTrouble = onTrouble;
  }

  add(container: SandboxContainer): void {
    const removal = this.#remove(container);
    this.#underWay.add(removal);
    void removal.finally(() => this.#underWay.delete(removal));
  }

  /** Does not wait: an engine that is away would hold up everything else. */
  retry(): void {
    for (const container of this.#failed) {
      this.#failed.delete(container);
      this.add(container);
    }
  }

  /** One more attempt each; what fails then is left to the sweep of the next worker. */
  async finish(): Promise<void> {
    await Promise.all(this.#underWay);
    this.retry();
    await Promise.all(this.#underWay);
  }

  async #remove(container: SandboxContainer): Promise<void> {
    await delay(restMs);
    try {
      await container.remove();
    } catch (cause) {
      this.#failed.add(container);
      this.#onTrouble(cause);
    }
  }
}
