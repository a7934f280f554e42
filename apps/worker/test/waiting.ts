import { readRunEvents } from '@pairwise/queue';
import type { ExecutionRow } from '@pairwise/db';
import { until } from '@pairwise/test-kit';
import { rowOf, type Bench } from './support.js';

type Execution = Parameters<typeof rowOf>[1];

export const whenFinished = (
  bench: Bench,
  execution: Execution,
  timeoutMs?: number,
): Promise<ExecutionRow> =>
  until(
    'the execution to end',
    async () => {
      const row = await rowOf(bench, execution);
      return row.status === 'finished' && row;
    },
    timeoutMs,
  );

/** Everything that is in an execution's stream at this moment. */
export const readEvents = (bench: Bench, { id: executionId }: Execution) =>
  readRunEvents(bench.redis, { organizationId: bench.organizationId, executionId }, 0);

/** Resolves when those who watch have read `text` on the program's standard output. */
export const whenSaid = (bench: Bench, execution: Execution, text: string): Promise<true> =>
  until(`${JSON.stringify(text)} from the program`, async () => {
    const events = (await readEvents(bench, execution)).map(({ event }) => event);
    const output = events.filter((event) => event.type === 'output');
    return output.map((event) => event.text).join('') === text;
  }) as Promise<true>;
