import { BarePython, naiveDockerRun } from './baselines.js';
import { programs, type BenchProgram } from './programs.js';
import { milliseconds, spread, type Row, type Section } from './report.js';
import type { BenchRoom } from './room.js';
import { summarize } from './statistics.js';

const rounds = 20;

/** Bars of the product: a share of a naive `docker run`, and for torch of a bare interpreter too. */
const bars = {
  hello: { naive: 0.12, bare: null },
  sklearn: { naive: 0.07, bare: null },
  torch: { naive: 0.03, bare: 0.035 },
} as const;

export interface RunMedians {
  readonly hello: number;
}

/** A run in a warm room, from the API request to the stored result, in turns with the baselines. */
export async function measureRuns(
  openRoom: () => Promise<BenchRoom>,
): Promise<{ section: Section; medians: RunMedians }> {
  const bare = new BarePython();
  const rows: Row[] = [];
  let hello = NaN;
  try {
    for (const name of ['hello', 'sklearn', 'torch'] as const) {
      const program = programs[name];
      const room = await openRoom();
      const times = await measureProgram(room, bare, program);
      await room.end();
      const [ours, docker, python] = [times.ours, times.naive, times.bare].map(summarize);
      if (ours === undefined || docker === undefined || python === undefined) continue;
      if (name === 'hello') hello = ours.median;
      rows.push(compare(program.title, ours, 'naive docker run', docker, bars[name].naive));
      rows.push(compare(program.title, ours, 'bare python3', python, bars[name].bare));
    }
  } finally {
    await bare.close();
  }
  return { section: { title: 'Runs in a warm room', rows }, medians: { hello } };
}

async function measureProgram(room: BenchRoom, bare: BarePython, program: BenchProgram) {
  const times = { ours: [] as number[], naive: [] as number[], bare: [] as number[] };
  // Unmeasured: binds the room's container, and fills the page cache for all three.
  await runOurs(room, program);
  await naiveDockerRun(program);
  await bare.run(program);
  for (let round = 0; round < rounds; round += 1) {
    times.naive.push(await naiveDockerRun(program));
    times.ours.push(await runOurs(room, program));
    times.bare.push(await bare.run(program));
  }
  return times;
}

async function runOurs(room: BenchRoom, program: BenchProgram): Promise<number> {
  const { durationMs, outcome } = await room.run(program.environment, program.source);
  if (outcome !== 'succeeded') throw new Error(`${program.title} ended as ${outcome}.`);
  return durationMs;
}

function compare(
  title: string,
  ours: ReturnType<typeof summarize>,
  baseline: string,
  theirs: ReturnType<typeof summarize>,
  bar: number | null,
): Row {
  const ratio = ours.median / theirs.median;
  return {
    figure: `run, ${title}`,
    measured: spread(ours),
    baseline: `${baseline} ${milliseconds(theirs.median)}`,
    ratio: ratio.toFixed(3),
    bar: bar === null ? '' : `≤ ${bar}`,
    isMet: bar === null ? null : ratio <= bar,
  };
}
