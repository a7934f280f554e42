import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import Docker from 'dockerode';
import { ensureTestImages } from '../images/ensure-images.js';
import { suiteContainer } from '../images/suite-container.js';
import type { LaunchContext } from './context.js';
import { type Counts, describeCounts, noCounts } from './counts.js';
import { messageOf } from './failure.js';
import { countPytest } from './pytest-count.js';

/** The image that holds every library: no test there lacks what it needs. */
const environment = 'torch';

const linesShown = 60;

export async function runPythonSuites(context: LaunchContext): Promise<Counts> {
  const { steps, layout } = context;
  const docker = new Docker();
  try {
    const image = await steps.run(`Image with the suites for "${environment}"`, (detail) =>
      provideTestImage(docker, detail),
    );
    const startedAt = Date.now();
    const { output, exitCode } = await runContainer(context, docker, image);
    appendFileSync(join(layout.logDir, 'pytest.log'), output);
    steps.mark(exitCode === 0, `Suites in "${environment}"`, Date.now() - startedAt);
    return judge(context, output, exitCode);
  } catch (cause) {
    steps.line(`      ${messageOf(cause)}`);
    return { ...noCounts, failed: 1 };
  }
}

async function provideTestImage(docker: Docker, detail: (text: string) => void): Promise<string> {
  const images = await ensureTestImages(docker, [environment], ({ step, message }) =>
    detail(`${step}, ${message}`),
  );
  const tag = images[environment]?.tag;
  if (tag === undefined) throw new Error(`no image for ${environment}`);
  return tag;
}

function judge(context: LaunchContext, output: string, exitCode: number): Counts {
  const counts = countPytest(output) ?? noCounts;
  if (exitCode === 0) {
    context.steps.line(`      ${describeCounts(counts)}`);
    return counts;
  }
  for (const line of output.trimEnd().split('\n').slice(-linesShown)) {
    context.steps.line(`      ${line}`);
  }
  // An exit that no counted failure explains, such as a crash of the interpreter, is one itself.
  return counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

async function runContainer(
  context: LaunchContext,
  docker: Docker,
  image: string,
): Promise<{ output: string; exitCode: number }> {
  const container = await docker.createContainer(suiteContainer(image, environment, ['-q']));
  const remove = async (): Promise<void> => {
    await container.remove({ force: true });
  };
  context.cleanups.add(remove);
  try {
    const stream = await container.attach({ stream: true, stdout: true, stderr: true });
    const merged = new PassThrough();
    docker.modem.demuxStream(stream, merged, merged);
    stream.on('end', () => merged.end());
    const output = text(merged);
    await container.start();
    const { StatusCode } = (await container.wait()) as { StatusCode: number };
    return { output: await output, exitCode: StatusCode };
  } finally {
    context.cleanups.delete(remove);
    await remove();
  }
}
