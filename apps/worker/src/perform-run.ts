import { runCode, type RunResult, type Sandbox } from '@pairwise/sandbox';
import type { RunEvent } from '@pairwise/contracts';
import type { ExecutionResult } from '@pairwise/db';
import type { Logger } from '@pairwise/telemetry';
import type { Performed, Work } from './execution-input.js';
import { toRunEvent } from './run-event.js';

/** Runs the program once and tells what happens while it does. */
export async function performRun(
  sandbox: Sandbox,
  work: Work,
  tell: (event: RunEvent) => void,
  logger: Logger,
): Promise<Performed> {
  const result = await runCode(sandbox, work, (event) => tell(toRunEvent(event, work.limits)));
  if (result.failure !== null) logger.error({ err: result.failure }, 'run failed on our side');
  return { result: storedRun(result, work), failure: result.failure };
}

/** As the database keeps it. */
export function storedRun(
  { failure: _, figures, libraries, ...rest }: RunResult,
  { limits }: Work,
): ExecutionResult {
  return {
    ...rest,
    limits,
    libraries: libraries === null ? null : { ...libraries },
    figures: figures.map(({ mediaType, bytes }) => ({ mediaType, data: bytes })),
    score: null,
    maxScore: null,
    failedRequired: [],
    idioms: null,
    cases: [],
  };
}
