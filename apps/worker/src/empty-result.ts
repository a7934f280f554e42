import type { ExecutionResult } from '@pairwise/db';

const messages = {
  cancelled: 'The run was cancelled.',
  system_error:
    'Something went wrong on our side. This does not count against you; please try again.',
} as const;

/** The end of an execution whose program was never seen to end. */
export function emptyResult(outcome: keyof typeof messages): ExecutionResult {
  return {
    outcome,
    outcomeMessage: messages[outcome],
    stdout: '',
    stderr: '',
    truncated: false,
    exitCode: null,
    signal: null,
    wallTimeMs: null,
    cpuTimeMs: null,
    peakMemoryBytes: null,
    limits: null,
    imageDigest: null,
    libraries: null,
    peek: null,
    gpu: null,
    score: null,
    maxScore: null,
    failedRequired: [],
    idioms: null,
    figures: [],
    cases: [],
  };
}
