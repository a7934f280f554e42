import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Buffer } from 'node:buffer';
import { type ExecutionLimits, limits as ceilings, type SourceFiles } from '@pairwise/contracts';
import type { CgroupCounters } from './cgroup.js';
import { type DoneClaim, doneClaimSchema, parseClaim, startedClaimSchema } from './claims.js';
import { SandboxError } from './errors.js';
import { encodeFrame, encodeJsonFrame, type Frame } from './frames.js';
import { composeJobResult, type JobResult, type StopReason } from './job-result.js';
import type { SandboxContainer } from './sandbox-container.js';

/** How much later than the runner's clock our own one strikes. */
const wallGraceMs = 250;
/** How long a runner may take to end a cancelled program before its container is killed. */
const cancelGraceMs = 250;
const startTimeoutMs = 10_000;

export type OutputStream = 'stdout' | 'stderr';

export interface JobRequest {
  readonly kind: 'run' | 'case';
  readonly files: SourceFiles;
  readonly stdin: string | null;
  readonly seed: number;
  readonly limits: ExecutionLimits;
  readonly driver: { readonly source: string; readonly function: string } | null;
}

/** Hears what a job does while it runs. Sizes are already within the limits. */
export interface JobListener {
  readonly onStarted?: () => void;
  readonly onOutput?: (stream: OutputStream, bytes: Buffer) => void;
  readonly onFigure?: (png: Buffer) => void;
}

/**
 * Runs one job in a ready runner container. Throws a `SandboxError` when our side failed; whatever
 * the program does is a result.
 */
export async function runJob(
  container: SandboxContainer,
  request: JobRequest,
  listener: JobListener,
  signal: AbortSignal,
): Promise<JobResult> {
  const watch = new JobWatch(container, request, listener);
  const onAbort = () => watch.cancel();
  const baseline = await container.counters();
  try {
    await watch.start();
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
    await watch.followToEnd();
    return await watch.result(baseline);
  } finally {
    signal.removeEventListener('abort', onAbort);
    watch.stopClocks();
  }
}

/** What is known of one running job, and the clocks that may end it. */
class JobWatch {
  readonly #id = randomUUID();
  readonly #container: SandboxContainer;
  readonly #request: JobRequest;
  readonly #listener: JobListener;
  readonly #receivedBytes = { stdout: 0, stderr: 0 };
  readonly #answers: Buffer[] = [];
  #figureCount = 0;
  #timer: NodeJS.Timeout | undefined;
  #startedAtMs: number | null = null;
  #endedAtMs: number | null = null;
  #stopReason: StopReason | null = null;
  #stopped: Promise<CgroupCounters | null> | null = null;
  #cancelled = false;
  #done: DoneClaim | null = null;

  constructor(container: SandboxContainer, request: JobRequest, listener: JobListener) {
    this.#container = container;
    this.#request = request;
    this.#listener = listener;
  }

  /** Hands over the job and waits until the runner says that it runs. */
  async start(): Promise<void> {
    this.#setTimer(startTimeoutMs, () => this.#stop('time'));
    await this.#container.send(encodeJsonFrame('J', this.#job()));
    const frame = await this.#container.nextFrame();
    if (frame?.type !== 'S' || parseClaim(startedClaimSchema, frame.body).id !== this.#id) {
      throw new SandboxError(
        'not_ready',
        `the runner did not start the job: ${this.#container.diagnostics.slice(-2000)}`,
      );
    }
    this.#startedAtMs = performance.now();
    const { wallTimeMs } = this.#request.limits;
    this.#setTimer(wallTimeMs + wallGraceMs, () => this.#stop('time'));
    this.#listener.onStarted?.();
  }

  /** Takes frames until the job is done or the stream ends. */
  async followToEnd(): Promise<void> {
    // Whoever floods us is not read any further while it is being killed.
    while (this.#done === null && this.#stopReason === null) {
      const frame = await this.#nextFrame();
      if (frame === null) break;
      this.#take(frame);
    }
    this.#endedAtMs ??= performance.now();
    this.stopClocks();
  }

  /** Lets the runner end the program, so that the container can serve again. */
  cancel(): void {
    this.#cancelled = true;
    void this.#container.send(encodeFrame('X'));
    this.#setTimer(cancelGraceMs, () => this.#stop('cancelled'));
  }

  stopClocks(): void {
    clearTimeout(this.#timer);
  }

  async result(baseline: CgroupCounters | null): Promise<JobResult> {
    const wasStopped = this.#stopped !== null;
    const counters = await (this.#stopped ?? this.#container.counters());
    const hasEnded = !wasStopped && this.#done === null;
    return composeJobResult({
      stopReason: this.#stopReason,
      wasCancelled: this.#cancelled,
      // After a kill of ours there is no end of the program's own to speak of.
      done: wasStopped ? null : this.#done,
      end: hasEnded ? await this.#endOfContainer() : null,
      baseline,
      counters,
      answers: this.#answers,
      wallTimeMs: Math.round((this.#endedAtMs ?? 0) - (this.#startedAtMs ?? 0)),
    });
  }

  #job() {
    const { kind, files, stdin, seed, limits, driver } = this.#request;
    const figuresMax = kind === 'run' ? ceilings.figuresMax : 0;
    return {
      id: this.#id,
      kind,
      files,
      entry: 'main.py',
      stdin,
      seed,
      driver,
      wallTimeMs: limits.wallTimeMs,
      cpuTimeMs: limits.cpuTimeMs,
      outputBytes: limits.outputBytes,
      figures: { max: figuresMax, maxBytes: ceilings.figureBytes },
    };
  }

  /** Once the program runs, nonsense on the stream is its doing and not ours. */
  async #nextFrame(): Promise<Frame | null> {
    try {
      return await this.#container.nextFrame();
    } catch (cause) {
      if (!(cause instanceof SandboxError)) throw cause;
      this.#stop('protocol');
      return null;
    }
  }

  #take({ type, body }: Frame): void {
    if (type === 'O') this.#takeOutput('stdout', body);
    else if (type === 'E') this.#takeOutput('stderr', body);
    else if (type === 'G') this.#takeFigure(body);
    else if (type === 'A' && this.#request.kind === 'case') this.#answers.push(body);
    else if (type === 'D') this.#takeDone(body);
    else this.#stop('protocol');
    // The first two answers are enough to know that there is not exactly one.
    if (this.#answers.length > 1) this.#stop('protocol');
  }

  #takeOutput(stream: OutputStream, body: Buffer): void {
    const room = this.#request.limits.outputBytes - this.#receivedBytes[stream];
    this.#receivedBytes[stream] += body.length;
    if (room > 0) this.#listener.onOutput?.(stream, body.subarray(0, room));
    if (body.length > room) this.#stop('output');
  }

  #takeFigure(png: Buffer): void {
    this.#figureCount += 1;
    if (this.#request.kind !== 'run' || this.#figureCount > ceilings.figuresMax || !isPng(png)) {
      this.#stop('protocol');
    } else this.#listener.onFigure?.(png);
  }

  #takeDone(body: Buffer): void {
    try {
      const done = parseClaim(doneClaimSchema, body);
      if (done.id === this.#id) this.#done = done;
      else this.#stop('protocol');
    } catch (cause) {
      if (!(cause instanceof SandboxError)) throw cause;
      this.#stop('protocol');
    }
  }

  #stop(reason: StopReason): void {
    if (this.#stopped !== null) return;
    this.#stopReason = reason;
    this.#endedAtMs = performance.now();
    this.#stopped = this.#countAndKill();
    // It is awaited with the result; until then a failure must not count as unhandled.
    this.#stopped.catch(() => undefined);
  }

  /** The counters go with the container, so they are read first. */
  async #countAndKill(): Promise<CgroupCounters | null> {
    try {
      return await this.#container.counters();
    } finally {
      await this.#container.kill();
    }
  }

  /**
   * The stream ended and it was not us. PID 1 is out of reach of the program's signals, so a kill
   * that the kernel did not do for want of memory came from outside: that is our failure.
   */
  async #endOfContainer() {
    const end = await this.#container.end();
    if (end.exitCode === 137 && !end.oomKilled) {
      throw new SandboxError('stream_broken', 'the container was killed from outside');
    }
    return end;
  }

  #setTimer(delayMs: number, callback: () => void): void {
    this.stopClocks();
    this.#timer = setTimeout(callback, delayMs);
  }
}

function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, 8).toString('hex') === '89504e470d0a1a0a';
}
