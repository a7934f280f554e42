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

/**
 * Hands out the GPUs in turn. With no more executions at once than GPUs, each has one to itself.
 */
export class GpuTurns {
  readonly #options: GpuOptions;
  #next = 0;

  constructor(options: GpuOptions) {
    this.#options = options;
  }

  get count(): number {
    return this.#options.count;
  }

  take(support: GpuSupport): GpuGrant {
    const { count, memoryFraction = memoryFractionDefault } = this.#options;
    if (count < 1) throw new SandboxError('gpu_missing', 'this worker is not given any GPU');
    const deviceIndex = this.#next % count;
    this.#next += 1;
    return { support, deviceIndex, memoryFraction };
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
