import { until } from '@pairwise/test-kit';
import t, { type Test } from 'tap';
import type { rowOf } from '../support.js';
import { whenSaid } from '../waiting.js';
import { HoldGate } from './hold-gate.js';
import { createScene, type Scene } from './scene.js';
import { containersOf, runningOf, type WorkerProcess } from './worker-process.js';

t.setTimeout(150_000);

// Subtests wait for timers most of the time.
t.jobs = 3;

type Execution = Parameters<typeof rowOf>[1];

/** Another worker finishes what the killed one had begun, and nothing of that one goes on. */
async function finishElsewhere(
  t: Test,
  { outcomes, startWorker, statusOf }: Scene,
  execution: Execution,
  first: WorkerProcess,
  stdout: string,
): Promise<void> {
  t.equal(await statusOf(execution), 'running', 'nobody has said how it ended');
  const isQuiet = async () => (await runningOf(first.workerId)).length === 0;
  t.ok(await until('its containers to end', isQuiet, 5_000), 'whose programs ended with it');
  const second = await startWorker();
  await outcomes.assertOneEnd(t, execution, { outcome: 'succeeded', attempt: 2, stdout });
  await until('the end to be told', async () => (await outcomes.toldEnds(execution)).length > 0);
  t.strictSame(await outcomes.toldEnds(execution), ['succeeded'], 'told once');
  t.equal(await second.end('SIGTERM'), 0);
  t.strictSame(await containersOf(second.workerId), [], 'the second leaves nothing');
  // As a supervisor on the host of the first does.
  const again = await startWorker({ workerId: first.workerId });
  t.equal(await again.end('SIGTERM'), 0);
  t.strictSame(await containersOf(first.workerId), [], 'nor does the first');
}

t.test(
  'killed before the container starts, and its queue is lost as well',
  { buffered: true },
  async (t) => {
    const scene = await createScene(t, { WORKER_SILENCE_MS: '3000' });
    const engine = await HoldGate.start(t, { path: '/var/run/docker.sock' });
    engine.hold(/^POST \S*\/containers\/create/);
    const first = await scene.startWorker({
      env: { DOCKER_HOST: `tcp://127.0.0.1:${engine.port}` },
    });
    const execution = await scene.submit('print("once")');
    await scene.whenTaken(execution);
    await until('it to ask for a container', () => engine.heldCount > 0);
    t.equal(await first.end('SIGKILL'), 'SIGKILL');
    t.strictSame(await containersOf(first.workerId), [], 'no container was made');
    await scene.bench.redis.flushall();
    await finishElsewhere(t, scene, execution, first, 'once\n');
  },
);

t.test('killed while the program runs', { buffered: true }, async (t) => {
  const scene = await createScene(t, { WORKER_SILENCE_MS: '3000' });
  const first = await scene.startWorker();
  const source = 'import time\nprint("on", flush=True)\ntime.sleep(2)\nprint("off")';
  const execution = await scene.submit(source);
  await whenSaid(scene.bench, execution, 'on\n');
  t.equal(await first.end('SIGKILL'), 'SIGKILL');
  await finishElsewhere(t, scene, execution, first, 'on\noff\n');
});

t.test('killed after the answer and before the commit', { buffered: true }, async (t) => {
  const scene = await createScene(t, { WORKER_SILENCE_MS: '3000' });
  const { bench, outcomes } = scene;
  const first = await scene.startWorker();
  const source = 'import time\nprint("on", flush=True)\ntime.sleep(1)\nprint("off")';
  const execution = await scene.submit(source);
  await whenSaid(bench, execution, 'on\n');
  await outcomes.holdResult(execution);
  t.equal(await first.end('SIGKILL'), 'SIGKILL');
  await outcomes.letResultGo();
  await finishElsewhere(t, scene, execution, first, 'on\noff\n');
});
