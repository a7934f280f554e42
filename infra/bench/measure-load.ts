import { setTimeout as delay } from 'node:timers/promises';
import { naiveDockerRun } from './baselines.js';
import type { Instance } from './instance.js';
import { programs } from './programs.js';
import { milliseconds, type Row, type Section } from './report.js';
import type { BenchRoom } from './room.js';
import { quantile, summarize } from './statistics.js';
import { untilFilled } from './worker-measurements.js';

const throughputRooms = 4;
const throughputMs = 10_000;
const crowdRooms = 20;
/** The first of them make the product's code hot, as the first minutes of a day do. */
const coldRounds = 2;
const crowdRounds = 20;
const paceMs = 1_000;
const idleRounds = 20;
const { hello } = programs;

type OpenWarm = (count: number) => Promise<BenchRoom[]>;

const runHello = (room: BenchRoom) => room.run(hello.environment, hello.source);

/** Many rooms at once on this one machine, with everything else of the product on it as well. */
export async function measureLoad(
  instance: Instance,
  openRoom: () => Promise<BenchRoom>,
  knownIdleMs: number | null,
): Promise<Section> {
  const openWarm = async (count: number): Promise<BenchRoom[]> => {
    const rooms = await openRooms(openRoom, count);
    // What waits for the next rooms is made again before anything is measured.
    await untilFilled(instance);
    return rooms;
  };
  const idleMs = knownIdleMs ?? (await measureIdle(openWarm));
  return {
    title: 'Under load',
    rows: [await measureThroughput(openWarm), ...(await measureCrowd(openWarm, idleMs))],
    remarks: [
      'A crowd at one moment waits for the processors: its last program runs when all others have.',
      'At their own pace, each room runs a program about every second, at moments of its own.',
    ],
  };
}

async function measureIdle(openWarm: OpenWarm): Promise<number> {
  const [room] = await openWarm(1);
  const times: number[] = [];
  for (let round = 0; round < idleRounds && room !== undefined; round += 1) {
    times.push((await runHello(room)).durationMs);
  }
  await room?.end();
  return summarize(times).median;
}

async function measureThroughput(openWarm: OpenWarm): Promise<Row> {
  const naive = await perSecond(throughputRooms, () => naiveDockerRun(hello));
  const rooms = await openWarm(throughputRooms);
  const waiting = [...rooms];
  const ours = await perSecond(throughputRooms, async () => {
    const room = waiting.shift();
    if (room === undefined) throw new Error('There are as many rooms as lanes.');
    await runHello(room);
    waiting.push(room);
  });
  await Promise.all(rooms.map((room) => room.end()));
  const ratio = ours / naive;
  return {
    figure: `runs per second, ${throughputRooms} warm rooms`,
    measured: ours.toFixed(1),
    baseline: `naive docker run, ${throughputRooms} at once: ${naive.toFixed(2)}`,
    ratio: ratio.toFixed(1),
    bar: '≥ 15',
    isMet: ratio >= 15,
  };
}

async function perSecond(lanes: number, work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  let count = 0;
  const lane = async (): Promise<void> => {
    while (performance.now() - startedAt < throughputMs) {
      await work();
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return (count / (performance.now() - startedAt)) * 1_000;
}

async function measureCrowd(openWarm: OpenWarm, idleMs: number): Promise<Row[]> {
  const rooms = await openWarm(crowdRooms);
  for (let round = 0; round < coldRounds; round += 1) await Promise.all(rooms.map(runHello));
  const together: number[] = [];
  for (let round = 0; round < crowdRounds; round += 1) {
    const results = await Promise.all(rooms.map(runHello));
    together.push(...results.map(({ durationMs }) => durationMs));
  }
  const apart = (await Promise.all(rooms.map(runAtOwnPace))).flat();
  await Promise.all(rooms.map((room) => room.end()));
  const what = `${crowdRooms} rooms`;
  return [
    crowdRow(`${what} at one moment, p95 of a hello`, together, idleMs),
    crowdRow(`${what} at their own pace, p95 of a hello`, apart, idleMs),
  ];
}

async function runAtOwnPace(room: BenchRoom): Promise<number[]> {
  const times: number[] = [];
  await delay(Math.random() * paceMs);
  for (let round = 0; round < crowdRounds; round += 1) {
    const { durationMs } = await runHello(room);
    times.push(durationMs);
    await delay((0.5 + Math.random()) * paceMs - durationMs);
  }
  return times;
}

function crowdRow(figure: string, timesMs: readonly number[], idleMs: number): Row {
  const p95 = quantile(timesMs, 0.95);
  return {
    figure,
    measured: `${milliseconds(p95)} (median ${milliseconds(summarize(timesMs).median)}, n ${timesMs.length})`,
    baseline: `idle p50 ${milliseconds(idleMs)}`,
    ratio: (p95 / idleMs).toFixed(1),
    bar: '≤ 5',
    isMet: p95 / idleMs <= 5,
  };
}

/** One after the other, each with its container bound, as rooms open during a day. */
async function openRooms(openRoom: () => Promise<BenchRoom>, count: number): Promise<BenchRoom[]> {
  const rooms: BenchRoom[] = [];
  for (let index = 0; index < count; index += 1) {
    const room = await openRoom();
    await runHello(room);
    rooms.push(room);
  }
  return rooms;
}
