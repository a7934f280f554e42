import { randomUUID } from 'node:crypto';
import type { Buffer } from 'node:buffer';
import type { DataPeek } from '@pairwise/contracts';
import {
  type DoneClaim,
  doneClaimSchema,
  parseClaim,
  startedClaimSchema,
  statementDoneClaimSchema,
  waitClaimSchema,
} from './claims.js';
import type { ConsoleStatement } from './console-feed.js';
import { SandboxError } from './errors.js';
import { readFigure } from './figure-claim.js';
import { encodeFrame, encodeJsonFrame, type Frame } from './frames.js';
import { JobClock } from './job-clock.js';
import { JobMeter, type JobUse } from './job-meter.js';
import {
  figuresMaxOf,
  inputWaitMsOf,
  jobBody,
  type JobListener,
  type JobRequest,
  type OutputStream,
} from './job-request.js';
import { composeJobResult, type JobResult, type StopReason } from './job-result.js';
import { OutputBudget } from './output-budget.js';
import { readPeek } from './peek-claim.js';
import type { SandboxContainer } from './sandbox-container.js';
import { sendDatasets } from './send-datasets.js';
import { UsageWatch } from './usage-watch.js';

/** How much later than the runner's clock our own one strikes. */
const wallGraceMs = 200;
/** How long a runner may take to end a cancelled program before its container is killed. */
const cancelGraceMs = 250;
const startTimeoutMs = 10_000;
/** How long the runner lets a statement that it interrupted come to its end. */
const interruptGraceMs = 1_000;

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
  await sendDatasets(container, request.datasets ?? []);
  const meter = await JobMeter.begin(container);
  const watch = new JobWatch(container, request, listener, meter);
  const onAbort = () => watch.cancel();
  try {
    await watch.start();
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
    await watch.followToEnd();
    return await watch.result();
  } finally {
    signal.removeEventListener('abort', onAbort);
    watch.stopClocks();
    meter.close();
  }
}

/** What is known of one running job, and the clocks that may end it. */
class JobWatch {
  readonly #id = randomUUID();
  readonly #container: SandboxContainer;
  readonly #request: JobRequest;
  readonly #listener: JobListener;
  readonly #meter: JobMeter;
  readonly #clock: JobClock;
  readonly #usage: UsageWatch | null;
  readonly #budget: OutputBudget;
  readonly #answers: Buffer[] = [];
  #figureCount = 0;
  #inputFrameCount = 0;
  #waitCount = 0;
  /** The console's statement that runs; the program is number 0. */
  #statement: number | null = 0;
  #statementCount = 0;
  #peekCount = 0;
  #peek: DataPeek | null = null;
  #timer: NodeJS.Timeout | undefined;
  #stopReason: StopReason | null = null;
  #stopped: Promise<JobUse> | null = null;
  #cancelled = false;
  #done: DoneClaim | null = null;

  constructor(
    container: SandboxContainer,
    request: JobRequest,
    listener: JobListener,
    meter: JobMeter,
  ) {
    this.#container = container;
    this.#request = request;
    this.#listener = listener;
    this.#meter = meter;
    const { wallTimeMs } = request.limits;
    const graceMs = wallGraceMs + (request.console == null ? 0 : interruptGraceMs);
    const times = { wallTimeMs, inputWaitMs: inputWaitMsOf(request), graceMs };
    this.#budget = OutputBudget.of(request);
    this.#clock = new JobClock(times, () => this.#stop('time'));
    const watched = { clock: this.#clock, memoryInUse: () => container.memoryInUse() };
    const { onUsage } = listener;
    // A console has nothing to tell for most of its time.
    const isWatched = onUsage !== undefined && request.console == null;
    this.#usage = isWatched ? new UsageWatch(watched, onUsage) : null;
  }

  /** Hands over the job and waits until the runner says that it runs. */
  async start(): Promise<void> {
    this.#setTimer(startTimeoutMs, () => this.#stop('time'));
    await this.#container.send(encodeJsonFrame('J', jobBody(this.#id, this.#request)));
    const frame = await this.#container.nextFrame();
    if (frame?.type !== 'S' || parseClaim(startedClaimSchema, frame.body).id !== this.#id) {
      throw new SandboxError(
        'not_ready',
        `the runner did not start the job: ${this.#container.diagnostics.slice(-2000)}`,
      );
    }
    clearTimeout(this.#timer);
    this.#clock.start();
    this.#usage?.start();
    this.#listener.onStarted?.();
    this.#request.input?.connect((bytes) => this.#sendInput(bytes));
    this.#request.console?.feed.connect({
      begin: (statement) => this.#begin(statement),
      interrupt: (number) => void this.#container.send(encodeJsonFrame('B', { number })),
    });
  }

  /** Takes frames until the job is done or the stream ends. */
  async followToEnd(): Promise<void> {
    // Whoever floods us is not read any further while it is being killed.
    while (this.#done === null && this.#stopReason === null) {
      const frame = await this.#nextFrame();
      if (frame === null) break;
      this.#take(frame);
    }
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
    this.#clock.stop();
    this.#usage?.stop();
    this.#request.input?.disconnect();
    this.#request.console?.feed.disconnect();
  }

  async result(): Promise<JobResult> {
    const { wallTimeMs, cpuTimeMs } = this.#request.limits;
    const wasStopped = this.#stopped !== null;
    const use = await (this.#stopped ?? this.#meter.read());
    const hasEnded = !wasStopped && this.#done === null;
    return composeJobResult({
      stopReason: this.#stopReason,
      wasCancelled: this.#cancelled,
      // After a kill of ours there is no end of the program's own to speak of.
      done: wasStopped ? null : this.#done,
      end: hasEnded ? await this.#endOfContainer() : null,
      use,
      timeLimits: {
        wall: wallTimeMs,
        processor: cpuTimeMs,
        input: inputWaitMsOf(this.#request),
      },
      endedInWait: this.#clock.isWaiting,
      peek: this.#peek,
      answers: this.#answers,
      wallTimeMs: Math.round(this.#clock.elapsedMs),
    });
  }

  #sendInput(bytes: Buffer): void {
    this.#inputFrameCount += 1;
    this.#clock.goOn();
    void this.#container.send(encodeFrame('I', bytes));
  }

  #begin(statement: ConsoleStatement): void {
    this.#statement = statement.number;
    this.#statementCount += 1;
    this.#budget.beginStatement();
    this.#clock.start();
    void this.#container.send(encodeJsonFrame('C', statement));
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
    else if (type === 'W') this.#takeClaim(() => this.#takeWait(body));
    else if (type === 'T') this.#takeClaim(() => this.#takeStatementDone(body));
    else if (type === 'G') this.#takeFigure(body);
    else if (type === 'P') this.#takePeek(body);
    else if (type === 'A' && this.#request.kind === 'case') this.#answers.push(body);
    else if (type === 'D') this.#takeClaim(() => this.#takeDone(body));
    else this.#stop('protocol');
    // The first two answers are enough to know that there is not exactly one.
    if (this.#answers.length > 1) this.#stop('protocol');
  }

  #takeOutput(stream: OutputStream, body: Buffer): void {
    const room = this.#budget.take(stream, body.length);
    if (room > 0 && body.length > 0) this.#listener.onOutput?.(stream, body.subarray(0, room));
    if (body.length > room) this.#stop('output');
    // Without bytes no limit would ever be reached.
    if (body.length === 0) this.#stop('protocol');
  }

  #takeWait(body: Buffer): void {
    const { id, inputFrames } = parseClaim(waitClaimSchema, body);
    this.#waitCount += 1;
    // A statement that is interrupted leaves its wait without an answer.
    const isDue = this.#waitCount <= this.#inputFrameCount + this.#statementCount + 1;
    if (id !== this.#id || this.#request.input == null || !isDue) {
      this.#stop('protocol');
      return;
    }
    // It crossed an input that is on its way, and may be over by now.
    if (inputFrames < this.#inputFrameCount || this.#clock.isWaiting) return;
    if (this.#statement === null) return;
    this.#clock.wait();
    this.#listener.onInputRequested?.();
  }

  #takeFigure(body: Buffer): void {
    this.#figureCount += 1;
    const isWanted = this.#figureCount <= figuresMaxOf(this.#request);
    const figure = isWanted ? readFigure(body, this.#request.figureFormat ?? 'png') : null;
    if (figure === null) this.#stop('protocol');
    else this.#listener.onFigure?.(figure);
  }

  #takeStatementDone(body: Buffer): void {
    const { id, ...end } = parseClaim(statementDoneClaimSchema, body);
    const { console } = this.#request;
    if (console == null || id !== this.#id || end.number !== this.#statement) {
      this.#stop('protocol');
      return;
    }
    this.#statement = null;
    this.#clock.rest();
    this.#listener.onStatementDone?.(end);
    console.feed.goOn();
  }

  /** A peek that is not as it should be is dropped; the run is what counts. */
  #takePeek(body: Buffer): void {
    this.#peekCount += 1;
    if (this.#request.peek !== true || this.#peekCount > 1) this.#stop('protocol');
    else this.#peek = readPeek(body);
  }

  #takeDone(body: Buffer): void {
    const done = parseClaim(doneClaimSchema, body);
    if (done.id === this.#id) this.#done = done;
    else this.#stop('protocol');
  }

  #takeClaim(take: () => void): void {
    try {
      take();
    } catch (cause) {
      if (!(cause instanceof SandboxError)) throw cause;
      this.#stop('protocol');
    }
  }

  #stop(reason: StopReason): void {
    if (this.#stopped !== null) return;
    this.#stopReason = reason;
    this.#clock.stop();
    this.#stopped = this.#countAndKill();
    // It is awaited with the result; until then a failure must not count as unhandled.
    this.#stopped.catch(() => undefined);
  }

  /** The counters go with the container, so they are read first. */
  async #countAndKill(): Promise<JobUse> {
    try {
      return await this.#meter.read();
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
    clearTimeout(this.#timer);
    this.#timer = setTimeout(callback, delayMs);
  }
}
