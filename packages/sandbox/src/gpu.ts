import type { DeviceRequest } from 'dockerode';
import { SandboxError } from './errors.js';

/** How an engine hands out GPUs: by NVIDIA's own runtime, or by the names of CDI. */
export type GpuSupport =
  { readonly kind: 'nvidia' } | { readonly kind: 'cdi'; readonly deviceNames: readonly string[] };

/** The one GPU that a container may use. */
export interface GpuGrant {
  readonly support: GpuSupport;
  /** Counted from 0, as `nvidia-smi` counts. */
  readonly deviceIndex: number;
  /** Which share of the GPU's memory one process may take, above 0 and at most 1. */
  readonly memoryFraction: number;
}

export interface GpuOptions {
  /** How many GPUs executions may use, and so how many of them run at once. */
  readonly count: number;
  readonly memoryFraction?: number;
}

const cdiVendor = 'nvidia.com/gpu=';
/** Leaves room for what the driver itself keeps on the GPU. */
const memoryFractionDefault = 0.9;

/** What `docker info` says of devices; older engines leave the last two out. */
interface DeviceInfo {
  readonly Runtimes?: Readonly<Record<string, unknown>>;
  readonly DiscoveredDevices?: readonly { readonly ID?: string }[] | null;
}

/** null where Docker has no way to give a GPU to a container. */
export function findGpuSupport(info: DeviceInfo): GpuSupport | null {
  const names = (info.DiscoveredDevices ?? []).map(({ ID }) => ID ?? '');
  const deviceNames = names.filter((name) => name.startsWith(cdiVendor) && !name.endsWith('=all'));
  if (deviceNames.length > 0) return { kind: 'cdi', deviceNames };
  return 'nvidia' in (info.Runtimes ?? {}) ? { kind: 'nvidia' } : null;
}

/** One use of a GPU, from when it is chosen. */
interface Loan {
  readonly deviceIndex: number;
  isOver: () => boolean;
}

/**
 * Chooses the GPU of each container: the one that the fewest others use. With no more containers at
 * once than GPUs, each has one to itself.
 */
export class GpuLoans {
  readonly #options: GpuOptions;
  readonly #loans = new Map<GpuGrant, Loan>();

  constructor(options: GpuOptions) {
    this.#options = options;
  }

  get count(): number {
    return this.#options.count;
  }

  /** The GPU counts as used from now on; who takes it says by `lend` until when. */
  take(support: GpuSupport): GpuGrant {
    const { count, memoryFraction = memoryFractionDefault } = this.#options;
    if (count < 1) throw new SandboxError('gpu_missing', 'this worker is not given any GPU');
    const grant = { support, deviceIndex: this.#leastUsed(), memoryFraction };
    // There is nothing to choose from one, and nobody has to say that it is free again.
    if (count > 1) {
      this.#loans.set(grant, { deviceIndex: grant.deviceIndex, isOver: () => false });
    }
    return grant;
  }

  /** Until the container is closed, or could not be opened. */
  async lend<T extends { readonly isClosed: boolean }>(
    grant: GpuGrant,
    opening: Promise<T>,
  ): Promise<T> {
    const loan = this.#loans.get(grant);
    try {
      const container = await opening;
      if (loan !== undefined) loan.isOver = () => container.isClosed;
      return container;
    } catch (cause) {
      this.#loans.delete(grant);
      throw cause;
    }
  }

  #leastUsed(): number {
    const uses = Array.from({ length: this.#options.count }, () => 0);
    for (const [grant, loan] of this.#loans) {
      if (loan.isOver()) this.#loans.delete(grant);
      else uses[loan.deviceIndex] = (uses[loan.deviceIndex] ?? 0) + 1;
    }
    return uses.indexOf(Math.min(...uses));
  }
}

export function deviceRequest({ support, deviceIndex }: GpuGrant): DeviceRequest {
  switch (support.kind) {
    case 'nvidia':
      return {
        Driver: 'nvidia',
        DeviceIDs: [String(deviceIndex)],
        // `compute` brings CUDA's driver library, `utility` the one that tells its version.
        Capabilities: [['gpu', 'compute', 'utility']],
      };
    case 'cdi': {
      const name = support.deviceNames[deviceIndex];
      if (name === undefined) {
        throw new SandboxError('gpu_missing', `the engine has no GPU with number ${deviceIndex}`);
      }
      return { Driver: 'cdi', DeviceIDs: [name] };
    }
  }
}
