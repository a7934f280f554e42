import type Docker from 'dockerode';
import { loadEnvironments } from '../../packages/sandbox/src/environments.js';

/** A container that runs the Python suites of an environment's test image. */
export function suiteContainer(
  image: string,
  environment: string,
  pytestArguments: readonly string[],
): Docker.ContainerCreateOptions {
  return {
    Image: image,
    Cmd: ['python3', '-P', '-B', '-m', 'pytest', '-p', 'no:cacheprovider', ...pytestArguments],
    WorkingDir: '/opt/pairwise/tests',
    Env: ['HOME=/tmp', 'HYPOTHESIS_STORAGE_DIRECTORY=/tmp/hypothesis', 'OMP_NUM_THREADS=1'],
    HostConfig: hostConfig(environment),
  };
}

function hostConfig(name: string): Docker.HostConfig {
  const memoryBytes = loadEnvironments().get(name)?.limits.memoryBytes ?? 0;
  return {
    NetworkMode: 'none',
    ReadonlyRootfs: true,
    CapDrop: ['ALL'],
    // The suites make a runner PID 1 of a namespace of its own, which Docker's profile forbids.
    SecurityOpt: ['no-new-privileges', 'seccomp=unconfined'],
    PidsLimit: 256,
    Memory: memoryBytes + 512 * 1024 * 1024,
    Tmpfs: {
      '/tmp': 'rw,nosuid,nodev,size=256m,mode=1777',
      '/work': 'rw,nosuid,nodev,noexec,size=64m,uid=10001,gid=10001',
    },
    Init: true,
  };
}
