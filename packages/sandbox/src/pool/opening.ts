import type Docker from 'dockerode';
import type { ContainerSpec } from '../container-options.js';
import { SandboxContainer } from '../sandbox-container.js';
import { PooledContainer } from './pooled-container.js';

/** Containers that run candidates' code have eight times the weight of one that only opens. */
const openingCpuShares = 128;
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
  #setCpuShares: ((cpuShares: number) => Promise<void>) | null = null;

  constructor(docker: Docker, request: OpeningRequest, onTrouble: (error: unknown) => void) {
    this.#onTrouble = onTrouble;
    this.#isUrgent = request.isUrgent;
    this.result = this.#open(docker, request);
  }

  hurry(): void {
    if (this.#isUrgent) return;
    this.#isUrgent = true;
    this.#setCpuShares?.(normalCpuShares).catch(this.#onTrouble);
  }

  async #open(docker: Docker, request: OpeningRequest): Promise<PooledContainer> {
    const { spec, environment, shape } = request;
    if (request.isUrgent) {
      return PooledContainer.of(await SandboxContainer.open(docker, spec), environment, shape);
    }
    const container = await SandboxContainer.open(docker, spec, {
      cpuShares: openingCpuShares,
      readyTimeoutMs: unhurriedReadyMs,
      onStarted: (setCpuShares) => this.#started(setCpuShares),
    });
    await this.#restoreWeight(container);
    return PooledContainer.of(container, environment, shape);
  }

  #started(setCpuShares: (cpuShares: number) => Promise<void>): void {
    this.#setCpuShares = setCpuShares;
    if (this.#isUrgent) setCpuShares(normalCpuShares).catch(this.#onTrouble);
  }

  /** A job must never run with the weight of an opening, so a container without it is lost. */
  async #restoreWeight(container: SandboxContainer): Promise<void> {
    if (this.#isUrgent) return;
    try {
      await container.setCpuShares(normalCpuShares);
    } catch (cause) {
      await container.remove().catch(this.#onTrouble);
      throw cause;
    }
  }
}
