import type { ExecutionRow } from '@pairwise/db';
import { until } from '@pairwise/test-kit';
import { rowOf, type Bench } from './support.js';

export const whenFinished = (
  bench: Bench,
  execution: Parameters<typeof rowOf>[1],
  timeoutMs = 30_000,
): Promise<ExecutionRow> =>
  until(
    'the execution to end',
    async () => {
      const row = await rowOf(bench, execution);
      return row.status === 'finished' && row;
    },
    timeoutMs,
  );
