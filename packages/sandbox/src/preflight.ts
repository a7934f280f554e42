import type Docker from 'dockerode';
import { withinDeadline } from './deadline.js';
import { SandboxError } from './errors.js';
import type { Sandbox } from './sandbox.js';

export interface PreflightCheck {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

const apiVersionMin = 1.41;

/** What must hold before candidates' code may run on this engine. Never throws. */
export async function preflight(sandbox: Sandbox): Promise<PreflightCheck[]> {
  let engine: PreflightCheck[];
  try {
    engine = await checkEngine(sandbox.docker);
  } catch (cause) {
    if (!(cause instanceof SandboxError)) throw cause;
    return [{ name: 'engine', ok: false, detail: cause.message }];
  }
  const names = [...sandbox.environments.keys()];
  return [...engine, ...(await Promise.all(names.map((name) => checkImage(sandbox, name))))];
}

async function checkEngine(docker: Docker): Promise<PreflightCheck[]> {
  const [version, info] = await Promise.all([
    withinDeadline('inspect', () => docker.version()),
    withinDeadline('inspect', () => docker.info()),
  ]);
  const runc = version.Components?.find(({ Name }) => Name === 'runc')?.Version ?? 'unknown';
  const security: string[] = info.SecurityOptions ?? [];
  const hasSeccomp = security.some((option) => option.startsWith('name=seccomp'));
  return [
    { name: 'engine', ok: true, detail: `Docker ${version.Version}, runc ${runc}` },
    {
      name: 'api',
      ok: Number(version.ApiVersion) >= apiVersionMin,
      detail: `API ${version.ApiVersion}, at least ${apiVersionMin} is needed`,
    },
    { name: 'seccomp', ok: hasSeccomp, detail: security.join('; ') || 'no security options' },
    {
      name: 'cgroup',
      ok: info.CgroupVersion === '1' || info.CgroupVersion === '2',
      detail: `version ${info.CgroupVersion}, driver ${info.CgroupDriver}`,
    },
    limitCheck('memory limit', info.MemoryLimit),
    // Without it, Memory = MemorySwap cannot keep a program from swapping past its limit.
    limitCheck('swap limit', info.SwapLimit),
    limitCheck('CPU limit', info.CpuCfsQuota),
    limitCheck('process limit', info.PidsLimit),
  ];
}

function limitCheck(name: string, isAvailable: unknown): PreflightCheck {
  const ok = isAvailable === true;
  return { name, ok, detail: ok ? 'enforced by the kernel' : 'not available on this host' };
}

async function checkImage(sandbox: Sandbox, name: string): Promise<PreflightCheck> {
  try {
    return { name: `image ${name}`, ok: true, detail: await sandbox.imageId(name) };
  } catch (cause) {
    if (!(cause instanceof SandboxError)) throw cause;
    return { name: `image ${name}`, ok: false, detail: cause.message };
  }
}
