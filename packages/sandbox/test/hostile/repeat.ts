import { type Arena, rowsRoom } from './arena.js';
import { type Executed, executeRun, executeSubmission } from './execute.js';
import { judge, judgeLeaks, unearnedMarks } from './judge.js';
import { actualOf } from './perform.js';
import type { HostileRow } from './row.js';

const concurrency = 4;

export interface RepeatReport {
  readonly executions: number;
  readonly ms: number;
  readonly marks: number;
  readonly canaries: number;
  readonly deviations: readonly string[];
}

/** Every row so many times. What is luck once shows in fifty times, such as a race that is lost. */
export async function repeat(
  arena: Arena,
  rows: readonly HostileRow[],
  times: number,
  say: (line: string) => void,
): Promise<RepeatReport> {
  const deviations: string[] = [];
  const startedAtMs = performance.now();
  let [executions, marks, canaries] = [0, 0, 0];
  for (const row of rows) {
    const before = deviations.length;
    await inTurns(times, async (place) => {
      const executed = await execute(arena, row, place);
      const wrong = judge(arena, row, executed);
      executions += 1;
      marks += unearnedMarks(row, executed);
      canaries += judgeLeaks(arena, row, executed).length;
      deviations.push(...wrong.map((one) => `${row.name} (${actualOf(executed)}): ${one}`));
    });
    say(`${row.name.padEnd(34)} ${times} times, ${deviations.length - before} deviations`);
  }
  const ms = performance.now() - startedAtMs;
  return { executions, ms, marks, canaries, deviations };
}

async function inTurns(times: number, work: (place: number) => Promise<void>): Promise<void> {
  let left = times;
  const workAt = async (place: number) => {
    while (left > 0) {
      left -= 1;
      await work(place);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, (_, place) => workAt(place)));
}

async function execute(arena: Arena, row: HostileRow, place: number): Promise<Executed> {
  const { sandbox, questions } = arena;
  const executed =
    row.kind === 'run'
      ? await executeRun(sandbox, row, {
          roomKey: `${rowsRoom} ${place}`,
          stdin: null,
          inputWaitMs: row.waits,
        })
      : await executeSubmission(sandbox, row, questions[row.question], {
          questionOwner: 'hostile',
        });
  sandbox.takeServed(executed.executionId);
  return executed;
}
