import type {
  CaseVerdict,
  EnvironmentName,
  ExecutionLimits,
  Outcome,
  SourceFiles,
} from '@pairwise/contracts';
import { CheckerClient, type CheckerQuestion } from './checker-client.js';
import type { ContainerRole } from './container-options.js';
import { SandboxError } from './errors.js';
import { type CaseWork, type GradableCase, gradeCase, type GradedCase } from './grade-case.js';
import { outcomeMessage } from './outcome.js';
import type { Sandbox } from './sandbox.js';
import type { SandboxContainer } from './sandbox-container.js';
import { Seat } from './seat.js';

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
  readonly wallTimeMs: number | null;
  readonly cpuTimeMs: number | null;
  readonly peakMemoryBytes: number | null;
  readonly imageDigest: string | null;
  readonly libraries: Readonly<Record<string, string>> | null;
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

/** One runner for candidate's code and one checker for ours, and what came of each case. */
class Grading {
  readonly #sandbox: Sandbox;
  readonly #request: GradeRequest;
  readonly #onEvent: (event: GradingEvent) => void;
  readonly #runner: Seat<SandboxContainer>;
  readonly #checker: Seat<CheckerClient>;
  readonly #results: GradedCaseResult[] = [];
  readonly #jobs: NonNullable<GradedCase['job']>[] = [];
  #firstRunner: SandboxContainer | null = null;

  constructor(sandbox: Sandbox, request: GradeRequest, onEvent: (event: GradingEvent) => void) {
    this.#sandbox = sandbox;
    this.#request = request;
    this.#onEvent = onEvent;
    this.#runner = new Seat(
      () => this.#openRunner(),
      (container) => sandbox.containers.release(container),
    );
    this.#checker = new Seat(
      () => this.#openChecker(),
      (client) => sandbox.containers.release(client.container),
    );
  }

  async run(): Promise<GradeResult> {
    const { question, signal } = this.#request;
    if (signal.aborted) return this.result('cancelled');
    if (question.cases.some((graded) => graded.function !== null)) this.#runner.prepare();
    this.#checker.prepare();
    this.#onEvent({ type: 'started' });
    for (const graded of question.cases) {
      const done = signal.aborted ? null : await gradeCase(this.#work(), graded);
      if (done === null) return this.result('cancelled');
      this.#record(graded, done);
    }
    return this.result('succeeded');
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
    return {
      outcome,
      outcomeMessage: outcomeMessage(outcome, limits),
      cases,
      score: outcome === 'succeeded' ? sum(cases.map(({ points }) => points)) : null,
      maxScore: sum(question.cases.map(({ points }) => points)),
      ...this.#metrics(),
      imageDigest: this.#firstRunner?.spec.imageId ?? null,
      libraries: this.#firstRunner?.ready.libraries ?? null,
      failure: failure ?? null,
    };
  }

  async close(): Promise<void> {
    await Promise.all([this.#runner.clear(), this.#checker.clear()]);
  }

  #work(): CaseWork {
    const { files, question, seed, limits, signal } = this.#request;
    const { drivers } = question;
    return { files, drivers, seed, limits, signal, runner: this.#runner, checker: this.#checker };
  }

  #record({ name, points }: GradableCase, { verdict, message, job }: GradedCase): void {
    if (job !== null) this.#jobs.push(job);
    const result: GradedCaseResult = {
      name,
      verdict,
      points: verdict === 'passed' ? points : 0,
      message: message === '' ? null : message,
      wallTimeMs: job?.wallTimeMs ?? null,
    };
    this.#results.push(result);
    this.#onEvent({ type: 'case', result });
  }

  #metrics() {
    if (this.#jobs.length === 0)
      return { wallTimeMs: null, cpuTimeMs: null, peakMemoryBytes: null };
    return {
      wallTimeMs: sum(this.#jobs.map((job) => job.wallTimeMs)),
      cpuTimeMs: sum(this.#jobs.map((job) => job.cpuTimeMs ?? 0)),
      peakMemoryBytes: Math.max(...this.#jobs.map((job) => job.peakMemoryBytes ?? 0)),
    };
  }

  async #openRunner(): Promise<SandboxContainer> {
    const container = await this.#acquire('runner', this.#request.limits);
    this.#firstRunner ??= container;
    return container;
  }

  /** The reference may need what the environment allows, also where the question allows less. */
  async #openChecker(): Promise<CheckerClient> {
    const { limits } = this.#sandbox.environment(this.#request.environment);
    const client = new CheckerClient(await this.#acquire('checker', limits));
    try {
      await client.load(this.#request.question);
      return client;
    } catch (cause) {
      this.#sandbox.containers.release(client.container);
      throw cause;
    }
  }

  #acquire(role: ContainerRole, limits: ExecutionLimits): Promise<SandboxContainer> {
    const { environment, executionId, attempt, question } = this.#request;
    const casesMs = sum(question.cases.map(({ timeoutMs }) => 2 * timeoutMs));
    const lifetimeMs = overheadMs + casesMs;
    return this.#sandbox.acquire({ role, limits, environment, executionId, attempt, lifetimeMs });
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
