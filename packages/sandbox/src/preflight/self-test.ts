import { randomUUID } from 'node:crypto';
import type { ExecutionLimits } from '@pairwise/contracts';
import { isGvisor } from '../gvisor.js';
import { runCode, type RunResult } from '../run-code.js';
import type { Sandbox } from '../sandbox.js';
import { type ConfinementName, describeConfinement, parseConfinement } from './confinement.js';
import { advised, type PreflightCheck, required } from './host-check.js';
import { probeProgram } from './probe-program.js';

const environment = 'python';
const forksMax = 200;
const name = (what: string): string => `self-test: ${what}`;

/**
 * Runs programs in real containers, as a candidate's would run: one that must work, one that tries
 * what must be refused, and one past each limit. Needs the image of the environment `python`.
 */
export async function selfTest(sandbox: Sandbox): Promise<PreflightCheck[]> {
  const tests = [checkGoodProgram, checkConfinement, checkMemory, checkProcesses, checkTime];
  const checks: PreflightCheck[] = [];
  // One after the other: a host that starts up has other things to do as well.
  for (const test of tests) checks.push(...(await test(sandbox)));
  return checks;
}

async function checkGoodProgram(sandbox: Sandbox): Promise<PreflightCheck[]> {
  const result = await run(sandbox, 'print(sum(range(10)))');
  return [
    required(name('a good program'), {
      ok: result.outcome === 'succeeded' && result.stdout === '45\n',
      detail: describe(result),
      advice: 'See the log of this worker: no program can run on this host.',
    }),
  ];
}

async function checkConfinement(sandbox: Sandbox): Promise<PreflightCheck[]> {
  const startedAtMs = Date.now();
  const result = await run(sandbox, probeProgram);
  const endedAtMs = Date.now();
  const found = parseConfinement(result.stdout);
  if (result.outcome !== 'succeeded' || found === null) {
    return [
      required(name('confinement'), {
        ok: false,
        detail: `the probe told nothing: ${describe(result)}`,
        advice: 'See the log of this worker.',
      }),
    ];
  }
  const isClockRight = found.timeMs >= startedAtMs - 1_000 && found.timeMs <= endedAtMs + 1_000;
  const checks = describeConfinement(found).map(({ name: what, ok, detail }) =>
    judgeOf(what, sandbox)(name(what), { ok, detail, advice: adviceOf(what, sandbox) }),
  );
  return [
    ...checks,
    required(name('clock'), {
      ok: isClockRight,
      detail: isClockRight
        ? 'a container has the time of this worker'
        : 'it is another time inside',
      advice: 'Keep the clocks of the worker and of the host of Docker right with NTP.',
    }),
  ];
}

/** gVisor answers system calls itself: what it lets pass does not reach the host's kernel. */
function judgeOf(what: ConfinementName, { runtime }: Sandbox) {
  return what === 'forbidden system calls' && isGvisor(runtime) ? advised : required;
}

function adviceOf(what: ConfinementName, { runtime }: Sandbox): string {
  return what === 'forbidden system calls' && isGvisor(runtime)
    ? 'Give runsc the argument --oci-seccomp.'
    : 'Do not run candidates here: Docker did not do what it was told.';
}

async function checkMemory(sandbox: Sandbox): Promise<PreflightCheck[]> {
  // Four times the limit and no more: where the limit does not hold, the host has to.
  const program = 'kept = [bytearray(b"x") * (8 * 1024 * 1024) for _ in range(64)]';
  const result = await run(sandbox, program, { memoryBytes: 128 * 1024 ** 2 });
  return [
    required(name('memory limit'), {
      ok: result.outcome === 'out_of_memory',
      detail: describe(result),
      advice: "The kernel's record of memory must be visible to this worker or to Docker.",
    }),
  ];
}

async function checkProcesses(sandbox: Sandbox): Promise<PreflightCheck[]> {
  const program = `
import os, signal
started = 0
try:
    while started < ${forksMax}:
        if os.fork() == 0: signal.pause()
        started += 1
except OSError: pass
print(started)`;
  const limits = { processes: 24 };
  const result = await run(sandbox, program, limits);
  const started = Number(result.stdout);
  const isRefused = result.outcome === 'succeeded' && started > 0 && started < limits.processes;
  // gVisor's own threads count as well, and at the limit it ends together with the program.
  const isContained = isGvisor(sandbox.runtime) && started < forksMax && result.failure === null;
  return [
    required(name('process limit'), {
      ok: isRefused || isContained,
      detail: `${describe(result)}, ${started} of ${forksMax} processes started`,
      advice: 'Enable the control group controller "pids".',
    }),
  ];
}

async function checkTime(sandbox: Sandbox): Promise<PreflightCheck[]> {
  const result = await run(sandbox, 'while True: pass', { wallTimeMs: 1_000 });
  return [
    required(name('time limit'), {
      ok: result.outcome === 'timed_out',
      detail: describe(result),
      advice: 'See the log of this worker: a program could not be stopped.',
    }),
  ];
}

function run(
  sandbox: Sandbox,
  program: string,
  limits: Partial<ExecutionLimits> = {},
): Promise<RunResult> {
  return runCode(sandbox, {
    executionId: `self-test-${randomUUID()}`,
    attempt: 1,
    environment,
    files: { 'main.py': program },
    seed: 'self-test',
    limits: { ...sandbox.environment(environment).limits, ...limits },
    signal: new AbortController().signal,
  });
}

function describe({ outcome, failure, stderr }: RunResult): string {
  const said = failure?.message ?? stderr.trim().split('\n').at(-1) ?? '';
  return said === '' ? outcome : `${outcome} (${said.slice(0, 300)})`;
}
