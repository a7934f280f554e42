import { formatSize } from '../../../lib/format.js';
import type { RunView } from '../run-view.js';
import { formatSeconds } from '../words.js';

/** One bar of the meter: what was used of what may be used. */
export type Measure = {
  name: string;
  /** "3.2 s of 10 s". */
  text: string;
  /** From 0 to 1; null where the limit is not known. */
  share: number | null;
};

type Used = { name: string; used: number | null; limit: number | undefined };

function formatted(
  { name, used, limit }: Used,
  formatUsed: (amount: number) => string,
  formatLimit = formatUsed,
): Measure[] {
  if (used === null) return [];
  const text = formatUsed(used);
  if (limit === undefined) return [{ name, text, share: null }];
  return [{ name, text: `${text} of ${formatLimit(limit)}`, share: Math.min(1, used / limit) }];
}

/** While it runs: whole tenths, so that the last digit does not flicker. */
const formatElapsed = (durationMs: number): string => `${(durationMs / 1000).toFixed(1)} s`;
const formatTime = (durationMs: number): string => formatSeconds(durationMs).replace('.00', '');

/** What a run uses at this moment, or has used in the end, against its limits. */
export function measuresOf(run: RunView, elapsedMs: number): Measure[] {
  const { limits, usage, status } = run;
  if (status === 'queued') return [];
  // Between its end and its record, what was told last stays.
  if (status === 'running' || (run.wallTimeMs === null && !run.isStored)) {
    return [
      ...formatted(
        { name: 'Time', used: elapsedMs, limit: limits?.wallTimeMs },
        formatElapsed,
        formatTime,
      ),
      ...formatted(
        { name: 'Memory', used: usage?.memoryBytes ?? null, limit: limits?.memoryBytes },
        formatSize,
      ),
    ];
  }
  return [
    ...formatted({ name: 'Time', used: run.wallTimeMs, limit: limits?.wallTimeMs }, formatTime),
    ...formatted({ name: 'CPU time', used: run.cpuTimeMs, limit: limits?.cpuTimeMs }, formatTime),
    ...formatted(
      { name: 'Peak memory', used: run.peakMemoryBytes, limit: limits?.memoryBytes },
      formatSize,
    ),
  ];
}
