import type { Buffer } from 'node:buffer';
import type { EnvironmentName, ExecutionLimits, Outcome, SourceFiles } from '@pairwise/contracts';
import { SandboxError } from './errors.js';
import { composeOutcome, outcomeMessage } from './outcome.js';
import { OutputText } from './output-text.js';
import type { JobResult } from './job-result.js';
import { type OutputStream, runJob } from './run-job.js';
import type { Sandbox } from './sandbox.js';
import type { SandboxContainer } from './sandbox-container.js';
import { jobSeed } from './seeds.js';

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
}

export type RunCodeEvent =
  | { readonly type: 'started' }
  | { readonly type: 'output'; readonly stream: OutputStream; readonly text: string }
  | { readonly type: 'figure'; readonly png: Buffer };

export interface RunResult {
  readonly outcome: Outcome;
  readonly outcomeMessage: string | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly truncated: boolean;
  readonly exitCode: number | null;
  readonly signal: number | null;
  readonly wallTimeMs: number | null;
  readonly cpuTimeMs: number | null;
  readonly peakMemoryBytes: number | null;
  readonly figures: readonly Buffer[];
  readonly imageDigest: string | null;
  readonly libraries: Readonly<Record<string, string>> | null;
  /** What failed on our side, for our logs. Set exactly when the outcome is `system_error`. */
  readonly failure: SandboxError | null;
}

/** Runs a program once. Every end is a result, also one that is our own fault. */
export async function runCode(
  sandbox: Sandbox,
  request: RunRequest,
  onEvent: (event: RunCodeEvent) => void = () => undefined,
): Promise<RunResult> {
  const recording = new Recording(request, onEvent);
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
  recording: Recording,
): Promise<RunResult> {
  if (request.signal.aborted) return recording.cancelled();
  const container = await sandbox.acquire({
    role: 'runner',
    environment: request.environment,
    limits: request.limits,
    executionId: request.executionId,
    attempt: request.attempt,
    lifetimeMs: request.limits.wallTimeMs + overheadMs,
    roomKey: request.roomKey ?? null,
  });
  let reusable = true;
  try {
    recording.useContainer(container);
    if (request.signal.aborted) return recording.cancelled();
    const job = {
      kind: 'run' as const,
      files: request.files,
      stdin: request.stdin ?? null,
      seed: jobSeed(request.seed, 'run'),
      limits: request.limits,
      driver: null,
    };
    reusable = false;
    const result = await runJob(container, job, recording, request.signal);
    reusable = !result.containerLost && !result.facts.oomKilled;
    return recording.finished(result);
  } finally {
    sandbox.containers.release(container, { reusable });
  }
}

/** Everything that a run has shown so far. */
class Recording {
  readonly #limits: ExecutionLimits;
  readonly #onEvent: (event: RunCodeEvent) => void;
  readonly #texts: Readonly<Record<OutputStream, OutputText>>;
  readonly #figures: Buffer[] = [];
  #container: SandboxContainer | null = null;
  #hasStarted = false;
  #failures = 0;

  constructor({ limits }: RunRequest, onEvent: (event: RunCodeEvent) => void) {
    this.#limits = limits;
    this.#onEvent = onEvent;
    this.#texts = {
      stdout: new OutputText(limits.outputBytes),
      stderr: new OutputText(limits.outputBytes),
    };
  }

  readonly onStarted = (): void => {
    this.#hasStarted = true;
    this.#onEvent({ type: 'started' });
  };

  readonly onOutput = (stream: OutputStream, bytes: Buffer): void => {
    this.#tell(stream, this.#texts[stream].push(bytes));
  };

  readonly onFigure = (png: Buffer): void => {
    this.#figures.push(png);
    this.#onEvent({ type: 'figure', png });
  };

  useContainer(container: SandboxContainer): void {
    this.#container = container;
  }

  mayRetry(): boolean {
    this.#failures += 1;
    return this.#failures < 2 && !this.#hasStarted;
  }

  finished(result: JobResult): RunResult {
    for (const stream of ['stdout', 'stderr'] as const) {
      this.#tell(stream, this.#texts[stream].end());
    }
    const { exitCode, signal } = result.facts;
    const { wallTimeMs, cpuTimeMs, peakMemoryBytes } = result;
    return {
      ...this.#base(composeOutcome(result.facts)),
      truncated: result.truncated || this.#texts.stdout.truncated || this.#texts.stderr.truncated,
      exitCode,
      signal,
      wallTimeMs,
      cpuTimeMs,
      peakMemoryBytes,
    };
  }

  cancelled(): RunResult {
    return this.#base('cancelled');
  }

  failed(failure: SandboxError): RunResult {
    return { ...this.#base('system_error'), failure };
  }

  #tell(stream: OutputStream, text: string): void {
    if (text !== '') this.#onEvent({ type: 'output', stream, text });
  }

  #base(outcome: Outcome): RunResult {
    return {
      outcome,
      outcomeMessage: outcomeMessage(outcome, this.#limits),
      stdout: this.#texts.stdout.toString(),
      stderr: this.#texts.stderr.toString(),
      truncated: this.#texts.stdout.truncated || this.#texts.stderr.truncated,
      exitCode: null,
      signal: null,
      wallTimeMs: null,
      cpuTimeMs: null,
      peakMemoryBytes: null,
      figures: this.#figures,
      imageDigest: this.#container?.spec.imageId ?? null,
      libraries: this.#container?.ready.libraries ?? null,
      failure: null,
    };
  }
}
