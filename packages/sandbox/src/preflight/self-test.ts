import { randomUUID } from 'node:crypto';
import type { ExecutionLimits } from '@pairwise/contracts';
import { z } from 'zod';
import { isGvisor } from '../gvisor.js';
import { runCode, type RunResult } from '../run-code.js';
import type { Sandbox } from '../sandbox.js';
import { advised, type PreflightCheck, required } from './host-check.js';
import { probeProgram } from './probe-program.js';

const environment = 'python';
const forksMax = 200;
const name = (what: string): string => `self-test: ${what}`;

const foundSchema = z.object({
  uid: z.number(),
  capabilities: z.string(),
  isPrivilegeKept: z.boolean(),
  writable: z.array(z.string()),
  interfaces: z.array(z.string()),
  allowed: z.array(z.string()),
  tried: z.number().min(1),
  timeMs: z.number(),
});

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
  const found = parse(result.stdout);
  if (result.outcome !== 'succeeded' || found === null) {
    return [
      required(name('confinement'), {
        ok: false,
        detail: `the probe told nothing: ${describe(result)}`,
        advice: 'See the log of this worker.',
      }),
    ];
  }
  const advice = 'Do not run candidates here: Docker did not do what it was told.';
  // gVisor answers system calls itself: what it lets pass does not reach the host's kernel.
  const judgeCalls = isGvisor(sandbox.runtime) ? advised : required;
  const isHeld = found.uid === 10_001 && /^0+$/.test(found.capabilities) && !found.isPrivilegeKept;
  const isClockRight = found.timeMs >= startedAtMs - 1_000 && found.timeMs <= endedAtMs + 1_000;
  return [
    required(name('no rights'), {
      ok: isHeld && found.writable.length === 0,
      detail: `user ${found.uid}, capabilities ${found.capabilities}, writable: ${found.writable.join(', ') || 'nothing of the image'}`,
      advice,
    }),
    required(name('no network'), {
      ok: found.interfaces.every((one) => one === 'lo'),
      detail: `interfaces: ${found.interfaces.join(', ') || 'none'}`,
      advice,
    }),
    judgeCalls(name('forbidden system calls'), {
      ok: found.allowed.length === 0,
      detail:
        found.allowed.length === 0
          ? `all ${found.tried} refused`
          : `not refused: ${found.allowed.join(', ')}`,
      advice: isGvisor(sandbox.runtime) ? 'Give runsc the argument --oci-seccomp.' : advice,
    }),
    required(name('clock'), {
      ok: isClockRight,
      detail: isClockRight
        ? 'a container has the time of this worker'
        : 'it is another time inside',
      advice: 'Keep the clocks of the worker and of the host of Docker right with NTP.',
    }),
  ];
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

function parse(text: string): z.infer<typeof foundSchema> | null {
  try {
    return foundSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function describe({ outcome, failure, stderr }: RunResult): string {
  const said = failure?.message ?? stderr.trim().split('\n').at(-1) ?? '';
  return said === '' ? outcome : `${outcome} (${said.slice(0, 300)})`;
}
