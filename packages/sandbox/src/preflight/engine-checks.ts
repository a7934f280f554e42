import type { EngineFacts } from './engine-facts.js';
import { advised, type PreflightCheck, required } from './host-check.js';
import { checkRunc } from './runc-check.js';

const apiVersionMin = '1.41';
const clockOffsetMsMax = 2_000;
const storageDrivers = ['overlay2', 'overlayfs', 'fuse-overlayfs', 'btrfs', 'zfs', 'stargz'];

export interface EngineExpectations {
  /** The runtime that containers ask for; null for the engine's default one. */
  readonly runtime: string | null;
  readonly acceptedRunc: readonly string[];
}

/** Everything that can be judged by what the engine says of itself. */
export function checkEngine(
  facts: EngineFacts,
  { runtime, acceptedRunc }: EngineExpectations,
): PreflightCheck[] {
  return [
    required('engine', { ok: true, detail: `Docker ${facts.version}`, advice: '' }),
    checkApi(facts),
    checkRuntime(facts, runtime),
    checkRunc(facts.runcVersion, runtime ?? facts.defaultRuntime, acceptedRunc),
    ...checkSecurity(facts),
    ...checkLimits(facts),
    ...checkHabits(facts),
    checkClock(facts),
  ];
}

function checkApi({ apiVersion }: EngineFacts): PreflightCheck {
  return required('api', {
    ok: compareVersions(apiVersion, apiVersionMin) >= 0,
    detail: `API ${apiVersion}, at least ${apiVersionMin} is needed`,
    advice: 'Install Docker Engine 20.10 or later.',
  });
}

function checkRuntime(facts: EngineFacts, wanted: string | null): PreflightCheck {
  const runtime = wanted ?? facts.defaultRuntime;
  const isKnown = facts.runtimes.includes(runtime);
  return required('runtime', {
    ok: isKnown,
    detail: isKnown ? runtime : `${runtime} is not known to Docker: ${facts.runtimes.join(', ')}`,
    advice: `Register it in /etc/docker/daemon.json, as docker/GVISOR.md shows for runsc, or name another one.`,
  });
}

function checkSecurity({ securityOptions }: EngineFacts): PreflightCheck[] {
  const has = (...names: string[]): boolean =>
    names.some((name) => securityOptions.some((option) => option.startsWith(`name=${name}`)));
  const detail = securityOptions.join('; ') || 'no security options';
  return [
    required('seccomp', {
      ok: has('seccomp'),
      detail,
      advice: 'Use a kernel and a Docker with seccomp, or system calls cannot be refused.',
    }),
    advised('user namespace', {
      ok: has('userns', 'rootless'),
      detail: has('rootless') ? 'rootless' : has('userns') ? 'remapped' : 'users are not remapped',
      advice:
        'Set "userns-remap" in /etc/docker/daemon.json, or run Docker rootless: whoever got out of a container would be nobody on the host.',
    }),
    advised('mandatory access control', {
      ok: has('apparmor', 'selinux'),
      detail: has('apparmor') ? 'AppArmor' : has('selinux') ? 'SELinux' : 'none',
      advice: 'Enable AppArmor or SELinux for Docker: one more wall around each container.',
    }),
  ];
}

function checkLimits(facts: EngineFacts): PreflightCheck[] {
  const { cgroupVersion, cgroupDriver } = facts;
  return [
    required('cgroup', {
      ok: (cgroupVersion === '1' || cgroupVersion === '2') && cgroupDriver !== 'none',
      detail: `version ${cgroupVersion}, driver ${cgroupDriver}`,
      advice: 'Delegate control groups to Docker: without them no limit holds.',
    }),
    limitCheck('memory limit', facts.hasMemoryLimit),
    // Without it, Memory = MemorySwap cannot keep a program from swapping past its limit.
    limitCheck('swap limit', facts.hasSwapLimit),
    limitCheck('CPU limit', facts.hasCpuLimit),
    limitCheck('process limit', facts.hasProcessLimit),
  ];
}

function limitCheck(name: string, ok: boolean): PreflightCheck {
  return required(name, {
    ok,
    detail: ok ? 'enforced by the kernel' : 'not available on this host',
    advice:
      name === 'swap limit'
        ? 'Start the kernel with swapaccount=1, or use control groups version 2.'
        : 'Enable its control group controller, or update the kernel.',
  });
}

function checkHabits(facts: EngineFacts): PreflightCheck[] {
  return [
    advised('storage driver', {
      ok: storageDrivers.includes(facts.storageDriver),
      detail: facts.storageDriver,
      advice: 'Use overlay2: others copy a whole image for each container, or are given up.',
    }),
    advised('log driver', {
      ok: true,
      detail: `sandboxes log nothing; ${facts.loggingDriver} for other containers`,
      advice: '',
    }),
    advised('live restore', {
      ok: facts.isLiveRestoreEnabled,
      detail: facts.isLiveRestoreEnabled ? 'on' : 'a restart of Docker ends what runs',
      advice:
        'Set "live-restore": true in /etc/docker/daemon.json. Without it what runs is started anew, once, when Docker is back.',
    }),
  ];
}

function checkClock({ clockOffsetMs }: EngineFacts): PreflightCheck {
  const isKnown = clockOffsetMs !== null;
  return required('clock', {
    ok: isKnown && Math.abs(clockOffsetMs) <= clockOffsetMsMax,
    detail: isKnown
      ? `Docker's host is ${clockOffsetMs} ms ahead of this worker`
      : 'Docker does not tell its time',
    advice: 'Keep both clocks right with NTP: expired containers are found by their deadline.',
  });
}

/** Compares `1.9` and `1.41` by their numbers: 41 is more than 9. */
function compareVersions(left: string, right: string): number {
  const [a, b] = [left, right].map((text) => text.split('.').map(Number));
  for (let index = 0; index < Math.max(a?.length ?? 0, b?.length ?? 0); index += 1) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) return Number.isNaN(difference) ? -1 : difference;
  }
  return 0;
}
