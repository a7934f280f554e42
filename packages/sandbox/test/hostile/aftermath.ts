import type Docker from 'dockerode';
import type { SandboxContainer } from '../../src/index.js';
import type { Arena } from './arena.js';
import { containerIds, processesOf, timeUntil } from './processes.js';

const goneWithinMs = 2000;
/** PID 1 and the child that it keeps ready for the next job. */
const processesAtRest = 2;

/** What an execution left: its containers are gone, or as clean as before they served. */
export async function inspectAftermath(
  arena: Arena,
  containers: readonly SandboxContainer[],
): Promise<string[]> {
  const found: string[] = [];
  const ids = [...new Set(containers.map(({ id }) => id))];
  for (const id of ids) found.push(...(await inspectContainer(arena, id)));
  const { volumes } = arena.sandbox;
  if (volumes.size > 0) found.push(`containers had volumes: ${[...volumes].join(', ')}`);
  const calls = arena.docker.forbiddenCalls.splice(0);
  if (calls.length > 0) found.push(`the engine was asked for ${calls.join(', ')}`);
  return found;
}

async function inspectContainer(
  { docker, workerId, seesProcesses }: Arena,
  id: string,
): Promise<string[]> {
  try {
    const ms = await timeUntil(`the container ${id.slice(0, 12)} to be clean or gone`, async () => {
      const exists = (await containerIds(docker, workerId)).includes(id);
      if (exists) return isAtRest(docker.getContainer(id));
      return !seesProcesses || processesOf(id).length === 0;
    });
    return ms <= goneWithinMs ? [] : [`clean only after ${Math.round(ms)} ms`];
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return [cause.message];
  }
}

async function isAtRest(container: Docker.Container): Promise<boolean> {
  try {
    const { Processes } = await container.top();
    return Processes.length === processesAtRest;
  } catch {
    // It is being removed: the next look tells.
    return false;
  }
}
