import type { Buffer } from 'node:buffer';
import type { DataPeek, ExecutionLimits, GpuUsage, Outcome, RunUsage } from '@pairwise/contracts';
import type { SandboxError } from './errors.js';
import type { RunFigure } from './figure-claim.js';
import type { OutputStream, StatementEnd } from './job-request.js';
import type { JobResult } from './job-result.js';
import { composeOutcome, type ExceededTime, outcomeMessage } from './outcome.js';
import { OutputText } from './output-text.js';
import type { SandboxContainer } from './sandbox-container.js';

export type RunCodeEvent =
  | { readonly type: 'started' }
  | { readonly type: 'usage'; readonly usage: RunUsage }
  | { readonly type: 'output'; readonly stream: OutputStream; readonly text: string }
  | { readonly type: 'figure'; readonly figure: RunFigure }
  /** The program waits for a person, whose input goes to the request's `input`. */
  | { readonly type: 'input_requested' }
  /** Of a console; the program ahead of its statements is number 0. */
  | ({ readonly type: 'statement_done' } & StatementEnd)
  | { readonly type: 'peek'; readonly peek: DataPeek };

export interface RunResult {
  readonly outcome: Outcome;
  readonly outcomeMessage: string | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly truncated: boolean;
  readonly exitCode: number | null;
  readonly signal: number | null;
  /** Without the time that the program waited for input. */
  readonly wallTimeMs: number | null;
  readonly cpuTimeMs: number | null;
  readonly peakMemoryBytes: number | null;
  readonly figures: readonly RunFigure[];
  /** null unless it was asked for and the program got to its end. */
  readonly peek: DataPeek | null;
  /** null unless the program used a GPU. */
  readonly gpu: GpuUsage | null;
  readonly imageDigest: string | null;
  readonly libraries: Readonly<Record<string, string>> | null;
  /** What failed on our side, for our logs. Set exactly when the outcome is `system_error`. */
  readonly failure: SandboxError | null;
}

/** Everything that a run has shown so far. */
export class RunRecording {
  readonly #limits: ExecutionLimits;
  readonly #onEvent: (event: RunCodeEvent) => void;
  readonly #texts: Readonly<Record<OutputStream, OutputText>>;
  readonly #figures: RunFigure[] = [];
  #container: SandboxContainer | null = null;
  #hasStarted = false;
  #failures = 0;

  constructor({ limits }: { limits: ExecutionLimits }, onEvent: (event: RunCodeEvent) => void) {
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

  readonly onFigure = (figure: RunFigure): void => {
    this.#figures.push(figure);
    this.#onEvent({ type: 'figure', figure });
  };

  readonly onInputRequested = (): void => {
    this.#onEvent({ type: 'input_requested' });
  };

  readonly onUsage = (usage: RunUsage): void => {
    this.#onEvent({ type: 'usage', usage });
  };

  readonly onStatementDone = (end: StatementEnd): void => {
    this.#onEvent({ type: 'statement_done', ...end });
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
    const { wallTimeMs, cpuTimeMs, peakMemoryBytes, exceededTime, peek, gpu } = result;
    if (peek !== null) this.#onEvent({ type: 'peek', peek });
    return {
      ...this.#base(composeOutcome(result.facts), exceededTime),
      truncated: result.truncated || this.#texts.stdout.truncated || this.#texts.stderr.truncated,
      exitCode,
      signal,
      wallTimeMs,
      cpuTimeMs,
      peakMemoryBytes,
      peek,
      gpu,
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

  #base(outcome: Outcome, exceededTime: ExceededTime | null = null): RunResult {
    return {
      outcome,
      outcomeMessage: outcomeMessage(outcome, this.#limits, exceededTime ?? undefined),
      stdout: this.#texts.stdout.toString(),
      stderr: this.#texts.stderr.toString(),
      truncated: this.#texts.stdout.truncated || this.#texts.stderr.truncated,
      exitCode: null,
      signal: null,
      wallTimeMs: null,
      cpuTimeMs: null,
      peakMemoryBytes: null,
      figures: this.#figures,
      peek: null,
      gpu: null,
      imageDigest: this.#container?.spec.imageId ?? null,
      libraries: this.#container?.ready.libraries ?? null,
      failure: null,
    };
  }
}
