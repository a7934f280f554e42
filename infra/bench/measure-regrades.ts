import { setTimeout as delay } from 'node:timers/promises';
import type { RegradeResult } from '@pairwise/contracts';
import { loadBank } from '@pairwise/question-bank';
import type { BenchClient } from './instance.js';
import { benchQuestions } from './measure-submissions.js';
import { programs } from './programs.js';
import type { Row, Section } from './report.js';
import type { BenchRoom } from './room.js';

const submissionCount = 200;
const passes = 2;
const lanes = 4;
const pollMs = 1_000;
const { hello } = programs;

/** Stores right and wrong solutions, grades each again twice while a room keeps running programs. */
export async function measureRegrades(
  client: BenchClient,
  openRoom: () => Promise<BenchRoom>,
): Promise<Section> {
  const room = await openRoom();
  const ids = await submitAll(room);
  const load = new AbortController();
  const runs = keepRunning(openRoom, load.signal);
  const rows: Row[] = [];
  for (let pass = 1; pass <= passes; pass += 1) {
    const results = await regradeAll(client, ids);
    const equal = results.filter((one) => one?.conclusion === 'equal').length;
    rows.push({
      figure: `stored submissions graded again under load, pass ${pass}`,
      measured: `${equal} of ${ids.length} equal`,
      baseline: '',
      ratio: '',
      bar: 'all',
      isMet: equal === ids.length,
    });
  }
  load.abort();
  const runCount = await runs;
  await room.end();
  return { title: 'Regrading', rows, remarks: [`${runCount} runs went on beside it.`] };
}

/** Every reference and every mistake of the questions, in turns, as often as it takes. */
async function submitAll(room: BenchRoom): Promise<string[]> {
  const bank = await loadBank();
  const programsOf = benchQuestions.flatMap((id) => {
    const question = bank.find((one) => one.id === id);
    const sources = [question?.reference, ...(question?.mistakes ?? []).map((one) => one.source)];
    return sources.flatMap((source) => (source === undefined ? [] : [{ id, source }]));
  });
  const waiting = Array.from(
    { length: submissionCount },
    (_, index) => programsOf[index % programsOf.length],
  );
  const ids: string[] = [];
  const lane = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      ids.push((await room.submit(next.id, next.source)).id);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return ids;
}

async function regradeAll(
  client: BenchClient,
  ids: readonly string[],
): Promise<(RegradeResult | null)[]> {
  const asked = await Promise.all(ids.map((id) => client.createRegrade(id)));
  return Promise.all(
    asked.map(async ({ id }) => {
      for (;;) {
        const { status, result } = await client.getRegrade(id);
        if (status === 'finished') return result;
        await delay(pollMs);
      }
    }),
  );
}

async function keepRunning(
  openRoom: () => Promise<BenchRoom>,
  signal: AbortSignal,
): Promise<number> {
  const room = await openRoom();
  let count = 0;
  while (!signal.aborted) {
    await room.run(hello.environment, hello.source);
    count += 1;
  }
  await room.end();
  return count;
}
