import {
  type EnvironmentName,
  type ExecutionLimits,
  type FigureFormat,
  limits as ceilings,
  type SourceFiles,
} from '@pairwise/contracts';
import type { ConsoleRequest } from './console-feed.js';
import { SandboxError } from './errors.js';
import type { JobRequest } from './job-request.js';
import { runJob } from './run-job.js';
import type { RunInput } from './run-input.js';
import { type RunCodeEvent, RunRecording, type RunResult } from './run-recording.js';
import type { Sandbox } from './sandbox.js';
import type { SandboxContainer } from './sandbox-container.js';
import type { DatasetFile } from './send-datasets.js';
import { jobSeed } from './seeds.js';

export type { RunCodeEvent, RunResult } from './run-recording.js';

/** On top of the program's own time: making the container ready and taking it down. */
const overheadMs = 180_000;

export interface RunRequest {
  readonly executionId: string;
  readonly attempt: number;
  readonly environment: EnvironmentName;
  readonly files: SourceFiles;
  readonly stdin?: string | null;
  readonly seed: string;
  readonly limits: ExecutionLimits;
  readonly signal: AbortSignal;
  /** Organization and room. Runs with the same key may follow one another in one container. */
  readonly roomKey?: string | null;
  /** Makes the run interactive: what is sent through it goes to the program's stdin. */
  readonly input?: RunInput | null;
  /** How long it may wait for input, all waits together. */
  readonly inputWaitMs?: number;
  readonly figureFormat?: FigureFormat;
  /** Whether to look at the variables when the program has ended. */
  readonly peek?: boolean;
  readonly datasets?: readonly DatasetFile[];
  /** Makes it a console: after the program, statements run one by one in what it left. */
  readonly console?: ConsoleRequest | null;
}

/** Runs a program once. Every end is a result, also one that is our own fault. */
export async function runCode(
  sandbox: Sandbox,
  request: RunRequest,
  onEvent: (event: RunCodeEvent) => void = () => undefined,
): Promise<RunResult> {
  const recording = new RunRecording({ limits: recordedLimitsOf(request) }, onEvent);
  for (;;) {
    try {
      return await runOnce(sandbox, request, recording);
    } catch (cause) {
      if (!(cause instanceof SandboxError)) throw cause;
      // Another container may do better, but only while nobody has seen output of this one.
      if (!recording.mayRetry()) return recording.failed(cause);
    }
  }
}

async function runOnce(
  sandbox: Sandbox,
  request: RunRequest,
  recording: RunRecording,
): Promise<RunResult> {
  if (request.signal.aborted) return recording.cancelled();
  const container = await acquireUnlessAborted(sandbox, request);
  if (container === null) return recording.cancelled();
  let reusable = true;
  try {
    recording.useContainer(container);
    if (request.signal.aborted) return recording.cancelled();
    reusable = false;
    const result = await runJob(container, jobOf(request), recording, request.signal);
    reusable = !result.containerLost && !result.facts.oomKilled;
    return recording.finished(result);
  } finally {
    sandbox.containers.release(container, { reusable });
  }
}

/** A console's limit of output holds for each statement; what it prints in all has another one. */
function recordedLimitsOf({ limits, console }: RunRequest): ExecutionLimits {
  return console == null ? limits : { ...limits, outputBytes: ceilings.consoleOutputBytes };
}

function jobOf(request: RunRequest): JobRequest {
  return {
    kind: request.console == null ? 'run' : 'console',
    console: request.console ?? null,
    files: request.files,
    stdin: request.stdin ?? null,
    seed: jobSeed(request.seed, 'run'),
    limits: request.limits,
    driver: null,
    input: request.input ?? null,
    inputWaitMs: request.inputWaitMs ?? ceilings.inputWaitMs,
    figureFormat: request.figureFormat ?? 'png',
    peek: request.peek ?? false,
    datasets: request.datasets ?? [],
  };
}

/** Nobody who cancels waits for a container; one that comes later goes back unused. */
async function acquireUnlessAborted(
  sandbox: Sandbox,
  request: RunRequest,
): Promise<SandboxContainer | null> {
  const { signal } = request;
  const opening = acquire(sandbox, request);
  let onAbort: () => void = () => undefined;
  const aborted = new Promise<null>((resolve) => {
    onAbort = () => resolve(null);
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    const container = await Promise.race([opening, aborted]);
    if (container === null) void giveBackUnused(sandbox, opening);
    return container;
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

function acquire(sandbox: Sandbox, request: RunRequest): Promise<SandboxContainer> {
  const { environment, limits, executionId, attempt, roomKey = null } = request;
  const { input, inputWaitMs = ceilings.inputWaitMs } = request;
  const ownMs = limits.wallTimeMs + (input == null ? 0 : inputWaitMs);
  const lifetimeMs = (request.console == null ? ownMs : ceilings.consoleLifetimeMs) + overheadMs;
  return sandbox.acquire({
    role: 'runner',
    environment,
    limits,
    executionId,
    attempt,
    lifetimeMs,
    roomKey,
  });
}

async function giveBackUnused(sandbox: Sandbox, opening: Promise<SandboxContainer>) {
  const [opened] = await Promise.allSettled([opening]);
  if (opened.status === 'fulfilled') {
    sandbox.containers.release(opened.value, { reusable: true });
  }
}
