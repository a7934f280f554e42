import { runCode, type RunCodeEvent, type Sandbox } from '@pairwise/sandbox';
import type { ExecutionLimits, RunEvent } from '@pairwise/contracts';
import type { Logger } from '@pairwise/telemetry';
import type { Performed, Work } from './execution-input.js';

/** Runs the program once and tells what happens while it does. */
export async function performRun(
  sandbox: Sandbox,
  work: Work,
  tell: (event: RunEvent) => void,
  logger: Logger,
): Promise<Performed> {
  const result = await runCode(sandbox, work, (event) => tell(toRunEvent(event, work.limits)));
  if (result.failure !== null) logger.error({ err: result.failure }, 'run failed on our side');
  const { failure, figures, libraries, ...rest } = result;
  const stored = {
    ...rest,
    limits: work.limits,
    libraries: libraries === null ? null : { ...libraries },
    figures: figures.map(({ mediaType, bytes }) => ({ mediaType, data: bytes })),
    score: null,
    maxScore: null,
    failedRequired: [],
    idioms: null,
    cases: [],
  };
  return { result: stored, failure };
}

function toRunEvent(event: RunCodeEvent, limits: ExecutionLimits): RunEvent {
  const { wallTimeMs, memoryBytes } = limits;
  if (event.type === 'started') return { ...event, limits: { wallTimeMs, memoryBytes } };
  if (event.type !== 'figure') return event;
  const { mediaType, bytes } = event.figure;
  return { type: 'figure', figure: { mediaType, base64: bytes.toString('base64') } };
}
