import type { ImageCheck } from '@pairwise/contracts';
import { z } from 'zod';
import { describeConfinement, parseConfinement } from '../preflight/confinement.js';
import { probeProgram } from '../preflight/probe-program.js';
import * as programs from './programs.js';
import { failed, judged } from './report.js';
import type { Trial, TrialRun } from './trial.js';

/** Programs with their expected ends, in containers of the image. The order is that of a report. */
export const runnerChecks: readonly {
  readonly name: string;
  readonly check: (trial: Trial, imports: readonly string[]) => Promise<ImageCheck[]>;
}[] = [
  { name: 'hello', check: checkHello },
  { name: 'imports', check: checkImports },
  { name: 'confinement', check: checkConfinement },
  { name: 'no setuid files', check: checkSetuidFiles },
  { name: 'clean-up', check: checkCleanUp },
  { name: 'time limit', check: checkTime },
  { name: 'output limit', check: checkOutput },
];

async function checkHello(trial: Trial): Promise<ImageCheck[]> {
  const run = await trial.run('print("hello", 6 * 7)');
  return [judged('hello', endedWell(run) && run.stdout === 'hello 42\n', describe(run))];
}

async function checkImports(trial: Trial, imports: readonly string[]): Promise<ImageCheck[]> {
  const run = await trial.run(programs.importProgram(imports));
  const missing = parseWith(z.record(z.string(), z.string()), run.stdout);
  if (!endedWell(run) || missing === null) return [failed('imports', describe(run))];
  const names = Object.keys(missing);
  const text = names.map((name) => `${name} (${missing[name]})`).join('; ');
  return [judged('imports', names.length === 0, text === '' ? `${imports.length} modules` : text)];
}

async function checkConfinement(trial: Trial): Promise<ImageCheck[]> {
  const run = await trial.run(probeProgram);
  const found = parseConfinement(run.stdout);
  if (!endedWell(run) || found === null) return [failed('confinement', describe(run))];
  return describeConfinement(found).map(({ name, ok, detail }) => judged(name, ok, detail));
}

async function checkSetuidFiles(trial: Trial): Promise<ImageCheck[]> {
  const run = await trial.run(programs.setuidProgram);
  const found = parseWith(z.array(z.string()), run.stdout);
  if (!endedWell(run) || found === null) return [failed('no setuid files', describe(run))];
  const advice = 'remove the bit with: find / -xdev -perm /6000 -type f -exec chmod a-s {} +';
  const text = found.length === 0 ? 'none found' : `${found.join(', ')}; ${advice}`;
  return [judged('no setuid files', found.length === 0, text)];
}

async function checkCleanUp(trial: Trial): Promise<ImageCheck[]> {
  const before = await trial.run(programs.remainsProgram);
  const container = await trial.container();
  const leaving = await trial.run(programs.daemonProgram);
  const after = await trial.run(programs.remainsProgram);
  const isSame = container === (await trial.container());
  const ok = isSame && leaving.stdout === 'left\n' && after.stdout === before.stdout;
  const detail = ok
    ? 'processes and files of one program are gone before the next'
    : `before: ${describe(before)}; after a program that left a process: ${describe(after)}`;
  return [judged('clean-up', ok && endedWell(after), detail)];
}

async function checkTime(trial: Trial): Promise<ImageCheck[]> {
  const run = await trial.run(programs.endlessProgram, { wallTimeMs: 1_000 });
  const ok = run.outcome === 'timed_out' && run.wallTimeMs < 3_000;
  return [
    judged('time limit', ok, `${run.outcome} after ${Math.round(run.wallTimeMs)} ms of 1000`),
  ];
}

async function checkOutput(trial: Trial): Promise<ImageCheck[]> {
  const run = await trial.run(programs.floodProgram, { outputBytes: 1024 * 1024 });
  return [judged('output limit', run.outcome === 'output_limit_exceeded', run.outcome)];
}

function endedWell({ outcome }: TrialRun): boolean {
  return outcome === 'succeeded';
}

function describe({ outcome, stdout, stderr }: TrialRun): string {
  const said = stderr.trim().split('\n').at(-1) ?? '';
  return [outcome, stdout.trim().slice(0, 200), said.slice(0, 300)]
    .filter((text) => text !== '')
    .join(': ');
}

function parseWith<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
