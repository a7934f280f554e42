import type Docker from 'dockerode';
import type { ImageStep } from '../../packages/sandbox/src/image-tags.js';
import { withBuildContext } from './build-context.js';
import { ImageBuildError } from './describe-failure.js';
import { followToEnd, LogTail } from './docker-stream.js';
import type { Report } from './progress.js';

const LIBRARIES_LINE = /^pairwise-libraries (\{.*\})$/;

export interface StepResult {
  /** What the image says about its libraries, where the step prints that. */
  readonly libraries: Readonly<Record<string, string>>;
}

export async function imageExists(docker: Docker, tag: string): Promise<boolean> {
  try {
    await docker.getImage(tag).inspect();
    return true;
  } catch (cause) {
    if (isNotFound(cause)) return false;
    throw cause;
  }
}

export async function buildStep(
  docker: Docker,
  root: string,
  step: ImageStep,
  report: Report,
): Promise<StepResult> {
  const log = new LogTail();
  let libraries: Record<string, string> = {};
  const onLine = (line: string): void => {
    log.add(line);
    const match = LIBRARIES_LINE.exec(line);
    if (match?.[1] !== undefined) libraries = JSON.parse(match[1]) as Record<string, string>;
    if (isWorthShowing(line)) report(step.title, line.trim().slice(0, 160));
  };
  try {
    await withBuildContext(root, step, async (context) => {
      const stream = await docker.buildImage(context, buildOptions(step));
      await followToEnd(docker, stream, onLine);
    });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new ImageBuildError(step.title, message, log.toString(), { cause });
  }
  return { libraries };
}

function buildOptions(step: ImageStep): Docker.ImageBuildOptions {
  const { DEBIAN_MIRROR, DEBIAN_SECURITY_MIRROR, PIP_INDEX_URL } = process.env;
  return {
    t: step.tag,
    dockerfile: step.inputs[0] ?? 'Dockerfile',
    buildargs: {
      BASE: step.parentTag,
      ...(DEBIAN_MIRROR === undefined ? {} : { DEBIAN_MIRROR }),
      ...(DEBIAN_SECURITY_MIRROR === undefined ? {} : { DEBIAN_SECURITY_MIRROR }),
      ...(step.usesPackageIndex && PIP_INDEX_URL !== undefined ? { PIP_INDEX_URL } : {}),
      ...step.buildArguments,
    },
    networkmode: 'host',
    // A cached step prints nothing, and our tags already say what need not be built.
    nocache: true,
    rm: true,
    forcerm: true,
  };
}

/** Of the hundreds of lines of apt and pip only those that mark progress. */
function isWorthShowing(line: string): boolean {
  return /^(Step |Fetched |\d+ (newly|upgraded)|Err|E: |Installing |ERROR)/.test(line);
}

function isNotFound(cause: unknown): boolean {
  return cause instanceof Error && 'statusCode' in cause && cause.statusCode === 404;
}
