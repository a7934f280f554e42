import { until } from '@pairwise/test-kit';
import t, { type Test } from 'tap';
import type { rowOf } from '../support.js';
import { whenSaid } from '../waiting.js';
import { PrivateEngine, whyNoEngine } from './private-engine.js';
import { createScene, type Scene } from './scene.js';

t.setTimeout(200_000);

type Execution = Parameters<typeof rowOf>[1];

const source = 'import time\nprint("on", flush=True)\ntime.sleep(4)\nprint("off")';
const poolBytes = 256 * 1024 * 1024;

/** A run is on its way when `fault` strikes; it ends well, and so does the next, with nobody's help. */
async function survive(
  t: Test,
  scene: Scene,
  fault: (execution: Execution) => Promise<void>,
): Promise<void> {
  const execution = await scene.submit(source);
  await whenSaid(scene.bench, execution, 'on\n');
  await fault(execution);
  await scene.outcomes.assertOneEnd(t, execution, {
    outcome: 'succeeded',
    stdout: 'on\noff\n',
    attempt: 2,
  });
  const next = await scene.submit('print("next")');
  await scene.outcomes.assertOneEnd(t, next, {
    outcome: 'succeeded',
    stdout: 'next\n',
    attempt: 1,
  });
}

t.test(
  'the container engine goes away and comes back',
  { skip: whyNoEngine() ?? false },
  async (t) => {
    const engine = await PrivateEngine.start(t, ['python']);
    const scene = await createScene(t);
    const worker = await scene.startWorker({
      env: {
        DOCKER_HOST: `unix://${engine.socketPath}`,
        WORKER_POOL_MEMORY_BYTES: String(poolBytes),
      },
    });

    await t.test('restarted, as an upgrade does', async (t) => {
      await survive(t, scene, async () => {
        await engine.stop('SIGTERM');
        await engine.start();
      });
    });

    await t.test('killed', async (t) => {
      await survive(t, scene, async () => {
        await engine.stop('SIGKILL');
        await engine.start();
      });
    });

    await t.test('hung for longer than the worker has patience', async (t) => {
      await survive(t, scene, async (execution) => {
        engine.hang();
        await until(
          'it to be given back',
          async () => (await scene.statusOf(execution)) === 'queued',
        );
        t.notOk(await worker.isReady(), 'the worker says that it is not fit');
        engine.goOn();
      });
    });

    await t.test('and the worker leaves it empty', async (t) => {
      t.equal(await worker.end('SIGTERM'), 0);
      t.strictSame(await engine.docker.listContainers({ all: true }), []);
    });
  },
);
