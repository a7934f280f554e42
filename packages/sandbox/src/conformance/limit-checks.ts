import type { ExecutionLimits, ImageCheck } from '@pairwise/contracts';
import { isGvisor } from '../gvisor.js';
import { forkProgram, memoryProgram } from './programs.js';
import { failed, judged } from './report.js';
import type { Trial, TrialRun } from './trial.js';

const mebibyte = 1024 ** 2;
/** Above what the libraries take, so that a small program fits and the greedy one does not. */
const spareBytes = 256 * mebibyte;
const processes = 24;

export type OpenTrial = (limits: Partial<ExecutionLimits>) => Trial;

/** Limits that belong to a container and not to a program: each needs a container of its own. */
export async function checkMemory(trial: Trial, openTrial: OpenTrial): Promise<ImageCheck[]> {
  const counters = await (await trial.container()).counters();
  const { memoryBytes } = trial.limits;
  const usedBytes = counters?.peakMemoryBytes ?? 0;
  if (usedBytes > memoryBytes / 2) {
    const text = `the libraries alone take ${mebibytes(usedBytes)} of ${mebibytes(memoryBytes)}`;
    return [failed('memory limit', text)];
  }
  const limitBytes = Math.min(memoryBytes, usedBytes + spareBytes);
  const { outcome } = await runIn(openTrial({ memoryBytes: limitBytes }), memoryProgram);
  const text = `${outcome} at ${mebibytes(limitBytes)}; the libraries take ${mebibytes(usedBytes)}`;
  return [judged('memory limit', outcome === 'out_of_memory', text)];
}

export async function checkProcesses(
  { runtime }: Trial,
  openTrial: OpenTrial,
): Promise<ImageCheck[]> {
  const run = await runIn(openTrial({ processes }), forkProgram);
  const started = Number(run.stdout);
  const isRefused = run.outcome === 'succeeded' && started > 0 && started < processes;
  // gVisor's own threads count as well, and at the limit it ends together with the program.
  const ok = isRefused || (isGvisor(runtime) && run.outcome !== 'succeeded');
  return [judged('process limit', ok, `${run.outcome}, ${run.stdout.trim()} of 400 started`)];
}

async function runIn(trial: Trial, program: string): Promise<TrialRun> {
  try {
    return await trial.run(program);
  } finally {
    trial.close();
  }
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / mebibyte)} MiB`;
}
