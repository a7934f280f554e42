import type Docker from 'dockerode';
import type { ContainerSpec } from './container-options.js';
import type { SandboxError } from './errors.js';
import { SandboxContainer } from './sandbox-container.js';

/** What a container is wanted for. */
export interface ContainerUse {
  readonly environment: string;
  /**
   * Names those who may follow one another in one container: the runs of a room, or, for a checker,
   * the questions of one owner. null: the container is unused, and serves nobody else afterwards.
   */
  readonly roomKey: string | null;
}

export interface ReleaseOptions {
  /** The last job came to a clean end, so the container may serve its own room again. */
  readonly reusable?: boolean;
}

/** Where ready containers come from, and where they go when their work is done. */
export interface ContainerSource {
  acquire(spec: ContainerSpec, use: ContainerUse): Promise<SandboxContainer>;
  /** Returns at once: nobody who waits for a result should wait for tidying up. */
  release(container: SandboxContainer, options?: ReleaseOptions): void;
  /**
   * Resolves when every container is gone. Those that are out are waited for, until `signal` says
   * that they are to be removed, too.
   */
  close(signal?: AbortSignal): Promise<void>;
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
