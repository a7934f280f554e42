import type Docker from 'dockerode';
import type { ContainerSpec } from './container-options.js';
import type { SandboxError } from './errors.js';
import { SandboxContainer } from './sandbox-container.js';

/** Where ready containers come from, and where they go when their work is done. */
export interface ContainerSource {
  acquire(spec: ContainerSpec): Promise<SandboxContainer>;
  /** Returns at once: nobody who waits for a result should wait for tidying up. */
  release(container: SandboxContainer): void;
  /** Resolves when every released container is gone. */
  close(): Promise<void>;
}

/** A new container for each request, removed after it. */
export class FreshContainers implements ContainerSource {
  readonly #docker: Docker;
  readonly #onTrouble: (error: unknown) => void;
  readonly #removals = new Set<Promise<void>>();

  constructor(docker: Docker, onTrouble: (error: SandboxError | unknown) => void) {
    this.#docker = docker;
    this.#onTrouble = onTrouble;
  }

  acquire(spec: ContainerSpec): Promise<SandboxContainer> {
    return SandboxContainer.open(this.#docker, spec);
  }

  release(container: SandboxContainer): void {
    // A container that could not be removed is found again by the deadline on its label.
    const removal = container.remove().catch(this.#onTrouble);
    this.#removals.add(removal);
    void removal.finally(() => this.#removals.delete(removal));
  }

  async close(): Promise<void> {
    await Promise.all(this.#removals);
  }
}
