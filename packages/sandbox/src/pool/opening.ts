import type Docker from 'dockerode';
import type { ContainerSpec } from '../container-options.js';
import { SandboxContainer, type StartedContainer } from '../sandbox-container.js';
import { PooledContainer } from './pooled-container.js';

/** Containers that run candidates' code have four times the weight of one that only opens. */
const openingCpuShares = 256;
const normalCpuShares = 1024;
/** With little weight on a busy machine, two seconds of imports may take minutes. */
const unhurriedReadyMs = 300_000;

export interface OpeningRequest {
  readonly spec: ContainerSpec;
  readonly environment: string;
  readonly shape: string;
  /** Somebody waits for it. */
  readonly isUrgent: boolean;
}

/** One container on its way, with little weight on the processors until somebody waits for it. */
export class Opening {
  readonly result: Promise<PooledContainer>;
  readonly #onTrouble: (error: unknown) => void;
  #isUrgent: boolean;
  /** It began with little weight, and somebody waits for it now. */
  #isHurried = false;
  #isAbandoned = false;
  #started: StartedContainer | null = null;

  constructor(docker: Docker, request: OpeningRequest, onTrouble: (error: unknown) => void) {
    this.#onTrouble = onTrouble;
    this.#isUrgent = request.isUrgent;
    this.result = this.#open(docker, request);
  }

  hurry(): void {
    if (this.#isUrgent) return;
    this.#isUrgent = true;
    this.#isHurried = true;
    this.#started?.setCpuShares(normalCpuShares).catch(this.#onTrouble);
  }

  /** Nobody wants it any more: `result` fails soon, unless it is there already. */
  abandon(): void {
    this.#isAbandoned = true;
    this.#started?.abandon();
  }

  async #open(docker: Docker, request: OpeningRequest): Promise<PooledContainer> {
    const { spec, environment, shape } = request;
    const onStarted = (started: StartedContainer) => this.#note(started);
    const unhurried = { cpuShares: openingCpuShares, readyTimeoutMs: unhurriedReadyMs };
    const container = await SandboxContainer.open(docker, spec, {
      onStarted,
      ...(request.isUrgent ? {} : unhurried),
    });
    if (!this.#isUrgent) await this.#restoreWeight(container);
    return PooledContainer.of(container, environment, shape);
  }

  #note(started: StartedContainer): void {
    this.#started = started;
    if (this.#isAbandoned) started.abandon();
    else if (this.#isHurried) started.setCpuShares(normalCpuShares).catch(this.#onTrouble);
  }

  /** A job must never run with the weight of an opening, so a container without it is lost. */
  async #restoreWeight(container: SandboxContainer): Promise<void> {
    try {
      await container.setCpuShares(normalCpuShares);
    } catch (cause) {
      await container.remove().catch(this.#onTrouble);
      throw cause;
    }
  }
}
