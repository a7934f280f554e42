import { until } from '@pairwise/test-kit';
import t, { type Test } from 'tap';
import { rowOf } from '../support.js';
import { whenFinished } from '../waiting.js';
import { createScene, type Scene } from './scene.js';

t.setTimeout(150_000);

type Execution = Parameters<typeof rowOf>[1];

/** Kills whichever worker has taken the execution, and starts it again, as a supervisor does. */
async function killWhoeverTakes(
  scene: Scene,
  execution: Execution,
  workers: Map<string, Awaited<ReturnType<Scene['startWorker']>>>,
  attempt: number,
): Promise<void> {
  const row = await until(`attempt ${attempt}`, async () => {
    const found = await rowOf(scene.bench, execution);
    return found.status === 'running' && found.attempt === attempt && found;
  });
  const worker = workers.get(row.workerId ?? '');
  if (worker === undefined) throw new Error(`No worker ${row.workerId} is known.`);
  await worker.end('SIGKILL');
  workers.set(worker.workerId, await scene.startWorker({ workerId: worker.workerId }));
}

t.test('a job that kills its worker each time is given up, and harms no other', async (t) => {
  await hold(t, await createScene(t, { WORKER_SILENCE_MS: '3000', WORKER_CONCURRENCY: '2' }));
});

async function hold(t: Test, scene: Scene): Promise<void> {
  const started = await Promise.all([scene.startWorker(), scene.startWorker()]);
  const workers = new Map(started.map((worker) => [worker.workerId, worker]));
  const poison = await scene.submit('import time\ntime.sleep(9)\nprint("never")');
  const others: Execution[] = [];
  for (const attempt of [1, 2, 3]) {
    others.push(await scene.submit(`import time\ntime.sleep(1)\nprint(${attempt})`));
    await killWhoeverTakes(scene, poison, workers, attempt);
  }
  // Three attempts have ended without a result; the fourth only says so.
  const row = await scene.outcomes.assertOneEnd(t, poison, {
    outcome: 'system_error',
    attempt: 4,
    stdout: '',
  });
  t.match(row.outcomeMessage, /our side/);
  t.equal(row.score, null, 'and nobody is charged');
  for (const [index, other] of others.entries()) {
    const { attempt } = await whenFinished(scene.bench, other, 60_000);
    t.ok(attempt <= 3, `other ${index + 1} was tried ${attempt} times`);
    await scene.outcomes.assertOneEnd(t, other, {
      outcome: 'succeeded',
      attempt,
      stdout: `${index + 1}\n`,
    });
  }
}
