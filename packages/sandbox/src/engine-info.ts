import type Docker from 'dockerode';
import type { CgroupVersion } from './cgroup.js';
import { withinDeadline } from './deadline.js';
import { findGpuSupport, type GpuSupport } from './gpu.js';

/** What an engine can do, as far as the options of a container depend on it. */
export interface EngineInfo {
  readonly cgroupVersion: CgroupVersion;
  /** null where Docker has no way to give a GPU to a container. */
  readonly gpu: GpuSupport | null;
  /** Names that a container may ask for, such as `runc` and `runsc`. */
  readonly runtimes: readonly string[];
}

export async function readEngineInfo(docker: Docker): Promise<EngineInfo> {
  const info = await withinDeadline('inspect', () => docker.info());
  return {
    cgroupVersion: info.CgroupVersion === '2' ? '2' : '1',
    gpu: findGpuSupport(info),
    runtimes: Object.keys(info.Runtimes ?? {}),
  };
}
