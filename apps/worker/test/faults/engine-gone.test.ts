import { Sandbox } from '@pairwise/sandbox';
import Docker from 'dockerode';
import t from 'tap';
import { startWorker } from '../../src/worker.js';
import { change, commitExecution, createBench, rowOf } from '../support.js';
import { OutcomeLog } from './outcome-log.js';

t.setTimeout(90_000);

const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1_000);

t.test('an engine that stays away costs nobody more than a minute', async (t) => {
  const bench = await createBench(t);
  const outcomes = await OutcomeLog.start(t, bench);
  const { organizationId, services, queue, queuePrefix } = bench;
  const old = await commitExecution(bench, 'print("old")');
  // As if it had waited before this test began; the worker's own twenty seconds are waited out.
  await change(bench, { queuedAt: secondsAgo(30) });
  const young = await commitExecution(bench, 'print("young")');
  for (const { id: executionId } of [old, young]) {
    await queue.add('run', { organizationId, executionId });
  }
  const docker = new Docker({ socketPath: '/nowhere/docker.sock' });
  const sandbox = new Sandbox({ workerId: services.workerId, docker });
  const worker = startWorker({ ...services, sandbox, queue, queuePrefix, concurrency: 2 });
  t.teardown(() => worker.close());
  const row = await outcomes.assertOneEnd(t, old, { outcome: 'system_error', attempt: 1 });
  t.match(row.outcomeMessage, /our side/);
  t.match(await rowOf(bench, young), { status: 'queued', attempt: 0 }, 'that one may still hope');
});
