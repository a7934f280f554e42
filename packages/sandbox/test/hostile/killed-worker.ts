import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import Docker from 'dockerode';
import { until } from '@pairwise/test-kit';
import { Sandbox, sweepContainers, sweepExpired } from '../../src/index.js';
import { containerIds, processesOf } from './processes.js';

/** How long the containers of the doomed worker may live by their label. */
export const lifetimeMs = 8000;
const program = fileURLToPath(new URL('doomed-worker.ts', import.meta.url));

/**
 * Kills a worker with SIGKILL while hostile jobs run in its containers, and lets the next one tidy
 * up: `restart` is the same worker that comes back, `others` finds what has expired.
 */
export async function killWorker(
  workerId: string,
  tidier: 'restart' | 'others',
): Promise<string[]> {
  const docker = new Docker();
  const child = await startDoomed(workerId);
  const wrong: string[] = [];
  const before = await containerIds(docker, workerId);
  if (before.length < 3) wrong.push(`only ${before.length} containers were there to be orphaned`);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const next = new Sandbox({ workerId: tidier === 'restart' ? workerId : `${workerId}-next` });
  await until(
    'the containers of a killed worker to be gone',
    async () => {
      await (tidier === 'restart' ? sweepContainers(next) : sweepExpired(next));
      return (await containerIds(docker, workerId)).length === 0;
    },
    lifetimeMs + 30_000,
  );
  await next.close();
  const alive = before.filter((id) => processesOf(id).length > 0);
  if (alive.length > 0) wrong.push(`processes of ${alive.length} containers are left`);
  return wrong;
}

async function startDoomed(workerId: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, workerId], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  try {
    await until('a worker in the middle of its jobs', () => {
      if (child.exitCode !== null) throw new Error('the worker ended before it was killed');
      return said.includes('all run');
    });
  } catch (cause) {
    child.kill('SIGKILL');
    throw cause;
  }
  return child;
}
