import type { ExecutionLimits, Outcome } from '@pairwise/contracts';

/**
 * What is known of an execution when it has ended. Everything comes from outside the container
 * except `endedByRunner` and the exit status, where a lie can only make the result worse.
 */
export interface OutcomeFacts {
  /** Docker, the stream or our own code failed: not the program's doing. */
  readonly systemFailed: boolean;
  readonly cancelled: boolean;
  /** More bytes arrived than the limit allows, or the runner stopped the program for it. */
  readonly outputExceeded: boolean;
  /** The kernel killed a process of the container for want of memory. */
  readonly oomKilled: boolean;
  /** Our own clock passed the limit, or the runner stopped the program at a time limit. */
  readonly timeExceeded: boolean;
  /** The kernel refused to start a process or thread. */
  readonly processesRefused: boolean;
  /** null when the program was killed or its container went away with it. */
  readonly exitCode: number | null;
  readonly signal: number | null;
}

/**
 * The one outcome of an execution. A cause that explains other symptoms comes before them: a
 * program that is out of memory may well be slow as well, and then raises.
 */
export function composeOutcome(facts: OutcomeFacts): Outcome {
  const endedWell = facts.exitCode === 0 && facts.signal === null;
  if (facts.systemFailed) return 'system_error';
  if (facts.cancelled) return 'cancelled';
  if (facts.outputExceeded) return 'output_limit_exceeded';
  // A program may lose a child to the kernel or fail to start a thread, cope, and end well.
  if (facts.oomKilled && !endedWell) return 'out_of_memory';
  if (facts.timeExceeded) return 'timed_out';
  if (facts.processesRefused && !endedWell) return 'process_limit_exceeded';
  return endedWell ? 'succeeded' : 'raised';
}

/** Which clock struck, and at what. */
export interface ExceededTime {
  readonly clock: 'wall' | 'processor' | 'input';
  readonly limitMs: number;
}

/** One sentence for the person who waits; null when there is nothing to explain. */
export function outcomeMessage(
  outcome: Outcome,
  limits: ExecutionLimits,
  exceededTime: ExceededTime = { clock: 'wall', limitMs: limits.wallTimeMs },
): string | null {
  switch (outcome) {
    case 'succeeded':
      return null;
    case 'raised':
      return 'Your program ended with an error.';
    case 'timed_out':
      return `Your program ${exceededTimeText(exceededTime)} and was stopped.`;
    case 'out_of_memory':
      return `Your program used more than ${bytes(limits.memoryBytes)} of memory and was stopped.`;
    case 'output_limit_exceeded':
      return `Your program printed more than ${bytes(limits.outputBytes)} and was stopped.`;
    case 'process_limit_exceeded':
      return `Your program tried to run more than ${limits.processes} processes and threads at once.`;
    case 'cancelled':
      return 'The run was cancelled.';
    case 'system_error':
      return 'Something went wrong on our side. Your program is not at fault; please try again.';
  }
}

function exceededTimeText({ clock, limitMs }: ExceededTime): string {
  switch (clock) {
    case 'wall':
      return `ran for longer than ${seconds(limitMs)}`;
    case 'processor':
      return `used more than ${seconds(limitMs)} of processor time`;
    case 'input':
      return `waited for input for longer than ${seconds(limitMs)} in all`;
  }
}

function seconds(timeMs: number): string {
  const count = timeMs / 1000;
  return count === 1 ? '1 second' : `${Number(count.toFixed(2))} seconds`;
}

function bytes(count: number): string {
  const units = ['bytes', 'KiB', 'MiB', 'GiB'];
  let unit = 0;
  let amount = count;
  while (amount >= 1024 && unit < units.length - 1) {
    amount /= 1024;
    unit += 1;
  }
  return `${Number(amount.toFixed(1))} ${units[unit]}`;
}
