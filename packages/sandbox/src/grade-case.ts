import { Buffer } from 'node:buffer';
import type { ExecutionLimits, SourceFiles } from '@pairwise/contracts';
import { type CaseEnd, judgeEnd, type Judgement } from './case-verdict.js';
import type { CheckerClient } from './checker-client.js';
import type { VerdictClaim } from './claims.js';
import { SandboxError } from './errors.js';
import type { JobResult } from './job-result.js';
import { runJob } from './run-job.js';
import type { SandboxContainer } from './sandbox-container.js';
import type { Seat } from './seat.js';
import { jobSeed } from './seeds.js';
import type { DatasetFile } from './send-datasets.js';

/** Time for the reference on the same input, and for the comparison, on top of the case's own. */
const checkOverheadMs = 10_000;
const attemptsMax = 2;

export interface GradableCase {
  readonly name: string;
  /** The driver in the question's tests; null when the check reads the source and runs nothing. */
  readonly function: string | null;
  readonly check: Readonly<Record<string, unknown>>;
  readonly points: number;
  /** Unless it is passed, the whole question scores 0. Default false. */
  readonly required?: boolean;
  readonly timeoutMs: number;
}

export interface CaseWork {
  readonly files: SourceFiles;
  readonly drivers: string;
  readonly seed: string;
  readonly limits: ExecutionLimits;
  readonly datasets: readonly DatasetFile[];
  readonly runner: Seat<SandboxContainer>;
  readonly checker: Seat<CheckerClient>;
}

/** A case that has run, where there was something to run. */
export interface RanCase {
  readonly graded: GradableCase;
  /** null when nothing ran. */
  readonly job: JobResult | null;
  readonly end: Exclude<CaseEnd, { readonly kind: 'cancelled' }>;
}

/** One case up to its answer; null when the submission was cancelled. */
export async function runCase(
  work: CaseWork,
  graded: GradableCase,
  signal: AbortSignal,
): Promise<RanCase | null> {
  if (graded.function === null) {
    const end = { kind: 'answered', answer: Buffer.alloc(0), exception: null } as const;
    return { graded, job: null, end };
  }
  const limits = caseLimits(work.limits, graded);
  const job = await runDriver(work, graded.name, graded.function, limits, signal);
  const end = judgeEnd(job, limits);
  return end.kind === 'cancelled' ? null : { graded, job, end };
}

/** What the answer is worth. Rejects as soon as the submission is cancelled. */
export async function judgeCase(
  work: CaseWork,
  { graded, end }: RanCase,
  signal: AbortSignal,
): Promise<Judgement> {
  if (end.kind === 'judged') return end.judgement;
  const source = graded.function === null ? (work.files['main.py'] ?? '') : null;
  const claim = await check(work, graded, source, end.answer, signal);
  return judgementOf(claim, graded, end.exception);
}

function caseLimits(limits: ExecutionLimits, { timeoutMs }: GradableCase): ExecutionLimits {
  return {
    ...limits,
    wallTimeMs: Math.min(timeoutMs, limits.wallTimeMs),
    cpuTimeMs: Math.min(timeoutMs, limits.cpuTimeMs),
  };
}

/** A lost container is replaced for the next case; a failure of ours is tried once more. */
async function runDriver(
  { files, drivers, seed, datasets, runner }: CaseWork,
  name: string,
  driver: string,
  limits: ExecutionLimits,
  signal: AbortSignal,
): Promise<JobResult> {
  return withRetry(runner, signal, async (container) => {
    const request = {
      kind: 'case' as const,
      files,
      stdin: null,
      seed: jobSeed(seed, name),
      limits,
      driver: { source: drivers, function: driver },
      datasets,
    };
    const result = await runJob(container, request, {}, signal);
    if (result.containerLost) await runner.clear();
    return result;
  });
}

function check(
  { seed, checker }: CaseWork,
  graded: GradableCase,
  source: string | null,
  answer: Buffer,
  signal: AbortSignal,
): Promise<VerdictClaim> {
  const request = {
    function: graded.function,
    check: graded.check,
    seed: jobSeed(seed, graded.name),
    source,
    timeoutMs: graded.timeoutMs + checkOverheadMs,
  };
  return withRetry(checker, signal, async (client) => {
    const claim = await client.check(request, answer, signal);
    if (claim.verdict !== 'checker_error') return claim;
    throw new SandboxError('checker_failed', `case ${graded.name}: ${claim.message}`);
  });
}

/** A container that failed is never used again, and one more is tried unless nobody waits. */
async function withRetry<T, R>(
  seat: Seat<T>,
  signal: AbortSignal,
  work: (occupant: T) => Promise<R>,
): Promise<R> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(await seat.take());
    } catch (cause) {
      await seat.clear();
      const isFinal = signal.aborted || attempt === attemptsMax;
      if (!(cause instanceof SandboxError) || isFinal) throw cause;
    }
  }
}

/** Nothing but the checker's own word makes a case pass. */
function judgementOf(
  { verdict, share, message }: VerdictClaim,
  { check: { kind } }: GradableCase,
  exception: string | null,
): Judgement {
  if (verdict === 'passed' || verdict === 'partial') return { verdict, share, message };
  if (verdict === 'bad_answer') return { verdict, share: 0, message };
  const hasRaised = exception !== null && kind !== 'raises';
  return { verdict: hasRaised ? 'raised' : 'failed', share: 0, message };
}
