import type { Buffer } from 'node:buffer';
import type { DataPeek, GpuUsage } from '@pairwise/contracts';
import type { CgroupCounters } from './cgroup.js';
import type { DoneClaim } from './claims.js';
import type { JobUse } from './job-meter.js';
import type { ExceededTime, OutcomeFacts } from './outcome.js';
import type { ContainerEnd } from './sandbox-container.js';

/** Why we killed a container in the middle of a job. */
export type StopReason = 'time' | 'output' | 'cancelled' | 'protocol';

/** Everything that was seen of a job, from outside and from the runner's claims. */
export interface JobTrace {
  readonly stopReason: StopReason | null;
  readonly wasCancelled: boolean;
  /** The runner's claim; null when it made none or was killed. */
  readonly done: DoneClaim | null;
  /** How the container ended, where it did so by itself. */
  readonly end: ContainerEnd | null;
  readonly use: JobUse;
  /** The job's time limits, in milliseconds. */
  readonly timeLimits: Readonly<Record<ExceededTime['clock'], number>>;
  /** It was waiting for a person when it ended. */
  readonly endedInWait: boolean;
  readonly peek: DataPeek | null;
  readonly answers: readonly Buffer[];
  readonly wallTimeMs: number;
}

export interface JobResult {
  readonly facts: OutcomeFacts;
  /** Encoded value of a case, not decoded here. null when there is not exactly one. */
  readonly answer: Buffer | null;
  /** Name of the exception that ended the program, as it claims. */
  readonly exception: string | null;
  readonly truncated: boolean;
  readonly wallTimeMs: number;
  readonly cpuTimeMs: number | null;
  readonly peakMemoryBytes: number | null;
  /** What the kernel counted for this job alone, and no claim. null where it cannot be seen. */
  readonly measured: {
    readonly cpuTimeMs: number | null;
    readonly peakMemoryBytes: number | null;
  };
  /** null unless a time limit struck. */
  readonly exceededTime: ExceededTime | null;
  readonly peek: DataPeek | null;
  readonly gpu: GpuUsage | null;
  /** The container ended with the job and can take no other one. */
  readonly containerLost: boolean;
}

/** Counters go before claims, and a claim is believed only where it harms who makes it. */
export function composeJobResult(trace: JobTrace): JobResult {
  const { done, use, answers, wallTimeMs, peek } = trace;
  const cpuTimeMs = increase('cpuTimeMs', use);
  return {
    facts: factsOf(trace),
    answer: answers.length === 1 && done !== null ? (answers[0] ?? null) : null,
    exception: done?.exception ?? null,
    truncated:
      trace.stopReason === 'output' ||
      done?.stdoutTruncated === true ||
      done?.stderrTruncated === true,
    wallTimeMs,
    cpuTimeMs: cpuTimeMs ?? done?.cpuTimeMs ?? null,
    peakMemoryBytes: peakMemoryBytesOf(use, done),
    measured: { cpuTimeMs, peakMemoryBytes: use.ownPeakMemoryBytes },
    exceededTime: exceededTimeOf(trace),
    peek,
    gpu: done?.gpu ?? null,
    containerLost: done === null,
  };
}

function factsOf({ stopReason, wasCancelled, done, end, use }: JobTrace) {
  const oomKills = increase('oomKills', use) ?? 0;
  const refusals = increase('processRefusals', use) ?? 0;
  return {
    systemFailed: false,
    cancelled: wasCancelled || done?.reason === 'cancelled',
    outputExceeded: stopReason === 'output' || done?.reason === 'output',
    oomKilled: oomKills > 0 || end?.oomKilled === true,
    timeExceeded: stopReason === 'time' || done?.reason === 'wall' || done?.reason === 'cpu',
    processesRefused: refusals > 0,
    exitCode: done?.exitCode ?? null,
    signal: done?.signal ?? null,
  };
}

function exceededTimeOf(trace: JobTrace): ExceededTime | null {
  const { stopReason, done, timeLimits, endedInWait } = trace;
  const exceeded = (clock: ExceededTime['clock']) => ({ clock, limitMs: timeLimits[clock] });
  if (done?.reason === 'cpu') return exceeded('processor');
  if (stopReason !== 'time' && done?.reason !== 'wall') return null;
  return exceeded(endedInWait ? 'input' : 'wall');
}

/**
 * The container's peak is this job's only where it began anew or rose. Otherwise the runner's
 * claim must do, and where it made none, what the container reached is at least no less.
 */
function peakMemoryBytesOf(
  { baseline, counters, ownPeakMemoryBytes }: JobUse,
  done: DoneClaim | null,
): number | null {
  if (ownPeakMemoryBytes !== null) return ownPeakMemoryBytes;
  const claimed = done?.peakMemoryBytes || null;
  const reached = counters?.peakMemoryBytes || null;
  if (reached === null) return claimed;
  if (claimed === null || reached > (baseline?.peakMemoryBytes ?? 0)) return reached;
  return Math.min(claimed, reached);
}

/** Only what was counted during this job: the container may have served others before. */
function increase(name: keyof CgroupCounters, { baseline, counters }: JobUse): number | null {
  if (baseline === null || counters === null) return null;
  return Math.max(0, counters[name] - baseline[name]);
}
