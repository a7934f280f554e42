import Docker from 'dockerode';
import { describeFailure } from './describe-failure.js';
import { ensureTestImages } from './ensure-images.js';
import { suiteContainer } from './suite-container.js';

const USAGE = `usage: npx tsx infra/images/run-python-tests.ts ENVIRONMENT [pytest arguments…]

Runs the Python test suites inside the test image of an environment.`;

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
  const container = await docker.createContainer(suiteContainer(tag, name, pytestArguments));
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

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (cause) {
  console.error(describeFailure(cause));
  process.exitCode = 1;
}
