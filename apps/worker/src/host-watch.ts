import type { Sandbox } from '@pairwise/sandbox';
import type { Logger } from '@pairwise/telemetry';
import type { Fitness } from './fitness.js';
import { EngineWatch } from './engine-watch.js';
import type { HostState } from './process-execution.js';

/** What this host can do at the moment, and whether its worker is on its way out. */
export class HostWatch implements HostState {
  readonly #engine: EngineWatch;
  readonly #leaving = new AbortController();
  #combined: { lost: AbortSignal; signal: AbortSignal } | null = null;
  #isClosing = false;

  constructor(
    sandbox: Sandbox,
    logger: Logger,
    private readonly fitness: Pick<Fitness, 'isFit'> = { isFit: true },
  ) {
    this.#engine = new EngineWatch(() => sandbox.docker.ping(), {
      onDown: () => logger.error('the container engine does not answer: no work is taken'),
      onUp: () => logger.info('the container engine answers again'),
    });
  }

  get takesWork(): boolean {
    return !this.#isClosing && this.#engine.downForMs === 0 && this.fitness.isFit;
  }

  /** One for as long as the engine's is the same: each keeps hold of what it is combined from. */
  get letGo(): AbortSignal {
    const { lost } = this.#engine;
    if (this.#combined?.lost !== lost) {
      this.#combined = { lost, signal: AbortSignal.any([this.#leaving.signal, lost]) };
    }
    return this.#combined.signal;
  }

  /** For how long, in milliseconds, the engine has not answered. */
  get engineDownForMs(): number {
    return this.#engine.downForMs;
  }

  readonly checkEngine = (): Promise<boolean> => this.#engine.check();

  /** From now on nothing is taken; what runs goes on. */
  close(): void {
    this.#isClosing = true;
  }

  /** What still runs is given back. */
  leave(): void {
    this.#leaving.abort();
  }
}
