import type {
  ContainerSource,
  ContainerSpec,
  ContainerUse,
  SandboxContainer,
} from '@pairwise/sandbox';

/**
 * Keeps the containers of one validation from program to program: all of them are of one author, and
 * each case is a process of its own anyway. The first of each kind comes from the ordinary source.
 */
export class KeptContainers implements ContainerSource {
  readonly #source: ContainerSource;
  readonly #idle = new Map<string, SandboxContainer[]>();
  readonly #cpuShares: number | null;
  #isClosed = false;

  /** `cpuShares` is their weight, of 1024 that every other container has; null for the same. */
  constructor(source: ContainerSource, cpuShares: number | null) {
    this.#source = source;
    this.#cpuShares = cpuShares;
  }

  async acquire(spec: ContainerSpec, use: ContainerUse): Promise<SandboxContainer> {
    const idle = this.#idle.get(keyOf(spec)) ?? [];
    for (let kept = idle.shift(); kept !== undefined; kept = idle.shift()) {
      if (isFit(kept, spec)) return kept;
      this.#source.release(kept);
    }
    const container = await this.#source.acquire(spec, use);
    if (this.#cpuShares !== null) {
      // An engine that does not change the weight runs the container all the same.
      await container.setCpuShares(this.#cpuShares).catch(() => undefined);
    }
    return container;
  }

  release(container: SandboxContainer): void {
    const key = keyOf(container.spec);
    const idle = this.#idle.get(key) ?? [];
    // A program and the reference that it is measured against each have one. They are asked for and
    // given back in one order, so each finds its own again unless one was replaced.
    if (this.#isClosed || container.isClosed || idle.length >= 2) {
      this.#source.release(container);
    } else {
      this.#idle.set(key, [...idle, container]);
    }
  }

  /** What comes next starts in containers that nothing has run in. */
  discard(): void {
    for (const container of [...this.#idle.values()].flat()) this.#source.release(container);
    this.#idle.clear();
  }

  close(): Promise<void> {
    this.#isClosed = true;
    this.discard();
    return Promise.resolve();
  }
}

const keyOf = ({ role, imageId, limits }: ContainerSpec): string =>
  JSON.stringify([role, imageId, limits]);

/** It is swept when its time is up, so there has to be enough left for one more program. */
function isFit({ isClosed, spec }: SandboxContainer, wanted: ContainerSpec): boolean {
  const leftMs = spec.deadlineEpochMs - Date.now();
  const wantedMs = wanted.deadlineEpochMs - Date.now();
  return !isClosed && leftMs > wantedMs / 2;
}
