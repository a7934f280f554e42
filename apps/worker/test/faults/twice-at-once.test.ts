import { readFile } from 'node:fs/promises';
import { jobCatalogue } from '@pairwise/queue';
import { labelNames, Sandbox } from '@pairwise/sandbox';
import { until } from '@pairwise/test-kit';
import { Queue } from 'bullmq';
import t from 'tap';
import { processExecution } from '../../src/process-execution.js';
import { change, commitExecution, createBench, rowOf, type Bench } from '../support.js';
import { whenFinished, whenSaid } from '../waiting.js';
import { OutcomeLog } from './outcome-log.js';
import { createScene } from './scene.js';

t.setTimeout(150_000);

const questionId = 'mutable-default-argument';
const reference = new URL(
  `../../../../packages/question-bank/questions/${questionId}/reference.py`,
  import.meta.url,
);

t.test('a job that is handed to two workers at once is carried out by one', async (t) => {
  const scene = await createScene(t, { WORKER_CONCURRENCY: '4' });
  const { bench, outcomes } = scene;
  await Promise.all([scene.startWorker(), scene.startWorker()]);
  const raw = new Queue(jobCatalogue.submission.queue, { connection: bench.redis, prefix: 'bull' });
  t.teardown(() => raw.close());
  const source = await readFile(reference, 'utf8');
  const execution = await commitExecution(bench, source, questionId);
  const job = { organizationId: bench.organizationId, executionId: execution.id };
  // Under names of their own, so that the queue cannot tell that they are one.
  await raw.addBulk(Array.from({ length: 6 }, () => ({ name: 'submission', data: job })));
  const row = await outcomes.assertOneEnd(t, execution, { outcome: 'succeeded', attempt: 1 });
  t.equal(row.score, row.maxScore);
  const names = row.caseResults.map(({ name }) => name);
  t.equal(new Set(names).size, names.length, 'one set of case results');
  await until('the queue to be empty', async () => {
    const counts = await raw.getJobCounts('waiting', 'active', 'delayed');
    return Object.values(counts).every((count) => count === 0);
  });
  t.strictSame(await outcomes.toldEnds(execution), ['succeeded'], 'told once');
});

/** Containers in which this attempt runs at the moment. */
async function containersOfAttempt(bench: Bench, id: string, attempt: number): Promise<number> {
  const label = [`${labelNames.execution}=${id}`, `${labelNames.attempt}=${attempt}`];
  const found = await bench.services.sandbox.docker.listContainers({ filters: { label } });
  return found.length;
}

t.test('of two that hold one execution, the earlier has its container killed', async (t) => {
  const bench = await createBench(t);
  const outcomes = await OutcomeLog.start(t, bench);
  const { organizationId, services } = bench;
  const execution = await commitExecution(
    bench,
    'import time\nprint("on", flush=True)\ntime.sleep(4)\nprint("off")',
  );
  const job = { organizationId, executionId: execution.id };
  const first = processExecution(services, 'run', job);
  await whenSaid(bench, execution, 'on\n');
  await change(bench, { heartbeatAt: new Date(Date.now() - 60_000) });
  const sandbox = new Sandbox({ workerId: `test-${crypto.randomUUID()}` });
  t.teardown(() => sandbox.close());
  const second = processExecution({ ...services, sandbox, workerId: 'the other' }, 'run', job);
  await until('the second attempt', async () => (await rowOf(bench, execution)).attempt === 2);
  await first;
  t.equal((await rowOf(bench, execution)).status, 'running', 'the first has stored nothing');
  const isGone = async () => (await containersOfAttempt(bench, execution.id, 1)) === 0;
  t.ok(await until('its container to go', isGone, 5_000));
  await second;
  const row = await whenFinished(bench, execution);
  t.equal(row.workerId, 'the other');
  await outcomes.assertOneEnd(t, execution, {
    outcome: 'succeeded',
    attempt: 2,
    stdout: 'on\noff\n',
  });
});
