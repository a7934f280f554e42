import type { ContainerCreateOptions, HostConfig } from 'dockerode';
import type { ExecutionLimits } from '@pairwise/contracts';
import gpuSystemCalls from '../seccomp/gpu.json' with { type: 'json' };
import seccompProfile from '../seccomp/profile.json' with { type: 'json' };
import { deviceRequest, type GpuGrant } from './gpu.js';
import { gvisorProcesses, isGvisor } from './gvisor.js';

export const containerRoles = ['runner', 'checker'] as const;
/** Candidate's code runs in a runner and never in a checker, which holds the reference. */
export type ContainerRole = (typeof containerRoles)[number];

export const labelNames = {
  execution: 'org.pairwise.execution',
  attempt: 'org.pairwise.attempt',
  worker: 'org.pairwise.worker',
  deadline: 'org.pairwise.deadline',
  role: 'org.pairwise.role',
} as const;

export interface ContainerSpec {
  readonly role: ContainerRole;
  /** The image's own id: a tag could be moved to other content. */
  readonly imageId: string;
  readonly preload: readonly string[];
  readonly limits: ExecutionLimits;
  readonly executionId: string;
  readonly attempt: number;
  readonly workerId: string;
  /** After this moment any worker may remove the container. */
  readonly deadlineEpochMs: number;
  readonly cgroupVersion: '1' | '2';
  /** What the environment's libraries are told, besides what every container is told. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly gpu?: GpuGrant | null;
  /** The engine's name of an OCI runtime, such as `runsc`; its default one where absent. */
  readonly runtime?: string | null;
}

/** The created type lacks the field; the engine has had it since version 20.10. */
interface HardenedHostConfig extends HostConfig {
  CgroupnsMode?: 'private';
}

const userId = 10_001;
const openFilesMax = 256;
/** The CUDA driver alone opens its devices dozens of times. */
const openFilesMaxWithGpu = 1024;
const inodesMax = 8192;
const sharedMemoryBytes = 16 * 1024 * 1024;
/** Data loaders hand whole batches to the process that feeds the GPU. */
const sharedMemoryBytesWithGpu = 256 * 1024 * 1024;
const cpus = 1;

/** Everything that confines one container. No default of the engine is relied on. */
export function containerOptions(spec: ContainerSpec): ContainerCreateOptions {
  return {
    Image: spec.imageId,
    Cmd: ['python3', '-P', '-s', '-B', '-m', `pairwise_${spec.role}`],
    Entrypoint: [],
    User: `${userId}:${userId}`,
    WorkingDir: '/work',
    Hostname: 'sandbox',
    Env: environmentVariables(spec),
    Labels: labels(spec),
    Tty: false,
    OpenStdin: true,
    // When the worker dies its stream closes, and end of input ends PID 1.
    StdinOnce: true,
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
    NetworkDisabled: true,
    StopSignal: 'SIGKILL',
    // An image's own one would run commands beside the program, again and again.
    Healthcheck: { Test: ['NONE'] },
    HostConfig: hostConfig(spec),
  };
}

function hostConfig(spec: ContainerSpec): HardenedHostConfig {
  const { limits, cgroupVersion, gpu = null, runtime = null } = spec;
  const openFiles = gpu === null ? openFilesMax : openFilesMaxWithGpu;
  return {
    CapDrop: ['ALL'],
    Privileged: false,
    SecurityOpt: ['no-new-privileges:true', `seccomp=${systemCallProfile(gpu)}`],
    ReadonlyRootfs: true,
    NetworkMode: 'none',
    IpcMode: 'private',
    ShmSize: gpu === null ? sharedMemoryBytes : sharedMemoryBytesWithGpu,
    ...(cgroupVersion === '2' ? { CgroupnsMode: 'private' as const } : {}),
    Memory: limits.memoryBytes,
    MemorySwap: limits.memoryBytes,
    NanoCpus: cpus * 1_000_000_000,
    PidsLimit: limits.processes + (isGvisor(runtime) ? gvisorProcesses : 0),
    Ulimits: [
      { Name: 'nofile', Soft: openFiles, Hard: openFiles },
      { Name: 'core', Soft: 0, Hard: 0 },
      { Name: 'fsize', Soft: limits.diskBytes, Hard: limits.diskBytes },
    ],
    Tmpfs: { '/work': tmpfsOptions(limits), '/tmp': tmpfsOptions(limits) },
    LogConfig: { Type: 'none', Config: {} },
    RestartPolicy: { Name: 'no' },
    // PID 1 is our zygote. It has to know the status of every child, which an init would reap.
    Init: false,
    // The exit status and the kernel's counters are read before we remove it ourselves.
    AutoRemove: false,
    ...(gpu === null ? {} : { DeviceRequests: [deviceRequest(gpu)] }),
    ...(runtime === null ? {} : { Runtime: runtime }),
  };
}

function systemCallProfile(gpu: GpuGrant | null): string {
  if (gpu === null) return JSON.stringify(seccompProfile);
  const syscalls = [...seccompProfile.syscalls, ...gpuSystemCalls.syscalls];
  return JSON.stringify({ ...seccompProfile, syscalls });
}

function tmpfsOptions(limits: ExecutionLimits): string {
  return [
    'rw',
    'noexec',
    'nosuid',
    'nodev',
    `size=${limits.diskBytes}`,
    `nr_inodes=${inodesMax}`,
    'mode=0700',
    `uid=${userId}`,
    `gid=${userId}`,
  ].join(',');
}

/** Nothing of the worker's own environment; thread counts must equal the CPU quota. */
function environmentVariables({ preload, variables = {}, gpu = null }: ContainerSpec): string[] {
  const all = {
    ...variables,
    ...(gpu === null ? {} : { PAIRWISE_GPU_MEMORY_FRACTION: String(gpu.memoryFraction) }),
    PATH: '/usr/local/bin:/usr/bin:/bin',
    HOME: '/work',
    TMPDIR: '/tmp',
    LANG: 'C.UTF-8',
    PYTHONHASHSEED: '0',
    // A fork copies page tables: with large pages it costs half, also at the end of the child.
    PYTHONMALLOC: 'malloc',
    GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1',
    MPLBACKEND: 'Agg',
    MPLCONFIGDIR: '/opt/pairwise/matplotlib',
    PAIRWISE_PRELOAD: preload.join(','),
    OMP_NUM_THREADS: String(cpus),
    OPENBLAS_NUM_THREADS: String(cpus),
    MKL_NUM_THREADS: String(cpus),
    NUMEXPR_NUM_THREADS: String(cpus),
  };
  return Object.entries(all).map(([name, value]) => `${name}=${value}`);
}

function labels(spec: ContainerSpec): Record<string, string> {
  return {
    [labelNames.execution]: spec.executionId,
    [labelNames.attempt]: String(spec.attempt),
    [labelNames.worker]: spec.workerId,
    [labelNames.deadline]: String(spec.deadlineEpochMs),
    [labelNames.role]: spec.role,
  };
}
