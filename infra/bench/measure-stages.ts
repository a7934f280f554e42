import type { Instance } from './instance.js';
import { milliseconds, type Section } from './report.js';
import { programs } from './programs.js';
import type { BenchRoom } from './room.js';
import { quantile } from './statistics.js';
import { readMeasurements } from './worker-measurements.js';

const rounds = 30;

/** Where the milliseconds of one run go: medians of each stage, so they need not add up exactly. */
export async function measureStages(
  instance: Instance,
  openRoom: () => Promise<BenchRoom>,
): Promise<Section> {
  const room = await openRoom();
  const { environment, source } = programs.hello;
  await room.run(environment, source);
  const totals: number[] = [];
  const accepted: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { durationMs, acceptedMs } = await room.run(environment, source);
    totals.push(durationMs);
    accepted.push(acceptedMs);
  }
  await room.end();
  const stages = (await readMeasurements(instance)).stages.slice(-rounds);
  const row = (figure: string, values: readonly number[]) => ({
    figure,
    measured: milliseconds(quantile(values, 0.5)),
    baseline: '',
    ratio: '',
    bar: '',
    isMet: null,
  });
  return {
    title: 'Where the milliseconds of a NumPy hello go',
    rows: [
      row('API: request to answer 202', accepted),
      row(
        'queue: from the row to the worker’s claim',
        stages.map(({ queueMs }) => queueMs),
      ),
      row(
        'pool and fork: container in hand, program begins',
        stages.map(({ startMs }) => startMs),
      ),
      row(
        'program: to its end, processes gone, folders empty',
        stages.map(({ programMs }) => programMs),
      ),
      row(
        'store and announce',
        stages.map(({ storeMs }) => storeMs),
      ),
      row('whole: request to the event that follows the stored result', totals),
    ],
    remarks: ['API and queue overlap: the job is queued before the answer goes out.'],
  };
}
