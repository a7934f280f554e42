import { randomUUID } from 'node:crypto';
import { Buffer } from 'node:buffer';
import type { EnvironmentName, ExecutionLimits, Outcome } from '@pairwise/contracts';
import type { JobRequest } from '../job-request.js';
import { composeOutcome } from '../outcome.js';
import { runJob } from '../run-job.js';
import type { Sandbox } from '../sandbox.js';
import type { SandboxContainer } from '../sandbox-container.js';

const lifetimeMs = 600_000;
const outputKeptBytes = 64 * 1024;

export interface TrialRun {
  readonly outcome: Outcome;
  readonly stdout: string;
  readonly stderr: string;
  readonly wallTimeMs: number;
}

/** One runner container of the image on trial, opened anew when a program has cost it. */
export class Trial {
  readonly environment: EnvironmentName;
  readonly limits: ExecutionLimits;
  readonly #sandbox: Sandbox;
  readonly #signal: AbortSignal;
  #container: SandboxContainer | null = null;

  constructor(
    sandbox: Sandbox,
    environment: EnvironmentName,
    limits: ExecutionLimits,
    signal: AbortSignal,
  ) {
    this.#sandbox = sandbox;
    this.environment = environment;
    this.limits = limits;
    this.#signal = signal;
  }

  get runtime(): string | null {
    return this.#sandbox.runtime;
  }

  async container(): Promise<SandboxContainer> {
    this.#signal.throwIfAborted();
    this.#container ??= await this.#sandbox.acquire({
      role: 'runner',
      environment: this.environment,
      limits: this.limits,
      executionId: `conformance-${randomUUID()}`,
      attempt: 1,
      lifetimeMs,
      roomKey: null,
    });
    return this.#container;
  }

  /** Runs one program; `limits` may only lower those of the container. */
  async run(source: string, limits: Partial<ExecutionLimits> = {}): Promise<TrialRun> {
    const container = await this.container();
    const output = { stdout: Buffer.alloc(0), stderr: Buffer.alloc(0) };
    const request: JobRequest = {
      kind: 'run',
      files: { 'main.py': source },
      stdin: null,
      seed: 7,
      driver: null,
      limits: { ...this.limits, ...limits },
    };
    const onOutput = (stream: 'stdout' | 'stderr', bytes: Buffer): void => {
      const room = outputKeptBytes - output[stream].length;
      output[stream] = Buffer.concat([output[stream], bytes.subarray(0, room)]);
    };
    let isLost = true;
    try {
      const result = await runJob(container, request, { onOutput }, this.#signal);
      isLost = result.containerLost;
      return {
        outcome: composeOutcome(result.facts),
        stdout: output.stdout.toString('utf8'),
        stderr: output.stderr.toString('utf8'),
        wallTimeMs: result.wallTimeMs,
      };
    } finally {
      if (isLost) this.close();
    }
  }

  close(): void {
    if (this.#container !== null) this.#sandbox.containers.release(this.#container);
    this.#container = null;
  }
}
