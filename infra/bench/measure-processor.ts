import type { Instance } from './instance.js';
import { readProcessorTimes } from './processor-time.js';
import { programs } from './programs.js';
import { milliseconds, type Section } from './report.js';
import type { BenchRoom } from './room.js';

const lanes = 4;
const runsPerLane = 50;
const unmeasuredRuns = 8;
const { hello } = programs;

/** What a NumPy hello costs in processor time, process by process, with four rooms at work. */
export async function measureProcessor(
  instance: Instance,
  openRoom: () => Promise<BenchRoom>,
): Promise<Section> {
  const rooms: BenchRoom[] = [];
  for (let lane = 0; lane < lanes; lane += 1) rooms.push(await openRoom());
  const runInAll = (count: number) =>
    Promise.all(
      rooms.map(async (room) => {
        for (let run = 0; run < count; run += 1) await room.run(hello.environment, hello.source);
      }),
    );
  await runInAll(unmeasuredRuns);
  const before = await readProcessorTimes(instance.BENCH_WORKER_ID);
  await runInAll(runsPerLane);
  const after = await readProcessorTimes(instance.BENCH_WORKER_ID);
  await Promise.all(rooms.map((room) => room.end()));
  const runs = lanes * runsPerLane;
  const costs = [...after].map(([name, timeMs]) => ({
    name,
    costMs: (timeMs - (before.get(name) ?? 0)) / runs,
  }));
  const sumMs = costs.reduce((sum, { costMs }) => sum + costMs, 0);
  const row = (figure: string, costMs: number) => ({
    figure,
    measured: milliseconds(costMs),
    baseline: '',
    ratio: '',
    bar: '',
    isMet: null,
  });
  return {
    title: 'Processor time of a NumPy hello',
    rows: [
      ...costs.sort((a, b) => b.costMs - a.costMs).map(({ name, costMs }) => row(name, costMs)),
      row('everything together', sumMs),
    ],
    remarks: [
      `Per run, over ${runs} runs in ${lanes} warm rooms. The engine’s share counts whatever else it does.`,
    ],
  };
}
