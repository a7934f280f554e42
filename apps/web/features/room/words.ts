import type { Outcome } from '@pairwise/contracts';
import { formatSize } from '../../lib/format.js';

const outcomeWords: Record<Outcome, string> = {
  succeeded: 'Finished',
  raised: 'Stopped with an error',
  timed_out: 'Stopped: the time limit was reached',
  out_of_memory: 'Stopped: the memory limit was reached',
  output_limit_exceeded: 'Stopped: it printed more than the limit',
  process_limit_exceeded: 'Stopped: it started too many processes',
  cancelled: 'Cancelled',
  system_error: 'This failed on our side; it does not count against anybody',
};

export const formatSeconds = (durationMs: number): string =>
  durationMs < 1000 ? `${Math.round(durationMs)} ms` : `${(durationMs / 1000).toFixed(2)} s`;

/** Points of a part are given to two decimals at most. */
export const formatPoints = (points: number): string => String(Number(points.toFixed(2)));

type Measured = {
  outcome: Outcome | null;
  wallTimeMs: number | null;
  peakMemoryBytes: number | null;
};

/** "Finished in 0.42 s, 34 MiB of memory". */
export function outcomeLine({ outcome, wallTimeMs, peakMemoryBytes }: Measured): string {
  if (!outcome) return '';
  const words = outcomeWords[outcome];
  const time =
    wallTimeMs === null
      ? ''
      : ` ${outcome === 'succeeded' ? 'in' : 'after'} ${formatSeconds(wallTimeMs)}`;
  const memory = peakMemoryBytes === null ? '' : `, ${formatSize(peakMemoryBytes)} of memory`;
  return outcome === 'system_error' ? words : `${words}${time}${memory}`;
}

/** Sentence that says how a run ended: "Stopped with an error after 0.42 s: ValueError". */
export function runEnd(run: Pick<Measured, 'outcome' | 'wallTimeMs'>, exception: string | null) {
  const line = outcomeLine({ ...run, peakMemoryBytes: null });
  return run.outcome === 'raised' && exception ? `${line}: ${exception}` : line;
}

/** Hours, minutes and seconds of a moment that the server has noted. */
export const formatMoment = (timestamp: string): string =>
  new Date(timestamp).toLocaleTimeString('en-GB');

/** Hours and minutes on the reader's own clock. */
export const formatTimeOfDay = (timestamp: string): string =>
  new Date(timestamp).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

/** What somebody reads who waits for a container. */
export function waitingLine(position: number | null): string {
  if (position === null) return 'Waiting for its turn…';
  return position === 1 ? 'Next to start…' : `Waiting: number ${position} in the queue…`;
}

type Scored = { score: number | null; maxScore: number | null; status: string };

export function describeScore({ score, maxScore, status }: Scored): string {
  if (status !== 'finished') return 'Checking';
  if (score === null || maxScore === null) return 'No score';
  return `${formatPoints(score)} of ${formatPoints(maxScore)} points`;
}

export function describeCases(cases: { verdict: string }[]): string {
  const passed = cases.filter(({ verdict }) => verdict === 'passed').length;
  return `${passed} of ${cases.length} tests passed`;
}
