import type { ExecutionLimits, RunEvent } from '@pairwise/contracts';
import type { RunCodeEvent } from '@pairwise/sandbox';

/** What the sandbox tells, as everybody else is told. */
export function toRunEvent(event: RunCodeEvent, limits: ExecutionLimits): RunEvent {
  const { wallTimeMs, memoryBytes } = limits;
  if (event.type === 'started') return { ...event, limits: { wallTimeMs, memoryBytes } };
  if (event.type !== 'figure') return event;
  const { mediaType, bytes } = event.figure;
  return { type: 'figure', figure: { mediaType, base64: bytes.toString('base64') } };
}
