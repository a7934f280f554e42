import type {
  CaseVerdict,
  EnvironmentName,
  ExecutionLimits,
  IdiomReport,
  Outcome,
  SourceFiles,
} from '@pairwise/contracts';
import type { CaseWork, GradableCase } from './case-work.js';
import type { Judgement } from './case-verdict.js';
import { type CaseKey, CheckerClient, type CheckerQuestion } from './checker-client.js';
import type { ContainerRole } from './container-options.js';
import { SandboxError } from './errors.js';
import { findIdioms, type IdiomContext, notSearched } from './find-idioms.js';
import { judgeCase, type RanCase, runCase } from './grade-case.js';
import { gradeInPipeline } from './grade-pipeline.js';
import type { JobResult } from './job-result.js';
import { outcomeMessage } from './outcome.js';
import { measuredKinds, measuredRunsMax } from './measured-check.js';
import type { Sandbox } from './sandbox.js';
import type { SandboxContainer } from './sandbox-container.js';
import { Seat } from './seat.js';
import { jobSeed } from './seeds.js';
import type { DatasetFile } from './send-datasets.js';

/** On top of all cases at their limits: making containers ready, checks and replacements. */
const overheadMs = 300_000;

export interface GradableQuestion extends CheckerQuestion {
  readonly cases: readonly GradableCase[];
}

export interface GradeRequest {
  readonly executionId: string;
  readonly attempt: number;
  readonly environment: EnvironmentName;
  readonly question: GradableQuestion;
  readonly files: SourceFiles;
  readonly seed: string;
  readonly limits: ExecutionLimits;
  readonly signal: AbortSignal;
  /**
   * Whose code the question is. A checker goes on to further questions of the same owner, and of
   * nobody else. Absent: it serves this submission alone.
   */
  readonly questionOwner?: string;
  /** Absent: the source is not searched for idioms. A promise must not be rejected. */
  readonly idiomContext?: IdiomContext | Promise<IdiomContext>;
  /** Files that drivers and the candidate's program find, read-only, as `data/NAME`. */
  readonly datasets?: readonly DatasetFile[];
}

export interface GradedCaseResult {
  readonly name: string;
  readonly verdict: CaseVerdict;
  readonly points: number;
  readonly message: string | null;
  readonly wallTimeMs: number | null;
}

export type GradingEvent =
  { readonly type: 'started' } | { readonly type: 'case'; readonly result: GradedCaseResult };

export interface GradeResult {
  /** `succeeded` says that grading went to its end, whatever the marks. */
  readonly outcome: Extract<Outcome, 'succeeded' | 'cancelled' | 'system_error'>;
  readonly outcomeMessage: string | null;
  /** One per case, in the question's order; `not_run` after the end of a grading that broke off. */
  readonly cases: readonly GradedCaseResult[];
  /** null unless every case was graded. */
  readonly score: number | null;
  readonly maxScore: number;
  /** Names of the required cases that were not passed; then the score is 0. */
  readonly failedRequired: readonly string[];
  readonly wallTimeMs: number | null;
  readonly cpuTimeMs: number | null;
  readonly peakMemoryBytes: number | null;
  readonly imageDigest: string | null;
  readonly libraries: Readonly<Record<string, string>> | null;
  /** null where nobody asked for a search, or the grading ended before it. */
  readonly idioms: IdiomReport | null;
  /** What failed on our side, for our logs. Set exactly when the outcome is `system_error`. */
  readonly failure: SandboxError | null;
}

/** Grades a submission. Every end is a result, also one that is our own fault. */
export async function gradeSubmission(
  sandbox: Sandbox,
  request: GradeRequest,
  onEvent: (event: GradingEvent) => void = () => undefined,
): Promise<GradeResult> {
  const grading = new Grading(sandbox, request, onEvent);
  try {
    return await grading.run();
  } catch (cause) {
    if (!(cause instanceof SandboxError)) throw cause;
    return grading.result('system_error', cause);
  } finally {
    await grading.close();
  }
}

type Usage = Pick<JobResult, 'wallTimeMs' | 'cpuTimeMs' | 'peakMemoryBytes'>;

/** One runner for candidate's code and one checker for ours, and what came of each case. */
class Grading {
  readonly #sandbox: Sandbox;
  readonly #request: GradeRequest;
  readonly #onEvent: (event: GradingEvent) => void;
  readonly #runner: Seat<SandboxContainer>;
  readonly #referenceRunner: Seat<SandboxContainer>;
  readonly #checker: Seat<CheckerClient>;
  readonly #results: GradedCaseResult[] = [];
  readonly #usages: Usage[] = [];
  #firstRunner: SandboxContainer | null = null;
  #mayKeepChecker = false;
  #idioms: IdiomReport | null = null;

  constructor(sandbox: Sandbox, request: GradeRequest, onEvent: (event: GradingEvent) => void) {
    this.#sandbox = sandbox;
    this.#request = request;
    this.#onEvent = onEvent;
    this.#runner = new Seat(
      () => this.#openRunner(),
      (container) => sandbox.containers.release(container),
    );
    this.#referenceRunner = new Seat(
      () => this.#acquire('runner', request.limits),
      (container) => sandbox.containers.release(container),
    );
    this.#checker = new Seat(
      () => this.#openChecker(),
      (client) => this.#giveBack(client),
    );
  }

  async run(): Promise<GradeResult> {
    const { question, signal } = this.#request;
    if (signal.aborted) return this.result('cancelled');
    if (question.cases.some((graded) => graded.function !== null)) this.#runner.prepare();
    if (question.cases.some(isMeasured)) this.#referenceRunner.prepare();
    this.#checker.prepare();
    this.#onEvent({ type: 'started' });
    const work = this.#work();
    const stages = {
      run: (graded: GradableCase, either: AbortSignal) => runCase(work, graded, either),
      judge: async (ran: RanCase, either: AbortSignal) =>
        this.#record(ran, await judgeCase(work, ran, either)),
    };
    const isComplete = await gradeInPipeline(question.cases, stages, signal);
    this.#mayKeepChecker = isComplete && this.#request.questionOwner !== undefined;
    return this.result(isComplete ? 'succeeded' : 'cancelled');
  }

  result(outcome: GradeResult['outcome'], failure?: SandboxError): GradeResult {
    const { question, limits } = this.#request;
    const notRun = question.cases.slice(this.#results.length).map(({ name }) => ({
      name,
      verdict: 'not_run' as const,
      points: 0,
      message: null,
      wallTimeMs: null,
    }));
    const cases = [...this.#results, ...notRun];
    const failedRequired = outcome === 'succeeded' ? this.#failedRequired() : [];
    const points = failedRequired.length > 0 ? 0 : sum(cases.map((one) => one.points));
    return {
      outcome,
      outcomeMessage: outcomeMessage(outcome, limits),
      cases,
      score: outcome === 'succeeded' ? points : null,
      maxScore: sum(question.cases.map((one) => one.points)),
      failedRequired,
      ...this.#metrics(),
      imageDigest: this.#firstRunner?.spec.imageId ?? null,
      libraries: this.#firstRunner?.ready.libraries ?? null,
      idioms: this.#idioms,
      failure: failure ?? null,
    };
  }

  async close(): Promise<void> {
    const seats = [this.#runner, this.#referenceRunner, this.#checker];
    await Promise.all(seats.map((seat) => seat.clear()));
  }

  #work(): CaseWork {
    const { files, question, seed, limits, datasets = [] } = this.#request;
    const { reference, drivers } = question;
    const runners = { runner: this.#runner, referenceRunner: this.#referenceRunner };
    const seats = { ...runners, checker: this.#checker };
    return { files, reference, drivers, seed, limits, datasets, ...seats };
  }

  #record(
    { graded: { name, points }, job }: RanCase,
    { verdict, share, message }: Judgement,
  ): void {
    if (job !== null) this.#usages.push(usageOf(job));
    const result: GradedCaseResult = {
      name,
      verdict,
      points: earnedPoints(points, share),
      message: message === '' ? null : message,
      wallTimeMs: job?.wallTimeMs ?? null,
    };
    this.#results.push(result);
    this.#onEvent({ type: 'case', result });
  }

  #failedRequired(): string[] {
    const required = this.#request.question.cases.filter((one) => one.required === true);
    const passed = this.#results.filter(({ verdict }) => verdict === 'passed');
    return required
      .map(({ name }) => name)
      .filter((name) => passed.every((one) => one.name !== name));
  }

  #metrics() {
    const usages = this.#usages;
    if (usages.length === 0) return { wallTimeMs: null, cpuTimeMs: null, peakMemoryBytes: null };
    return {
      wallTimeMs: sum(usages.map(({ wallTimeMs }) => wallTimeMs)),
      cpuTimeMs: sum(usages.map(({ cpuTimeMs }) => cpuTimeMs ?? 0)),
      peakMemoryBytes: Math.max(...usages.map(({ peakMemoryBytes }) => peakMemoryBytes ?? 0)),
    };
  }

  async #openRunner(): Promise<SandboxContainer> {
    const container = await this.#acquire('runner', this.#request.limits);
    this.#firstRunner ??= container;
    return container;
  }

  /** The search has the time in which the first case still runs. */
  async #openChecker(): Promise<CheckerClient> {
    const client = await this.#loadedChecker();
    const { files, idiomContext, signal } = this.#request;
    // A checker that replaces another searches nothing: the source may be why the first was lost.
    if (idiomContext === undefined || this.#idioms !== null) return client;
    this.#idioms = notSearched;
    try {
      const context = await idiomContext;
      this.#idioms = await findIdioms(client, files['main.py'] ?? '', context, signal);
      return client;
    } catch (cause) {
      this.#sandbox.containers.release(client.container);
      if (!(cause instanceof SandboxError)) throw cause;
      return this.#loadedChecker();
    }
  }

  /** The reference may need what the environment allows, also where the question allows less. */
  async #loadedChecker(): Promise<CheckerClient> {
    const { limits } = this.#sandbox.environment(this.#request.environment);
    const owner = this.#request.questionOwner;
    const roomKey = owner === undefined ? null : `questions of ${owner}`;
    const client = new CheckerClient(await this.#acquire('checker', limits, roomKey));
    try {
      const { question, signal, datasets = [] } = this.#request;
      await client.load(question, this.#casesAhead(), datasets, signal);
      return client;
    } catch (cause) {
      this.#sandbox.containers.release(client.container);
      throw cause;
    }
  }

  /**
   * A checker that replaces a lost one has only what is left before it. The reference of a measured
   * case has to wait: it would take the processor that is measured.
   */
  #casesAhead(): CaseKey[] {
    const { question, seed } = this.#request;
    const rest = question.cases.slice(this.#results.length);
    const left = rest.filter((graded) => !isMeasured(graded));
    return left.map(({ name, function: driver }) => ({
      function: driver,
      seed: jobSeed(seed, name),
    }));
  }

  /** A checker that failed was cleared from its seat before the end. */
  #giveBack(client: CheckerClient): void {
    if (this.#mayKeepChecker) client.finish();
    this.#sandbox.containers.release(client.container, { reusable: this.#mayKeepChecker });
  }

  #acquire(
    role: ContainerRole,
    limits: ExecutionLimits,
    roomKey: string | null = null,
  ): Promise<SandboxContainer> {
    const { environment, executionId, attempt, question } = this.#request;
    const casesMs = sum(question.cases.map((one) => longestMs(one)));
    const lifetimeMs = overheadMs + casesMs;
    const who = { environment, executionId, attempt, roomKey };
    return this.#sandbox.acquire({ role, limits, lifetimeMs, ...who });
  }
}

function longestMs(graded: GradableCase): number {
  return graded.timeoutMs * (isMeasured(graded) ? measuredRunsMax : 2);
}

function isMeasured({ check }: GradableCase): boolean {
  return measuredKinds.some((kind) => kind === check['kind']);
}

/** Without the answer, which may be large and is of no use any more. */
function usageOf({ wallTimeMs, cpuTimeMs, peakMemoryBytes }: JobResult): Usage {
  return { wallTimeMs, cpuTimeMs, peakMemoryBytes };
}

/** In hundredths of a point, and half a hundredth is none. */
function earnedPoints(points: number, share: number): number {
  return share === 1 ? points : Math.ceil(points * share * 100 - 0.5) / 100;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
