import type { Arena } from './arena.js';
import { executeRun, executeSubmission } from './execute.js';
import { heldBytes } from './heap.js';
import { judge } from './judge.js';
import { actualOf } from './perform.js';
import type { HostileRow } from './row.js';

const concurrency = 4;
/** Short, so that a thousand programs that never end are over in minutes. */
const wallTimeMs = 500;
/** A thousand executions on busy processors: what waits for its turn is not late by itself. */
const heapGrowthBytesMax = 20 * 1024 * 1024;

export interface StormReport {
  readonly executions: number;
  readonly ms: number;
  readonly deviations: readonly string[];
}

/** Many light rows at once, four at a time, as runs of four rooms and as submissions. */
export async function storm(
  arena: Arena,
  rows: readonly HostileRow[],
  executions: number,
  onProgress: (done: number) => void,
): Promise<StormReport> {
  const light = rows.filter((row) => row.storm).map(shortened);
  const deviations: string[] = [];
  const heldBefore = heldBytes();
  const startedAtMs = performance.now();
  let next = 0;
  const work = async (room: number) => {
    while (next < executions) {
      const index = next;
      next += 1;
      const row = light[index % light.length];
      if (row === undefined) throw new Error('no row is light enough for a storm');
      deviations.push(...(await performOnce(arena, row, `an organization/storm ${room}`)));
      if ((index + 1) % 100 === 0) onProgress(index + 1);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, (_, room) => work(room)));
  const grownBytes = heldBytes() - heldBefore;
  if (grownBytes > heapGrowthBytesMax) deviations.push(`the worker grew by ${grownBytes} bytes`);
  return { executions, ms: Math.round(performance.now() - startedAtMs), deviations };
}

/** A program that is stopped by the clock is stopped sooner here; others keep their time. */
function shortened(row: HostileRow): HostileRow {
  const isStopped = row.expect.some((expected) => expected === 'timed_out');
  return isStopped ? { ...row, limits: { ...row.limits, wallTimeMs } } : row;
}

async function performOnce(arena: Arena, row: HostileRow, roomKey: string): Promise<string[]> {
  const executed =
    row.kind === 'run'
      ? await executeRun(arena.sandbox, row, { roomKey, stdin: null, inputWaitMs: row.waits })
      : await executeSubmission(arena.sandbox, row, arena.questions[row.question]);
  arena.sandbox.takeServed(executed.executionId);
  const wrong = judge(arena, row, executed);
  return wrong.map((deviation) => `${row.name} (${actualOf(executed)}): ${deviation}`);
}
