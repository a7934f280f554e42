import type { CaseVerdict, ExecutionLimits, Outcome } from '@pairwise/contracts';
import { composeOutcome, outcomeMessage } from './outcome.js';
import type { JobResult } from './job-result.js';

export interface Judgement {
  readonly verdict: CaseVerdict;
  /** The part of the points that is earned: 1 when passed, less when partial, else 0. */
  readonly share: number;
  readonly message: string;
}

/** Either the end of the job decides alone, or there is an answer that the checker has to see. */
export type CaseEnd =
  | { readonly kind: 'judged'; readonly judgement: Judgement }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'answered'; readonly answer: Buffer; readonly exception: string | null };

const limitVerdicts: Partial<Record<Outcome, CaseVerdict>> = {
  output_limit_exceeded: 'output_limit_exceeded',
  out_of_memory: 'out_of_memory',
  timed_out: 'timed_out',
};

/** What a case's job amounts to before anyone looked at the answer. */
export function judgeEnd(result: JobResult, limits: ExecutionLimits): CaseEnd {
  const outcome = composeOutcome(result.facts);
  if (outcome === 'cancelled') return { kind: 'cancelled' };
  const limitVerdict = limitVerdicts[outcome];
  if (limitVerdict !== undefined) {
    return judged(limitVerdict, outcomeMessage(outcome, limits) ?? '');
  }
  // A program may be refused a thread and answer all the same.
  if (result.answer !== null) {
    return { kind: 'answered', answer: result.answer, exception: result.exception };
  }
  if (outcome === 'process_limit_exceeded') {
    return judged('process_limit_exceeded', outcomeMessage(outcome, limits) ?? '');
  }
  return withoutAnswer(result);
}

function withoutAnswer({ facts, containerLost }: JobResult): CaseEnd {
  if (containerLost) return judged('raised', 'Your program brought down the process that ran it.');
  if (facts.signal !== null) {
    return judged('raised', `Your program crashed with signal ${facts.signal}.`);
  }
  if (facts.exitCode === 0) {
    return judged('bad_answer', 'Your program ended before the tested function returned a value.');
  }
  return judged('raised', `Your program ended with exit status ${facts.exitCode}.`);
}

function judged(verdict: CaseVerdict, message: string): CaseEnd {
  return { kind: 'judged', judgement: { verdict, share: 0, message } };
}
