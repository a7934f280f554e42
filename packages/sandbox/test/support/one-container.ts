import { randomUUID } from 'node:crypto';
import { Buffer } from 'node:buffer';
import type { EnvironmentName, ExecutionLimits } from '@pairwise/contracts';
import type { Sandbox, SandboxContainer } from '../../src/index.js';
import type { JobListener, JobRequest } from '../../src/job-request.js';
import type { JobResult } from '../../src/job-result.js';
import { composeOutcome } from '../../src/outcome.js';
import { runJob } from '../../src/run-job.js';

export interface FinishedJob extends JobResult {
  readonly outcome: string;
  readonly stdout: string;
}

export interface JobOptions extends Partial<Omit<JobRequest, 'limits'>> {
  readonly limits?: Partial<ExecutionLimits>;
  readonly listener?: JobListener;
  readonly signal?: AbortSignal;
}

/** One runner container for several jobs, as the runs of one room have it. */
export class OneContainer {
  readonly container: SandboxContainer;
  readonly #sandbox: Sandbox;
  readonly #limits: ExecutionLimits;

  private constructor(sandbox: Sandbox, container: SandboxContainer, limits: ExecutionLimits) {
    this.#sandbox = sandbox;
    this.container = container;
    this.#limits = limits;
  }

  static async open(
    sandbox: Sandbox,
    environment: EnvironmentName = 'python',
    limits: Partial<ExecutionLimits> = {},
  ): Promise<OneContainer> {
    const all = { ...sandbox.environment(environment).limits, ...limits };
    const container = await sandbox.acquire({
      role: 'runner',
      environment,
      limits: all,
      executionId: randomUUID(),
      attempt: 1,
      lifetimeMs: 120_000,
      roomKey: null,
    });
    return new OneContainer(sandbox, container, all);
  }

  async run(source: string, options: JobOptions = {}): Promise<FinishedJob> {
    const { listener = {}, signal = new AbortController().signal, limits, ...rest } = options;
    const output: Buffer[] = [];
    const onOutput: JobListener['onOutput'] = (stream, bytes) => {
      if (stream === 'stdout') output.push(bytes);
      listener.onOutput?.(stream, bytes);
    };
    const request: JobRequest = {
      kind: 'run',
      files: { 'main.py': source },
      stdin: null,
      seed: 7,
      driver: null,
      limits: { ...this.#limits, ...limits },
      ...rest,
    };
    const result = await runJob(this.container, request, { ...listener, onOutput }, signal);
    const stdout = Buffer.concat(output).toString('utf8');
    return { ...result, outcome: composeOutcome(result.facts), stdout };
  }

  release(): void {
    this.#sandbox.containers.release(this.container);
  }
}
