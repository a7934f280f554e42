import type { Buffer } from 'node:buffer';
import type { CgroupCounters } from './cgroup.js';
import type { DoneClaim } from './claims.js';
import type { OutcomeFacts } from './outcome.js';
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
  readonly baseline: CgroupCounters | null;
  readonly counters: CgroupCounters | null;
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
  /** The container ended with the job and can take no other one. */
  readonly containerLost: boolean;
}

/** Counters go before claims, and a claim is believed only where it harms who makes it. */
export function composeJobResult(trace: JobTrace): JobResult {
  const { done, baseline, counters, answers, wallTimeMs } = trace;
  const cpuTimeMs = increase('cpuTimeMs', baseline, counters);
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
    peakMemoryBytes: counters?.peakMemoryBytes || done?.peakMemoryBytes || null,
    containerLost: done === null,
  };
}

function factsOf({ stopReason, wasCancelled, done, end, baseline, counters }: JobTrace) {
  const oomKills = increase('oomKills', baseline, counters) ?? 0;
  const refusals = increase('processRefusals', baseline, counters) ?? 0;
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

/** Only what was counted during this job: the container may have served others before. */
function increase(
  name: keyof CgroupCounters,
  before: CgroupCounters | null,
  after: CgroupCounters | null,
): number | null {
  return before === null || after === null ? null : Math.max(0, after[name] - before[name]);
}
