import { randomUUID } from 'node:crypto';
import type { ExecutionLimits, ImageCheck, OwnEnvironmentName } from '@pairwise/contracts';
import { checkGrading } from './conformance/grading-check.js';
import { checkImage, inspectImage } from './conformance/image-checks.js';
import { checkMemory, checkProcesses } from './conformance/limit-checks.js';
import { failed, passed } from './conformance/report.js';
import { runnerChecks } from './conformance/runner-checks.js';
import { Trial } from './conformance/trial.js';
import { withinDeadline } from './deadline.js';
import { SandboxError } from './errors.js';
import { ownEnvironment } from './own-environment.js';
import { Sandbox } from './sandbox.js';

const timeoutMsDefault = 300_000;

export interface ConformanceRequest {
  /** Whatever the engine finds the image by. It is not pulled. */
  readonly image: string;
  /** Modules that every container imports before a program comes. */
  readonly preload: readonly string[];
  /** More modules that must be there. */
  readonly imports?: readonly string[];
  readonly limits: ExecutionLimits;
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

export interface ConformanceReport {
  readonly ok: boolean;
  /** The image's id, which names its content; null where the image is not there. */
  readonly digest: string | null;
  /** In the order in which they were made; a check that failed early ends the list. */
  readonly checks: readonly ImageCheck[];
  readonly libraries: Readonly<Record<string, string>> | null;
}

/**
 * Whether an image that somebody else built can serve as an environment. It is held like every
 * container of a candidate, in time and bytes too: an image may be hostile. Throws a `SandboxError`
 * only when the engine itself fails, and the reason of `signal` when that is aborted.
 */
export async function checkConformance(
  sandbox: Sandbox,
  request: ConformanceRequest,
): Promise<ConformanceReport> {
  const image = await inspectImage(sandbox.docker, request.image);
  if (image === null) {
    const detail = 'It is not on this host. An administrator can bring it with: docker pull';
    return { ok: false, digest: null, checks: [failed('image', detail)], libraries: null };
  }
  const checks = [passed('image', image.Id), ...(await checkImage(sandbox.docker, image))];
  const report = new Report(image.Id, checks);
  // What it declares is enough to refuse it: then nothing of it is started.
  if (!report.ok) return report;
  await tryInContainers(sandbox, request, report);
  request.signal?.throwIfAborted();
  if (!report.ok) await withinDeadline('inspect', () => sandbox.docker.ping());
  return report;
}

class Report implements ConformanceReport {
  readonly digest: string;
  readonly checks: ImageCheck[];
  libraries: Readonly<Record<string, string>> | null = null;

  constructor(digest: string, checks: ImageCheck[]) {
    this.digest = digest;
    this.checks = checks;
  }

  get ok(): boolean {
    return this.checks.every((check) => check.ok);
  }

  /** A check that breaks off is one that failed. False when no more should follow. */
  async add(name: string, work: () => Promise<readonly ImageCheck[]>): Promise<boolean> {
    try {
      this.checks.push(...(await work()));
      return true;
    } catch (cause) {
      const isLate = cause instanceof DOMException && cause.name === 'TimeoutError';
      if (!isLate && !(cause instanceof SandboxError)) throw cause;
      this.checks.push(failed(name, isLate ? 'the checks took too long' : cause.message));
      return false;
    }
  }
}

async function tryInContainers(
  sandbox: Sandbox,
  request: ConformanceRequest,
  report: Report,
): Promise<void> {
  const { limits, preload, imports = [], timeoutMs = timeoutMsDefault } = request;
  const environment: OwnEnvironmentName = `own-${randomUUID()}`;
  const own = trialSandbox(sandbox, environment, request, report.digest);
  const late = AbortSignal.timeout(timeoutMs);
  const signal = request.signal === undefined ? late : AbortSignal.any([late, request.signal]);
  const openTrial = (lower: Partial<ExecutionLimits>) =>
    new Trial(own, environment, { ...limits, ...lower }, signal);
  const trial = openTrial({});
  try {
    const isReady = await report.add('start', async () => {
      const { ready } = await trial.container();
      report.libraries = ready.libraries;
      const text = `ready after ${Math.round(ready.preloadMs)} ms with Python ${ready.python}`;
      return [passed('start', text)];
    });
    if (!isReady) return;
    for (const { name, check } of runnerChecks) {
      if (!(await report.add(name, () => check(trial, [...preload, ...imports])))) return;
    }
    if (!(await report.add('memory limit', () => checkMemory(trial, openTrial)))) return;
    if (!(await report.add('process limit', () => checkProcesses(trial, openTrial)))) return;
    await report.add('grading', () => checkGrading(own, trial, signal));
  } finally {
    trial.close();
    await own.close();
  }
}

/** On the same engine, but without a pool: nothing of the image waits when the trial is over. */
function trialSandbox(
  sandbox: Sandbox,
  name: OwnEnvironmentName,
  { preload, limits }: ConformanceRequest,
  digest: string,
): Sandbox {
  return new Sandbox({
    docker: sandbox.docker,
    workerId: sandbox.workerId,
    environments: new Map([[name, ownEnvironment({ name, title: 'On trial', preload, limits })]]),
    imageTags: new Map([[name, digest]]),
    ...(sandbox.runtime === null ? {} : { runtime: sandbox.runtime }),
  });
}
