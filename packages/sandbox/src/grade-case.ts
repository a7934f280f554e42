import { Buffer } from 'node:buffer';
import type { ExecutionLimits, SourceFiles } from '@pairwise/contracts';
import type { CaseWork, GradableCase } from './case-work.js';
import { type CaseEnd, judgeEnd, type Judgement } from './case-verdict.js';
import type { VerdictClaim } from './claims.js';
import { SandboxError } from './errors.js';
import { CaseMeasurement, type Measured, type SizedAnswer } from './grade-measured.js';
import type { Driver } from './job-request.js';
import type { JobResult } from './job-result.js';
import {
  findMeasuredCheck,
  judgeMeasurements,
  type MeasuredCheck,
  type Measurement,
} from './measured-check.js';
import { runJob } from './run-job.js';
import type { SandboxContainer } from './sandbox-container.js';
import type { Seat } from './seat.js';
import { jobSeed } from './seeds.js';

/** Time for the reference on the same input, and for the comparison, on top of the case's own. */
const checkOverheadMs = 10_000;
const attemptsMax = 2;

/** A case that has run, where there was something to run. */
export interface RanCase {
  readonly graded: GradableCase;
  /** null when nothing ran. */
  readonly job: JobResult | null;
  readonly end:
    | Exclude<CaseEnd, { readonly kind: 'cancelled' }>
    | {
        readonly kind: 'measured';
        readonly check: MeasuredCheck;
        readonly answers: readonly SizedAnswer[];
        readonly measurements: readonly Measurement[];
      };
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
  const check = findMeasuredCheck(graded.check);
  if (check !== null) return runMeasured(work, graded, check, limits, signal);
  const driver = { source: work.drivers, function: graded.function };
  const job = await runDriver(work, work.runner, work.files, graded.name, driver, limits, signal);
  const end = judgeEnd(job, limits);
  return end.kind === 'cancelled' ? null : { graded, job, end };
}

async function runMeasured(
  work: CaseWork,
  graded: GradableCase,
  check: MeasuredCheck,
  limits: ExecutionLimits,
  signal: AbortSignal,
): Promise<RanCase | null> {
  if (graded.function === null) throw new SandboxError('checker_failed', 'no driver to measure');
  const measurement = new CaseMeasurement(
    work,
    { ...graded, function: graded.function },
    check,
    limits,
    (seat, files, driver, cut) => runDriver(work, seat, files, graded.name, driver, cut, signal),
  );
  return ranOf(graded, check, await measurement.run());
}

function ranOf(graded: GradableCase, check: MeasuredCheck, measured: Measured): RanCase | null {
  if (measured.kind === 'cancelled') return null;
  const { job, ...end } = measured;
  return { graded, job, end: end.kind === 'judged' ? end : { ...end, check } };
}

/** What the answer is worth. Rejects as soon as the submission is cancelled. */
export async function judgeCase(
  work: CaseWork,
  { graded, end }: RanCase,
  signal: AbortSignal,
): Promise<Judgement> {
  if (end.kind === 'judged') return end.judgement;
  if (end.kind === 'measured') {
    const wrong = await findWrongAnswer(work, graded, end.check, end.answers, signal);
    return wrong ?? judgeMeasurements(end.check, end.measurements);
  }
  const source = graded.function === null ? (work.files['main.py'] ?? '') : null;
  const claim = await check(work, graded, { source }, end.answer, signal);
  return judgementOf(claim, graded, end.exception);
}

/** Time and memory count only where every answer is right; right in part is not. */
async function findWrongAnswer(
  work: CaseWork,
  graded: GradableCase,
  measured: MeasuredCheck,
  answers: readonly SizedAnswer[],
  signal: AbortSignal,
): Promise<Judgement | null> {
  const inner = { ...graded, check: measured.answer };
  for (const { size, answer, exception } of answers) {
    const claim = await check(work, inner, { source: null, size }, answer, signal);
    const { verdict, message } = judgementOf(claim, inner, exception);
    if (verdict === 'passed') continue;
    const shown = `At size ${size}: ${message}`;
    return { verdict: verdict === 'partial' ? 'failed' : verdict, share: 0, message: shown };
  }
  return null;
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
  { seed, datasets }: CaseWork,
  seat: Seat<SandboxContainer>,
  files: SourceFiles,
  name: string,
  driver: Driver,
  limits: ExecutionLimits,
  signal: AbortSignal,
): Promise<JobResult> {
  return withRetry(seat, signal, async (container) => {
    const request = {
      kind: 'case' as const,
      files,
      stdin: null,
      seed: jobSeed(seed, name),
      limits,
      driver,
      datasets,
    };
    const result = await runJob(container, request, {}, signal);
    if (result.containerLost) await seat.clear();
    return result;
  });
}

function check(
  { seed, checker }: CaseWork,
  graded: GradableCase,
  about: { readonly source: string | null; readonly size?: number },
  answer: Buffer,
  signal: AbortSignal,
): Promise<VerdictClaim> {
  const request = {
    function: graded.function,
    check: graded.check,
    seed: jobSeed(seed, graded.name),
    ...about,
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
