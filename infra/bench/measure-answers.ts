import type { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { environmentNameSchema, type ExecutionLimits } from '@pairwise/contracts';
import { Sandbox, type SandboxContainer } from '@pairwise/sandbox';
import { CheckerClient } from '../../packages/sandbox/src/checker-client.js';
import { runJob } from '../../packages/sandbox/src/run-job.js';
import { medianRow, type Section } from './report.js';

const rounds = 20;
const compareMsMax = 300;
/** Longer than this a person could notice that the worker served nobody else. */
const blockedMsMax = 50;
const lifetimeMs = 600_000;
const timeoutMs = 10_000;
const seed = 1;
/** 8 bytes each: as many as fit into the 16 MiB of an answer, with its head. */
const elementCount = 2_097_000;

const solution = `
import numpy as np

def noise(seed):
    return np.random.default_rng(seed).normal(size=${elementCount})
`;
const drivers = 'def case(solution, seed):\n    return solution.noise(seed)\n';
const check = { kind: 'close', rtol: 1e-9, atol: 1e-12 };

/** From the answer's last byte in the worker to the verdict, in containers that wait for it. */
export async function measureAnswers(): Promise<Section> {
  const sandbox = new Sandbox({ workerId: `bench-${randomUUID()}` });
  const environment = environmentNameSchema.parse('numpy');
  const { limits } = sandbox.environment(environment);
  const acquire = (role: 'runner' | 'checker') =>
    sandbox.acquire({
      ...{ role, limits, lifetimeMs, environment, attempt: 1, roomKey: null },
      executionId: randomUUID(),
    });
  const [runner, container] = [await acquire('runner'), await acquire('checker')];
  const checker = new CheckerClient(container);
  const loop = monitorEventLoopDelay({ resolution: 1 });
  const [compared, blocked]: [number[], number[]] = [[], []];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const { signal } = new AbortController();
      const question = { reference: solution, drivers, checks: null };
      await checker.load(question, [{ function: 'case', seed }], [], signal);
      const answer = await answerOf(runner, limits);
      loop.reset();
      loop.enable();
      const startedAtMs = performance.now();
      const asked = { function: 'case', seed, check, source: null, timeoutMs };
      const { verdict } = await checker.check(asked, answer, signal);
      compared.push(performance.now() - startedAtMs);
      loop.disable();
      blocked.push(loop.max / 1e6);
      if (verdict !== 'passed') throw new Error(`The right answer ended as ${verdict}.`);
    }
  } finally {
    for (const one of [runner, container]) sandbox.containers.release(one);
    await sandbox.close();
  }
  return {
    title: 'An answer of 16 MiB',
    rows: [
      medianRow('compared, from answer to verdict', compared, compareMsMax),
      medianRow('longest wait of the worker’s event loop meanwhile', blocked, blockedMsMax),
    ],
  };
}

async function answerOf(runner: SandboxContainer, limits: ExecutionLimits): Promise<Buffer> {
  const driver = { source: drivers, function: 'case' };
  const request = { kind: 'case' as const, files: { 'main.py': solution }, stdin: null };
  const job = { ...request, seed, limits, driver, datasets: [] };
  const { answer } = await runJob(runner, job, {}, new AbortController().signal);
  if (answer === null || answer.length < 16_000_000) throw new Error('There is no such answer.');
  return answer;
}
