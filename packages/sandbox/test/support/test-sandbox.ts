import { randomUUID } from 'node:crypto';
import type { EnvironmentName, ExecutionLimits } from '@pairwise/contracts';
import type { Test } from 'tap';
import {
  listOurs,
  runCode,
  type RunCodeEvent,
  type RunRequest,
  type RunResult,
  Sandbox,
} from '../../src/index.js';
import { type SandboxOptions, sweepContainers } from '../../src/index.js';

/** A sandbox on the real engine, under a worker id of its own. */
export function openSandbox(t: Test, options: Partial<SandboxOptions> = {}): Sandbox {
  const sandbox = new Sandbox({ workerId: `test-${randomUUID()}`, ...options });
  t.teardown(() => sweepContainers(sandbox));
  return sandbox;
}

export interface RunOptions extends Partial<Omit<RunRequest, 'limits'>> {
  readonly environment?: EnvironmentName;
  readonly limits?: Partial<ExecutionLimits>;
  readonly onEvent?: (event: RunCodeEvent) => void;
}

export function run(
  sandbox: Sandbox,
  source: string,
  { environment = 'python', limits = {}, onEvent, ...rest }: RunOptions = {},
): Promise<RunResult> {
  const request = {
    executionId: randomUUID(),
    attempt: 1,
    environment,
    files: { 'main.py': source },
    seed: 'a seed',
    signal: new AbortController().signal,
    limits: { ...sandbox.environment(environment).limits, ...limits },
    ...rest,
  };
  return runCode(sandbox, request, onEvent);
}

/** Every test file ends with this: whatever happened in it, the engine is as it was before. */
export async function assertNothingLeft(t: Test, sandbox: Sandbox): Promise<void> {
  await sandbox.close();
  const ours = await listOurs(sandbox);
  t.same(
    ours.filter(({ workerId }) => workerId === sandbox.workerId),
    [],
    'no container is left',
  );
}
