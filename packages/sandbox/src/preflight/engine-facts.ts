import type Docker from 'dockerode';
import { withinDeadline } from '../deadline.js';

/** What `docker version` and `docker info` say, as far as the checks look at it. */
export interface EngineFacts {
  readonly version: string;
  readonly apiVersion: string;
  /** The most exact version of runc that the engine tells: a distribution's package, if any. */
  readonly runcVersion: string;
  readonly securityOptions: readonly string[];
  readonly cgroupVersion: string;
  readonly cgroupDriver: string;
  readonly hasMemoryLimit: boolean;
  readonly hasSwapLimit: boolean;
  readonly hasCpuLimit: boolean;
  readonly hasProcessLimit: boolean;
  readonly storageDriver: string;
  readonly loggingDriver: string;
  readonly isLiveRestoreEnabled: boolean;
  readonly runtimes: readonly string[];
  readonly defaultRuntime: string;
  readonly rootFolder: string;
  /** The engine's clock less ours, in milliseconds; null where it does not tell. */
  readonly clockOffsetMs: number | null;
}

/** Throws a `SandboxError` when the engine does not answer. */
export async function readEngineFacts(docker: Docker): Promise<EngineFacts> {
  const version = await withinDeadline('inspect', () => docker.version());
  const askedAtMs = Date.now();
  const info = await withinDeadline('inspect', () => docker.info());
  const answeredAtMs = Date.now();
  const runc = version.Components?.find(({ Name }) => Name === 'runc');
  const systemTimeMs = Date.parse(info.SystemTime ?? '');
  return {
    version: version.Version,
    apiVersion: version.ApiVersion,
    runcVersion: exactRuncVersion(runc?.Version, info.RuncCommit?.ID),
    securityOptions: info.SecurityOptions ?? [],
    cgroupVersion: info.CgroupVersion ?? '1',
    cgroupDriver: info.CgroupDriver ?? 'none',
    hasMemoryLimit: info.MemoryLimit === true,
    hasSwapLimit: info.SwapLimit === true,
    hasCpuLimit: info.CpuCfsQuota === true,
    hasProcessLimit: info.PidsLimit === true,
    storageDriver: info.Driver ?? 'unknown',
    loggingDriver: info.LoggingDriver ?? 'unknown',
    isLiveRestoreEnabled: info.LiveRestoreEnabled === true,
    runtimes: Object.keys(info.Runtimes ?? {}),
    defaultRuntime: info.DefaultRuntime ?? 'runc',
    rootFolder: info.DockerRootDir ?? '',
    clockOffsetMs: Number.isNaN(systemTimeMs)
      ? null
      : Math.round(systemTimeMs - (askedAtMs + answeredAtMs) / 2),
  };
}

/** Debian tells its package's version where others tell a commit: `1.1.5+ds1-1+deb12u1`. */
function exactRuncVersion(version: string | undefined, commit: string | undefined): string {
  if (version === undefined) return 'unknown';
  return commit?.startsWith(version) === true ? commit : version;
}
