import Docker from 'dockerode';
import { loadEnvironments } from '../../packages/sandbox/src/environments.js';
import { describeFailure } from './describe-failure.js';
import { ensureTestImages } from './ensure-images.js';

const USAGE = `usage: npx tsx infra/images/run-python-tests.ts ENVIRONMENT [pytest arguments…]

Runs the Python test suites inside the test image of an environment.`;

const SUITES = '/opt/pairwise/tests';

async function main([name, ...pytestArguments]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help') {
    console.log(USAGE);
    return name === undefined ? 2 : 0;
  }
  const docker = new Docker();
  const images = await ensureTestImages(docker, [name], ({ step, message }) => {
    console.log(`${step}: ${message}`);
  });
  const tag = images[name]?.tag;
  if (tag === undefined) throw new Error(`No test image was made for ${name}.`);
  return runSuites(docker, tag, name, pytestArguments);
}

async function runSuites(
  docker: Docker,
  tag: string,
  name: string,
  pytestArguments: readonly string[],
): Promise<number> {
  const container = await docker.createContainer({
    Image: tag,
    Cmd: ['python3', '-P', '-B', '-m', 'pytest', '-p', 'no:cacheprovider', ...pytestArguments],
    WorkingDir: SUITES,
    Env: ['HOME=/tmp', 'HYPOTHESIS_STORAGE_DIRECTORY=/tmp/hypothesis', 'OMP_NUM_THREADS=1'],
    HostConfig: testHostConfig(name),
  });
  try {
    const output = await container.attach({ stream: true, stdout: true, stderr: true });
    container.modem.demuxStream(output, process.stdout, process.stderr);
    await container.start();
    const { StatusCode } = (await container.wait()) as { StatusCode: number };
    return StatusCode;
  } finally {
    await container.remove({ force: true });
  }
}

function testHostConfig(name: string): Docker.HostConfig {
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

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (cause) {
  console.error(describeFailure(cause));
  process.exitCode = 1;
}
