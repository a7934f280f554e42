import type { SandboxContainer } from '../../src/index.js';
import { inspectAftermath } from './aftermath.js';
import type { Arena } from './arena.js';
import { rowsRoom } from './arena.js';
import { type Executed, executeRun, executeSubmission } from './execute.js';
import { heldBytes } from './heap.js';
import { judge } from './judge.js';
import { timeUntil } from './processes.js';
import { neighbourTrouble, startNeighbour } from './neighbour.js';
import type { HostileRow, RunRow } from './row.js';

const heapGrowthBytesMax = 20 * 1024 * 1024;

export interface Performance {
  readonly row: HostileRow;
  /** Outcome of a run, or the verdicts of a submission's cases. */
  readonly actual: string;
  readonly ms: number;
  readonly neighbourMs: number;
  /** What is not as it must be. The row is fine exactly when this is empty. */
  readonly deviations: readonly string[];
}

/** Executes one row beside an honest neighbour and looks at everything that it could have harmed. */
export async function performRow(arena: Arena, row: HostileRow): Promise<Performance> {
  const { sandbox } = arena;
  const heldBefore = heldBytes();
  const neighbour = startNeighbour(sandbox, arena.neighbourCanary);
  await neighbour.isUp;
  const given = row.kind === 'run' && row.stdin === 'canary' ? arena.canaries.plant('stdin') : null;
  const executed = await execute(arena, row, given);
  const neighbourResult = await neighbour.end;
  const containers = executed.flatMap(({ executionId }) => sandbox.takeServed(executionId));
  const deviations = [
    ...executed.flatMap((one) => judge(arena, row, one)),
    ...(await inspectAftermath(arena, containers)),
    ...(await checkRoom(arena, row, containers)),
    neighbourTrouble(neighbourResult),
    await growthTrouble(heldBefore),
  ].filter((deviation) => deviation !== null);
  if (given !== null) arena.canaries.forget(given);
  const last = executed.at(-1);
  return {
    row,
    actual: last === undefined ? 'nothing' : actualOf(last),
    ms: Math.round(executed.reduce((total, { ms }) => total + ms, 0)),
    neighbourMs: neighbourResult.wallTimeMs ?? NaN,
    deviations,
  };
}

async function execute(
  { sandbox, questions }: Arena,
  row: HostileRow,
  given: string | null,
): Promise<Executed[]> {
  if (row.kind === 'submission') {
    return [await executeSubmission(sandbox, row, questions[row.question])];
  }
  const executed: Executed[] = [];
  const options = { roomKey: rowsRoom, stdin: stdinOf(row, given), inputWaitMs: row.waits };
  for (let time = 1; time <= row.times; time += 1) {
    executed.push(await executeRun(sandbox, row, options));
  }
  return executed;
}

function stdinOf({ stdin }: RunRow, given: string | null): string | null {
  return stdin === 'endless' ? 'more\n'.repeat(100_000) : given;
}

/** A run must not spoil its room: the next one is honest and has to come out right. */
async function checkRoom(
  { sandbox }: Arena,
  row: HostileRow,
  containers: readonly SandboxContainer[],
): Promise<string[]> {
  if (row.kind === 'submission' || containers.length === 0) return [];
  const honest = { environment: row.environment, files: { 'main.py': honestSource }, limits: {} };
  const { executionId, result } = await executeRun(
    sandbox,
    { ...honest, limits: { ...row.limits, wallTimeMs: 20_000, cpuTimeMs: 20_000 } },
    { roomKey: rowsRoom, stdin: '20\n22\n' },
  );
  sandbox.takeServed(executionId);
  if (result.outcome === 'succeeded' && 'stdout' in result && result.stdout === '42\n') return [];
  return [`the next run of the room ${result.outcome}: ${JSON.stringify(result).slice(0, 300)}`];
}

const honestSource = `
import json, math, os, random, sys, threading
worker = threading.Thread(target=lambda: None)
worker.start(); worker.join()
with open("notes.txt", "w") as file: file.write("kept")
assert sorted(os.listdir("/work")) == ["main.py", "notes.txt"], os.listdir("/work")
assert not os.listdir("/tmp") and not os.listdir("/dev/shm")
print(int(input()) + int(input()))
`;

/** What a collection frees outside the heap is given back a moment later. */
async function growthTrouble(heldBefore: number): Promise<string | null> {
  let grownBytes = 0;
  const isFlat = () => {
    grownBytes = heldBytes() - heldBefore;
    return grownBytes < heapGrowthBytesMax;
  };
  try {
    await timeUntil('a worker that holds no more than before', isFlat, 2000);
    return null;
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return `the worker grew by ${Math.round(grownBytes / 1024)} KiB`;
  }
}

export function actualOf({ kind, result }: Executed): string {
  if (kind === 'run' || result.outcome !== 'succeeded') return result.outcome;
  return 'cases' in result
    ? [...new Set(result.cases.map(({ verdict }) => verdict))].join(' ')
    : '';
}
