import { until } from '@pairwise/test-kit';
import t from 'tap';
import { readEvents, whenSaid } from '../waiting.js';
import { createScene } from './scene.js';
import { containersOf } from './worker-process.js';

t.setTimeout(150_000);

/** As shipped: no time of the worker is shortened here. */
t.test('a worker that stands still loses its execution, and comes too late', async (t) => {
  const scene = await createScene(t);
  const { bench, outcomes } = scene;
  const first = await scene.startWorker();
  const source = 'import time\nprint("on", flush=True)\ntime.sleep(2)\nprint("off")';
  const execution = await scene.submit(source);
  await whenSaid(bench, execution, 'on\n');
  first.signal('SIGSTOP');
  await scene.startWorker();
  await outcomes.assertOneEnd(t, execution, {
    outcome: 'succeeded',
    attempt: 2,
    stdout: 'on\noff\n',
  });
  const told = await readEvents(bench, execution);

  first.signal('SIGCONT');
  t.ok(
    await until(
      'its containers to go',
      async () => (await containersOf(first.workerId)).length === 0,
    ),
  );
  t.equal(await first.end('SIGTERM'), 0, 'it noticed nothing but its loss');
  t.strictSame(await readEvents(bench, execution), told, 'nobody hears of the first attempt again');
  await outcomes.assertOneEnd(t, execution, { outcome: 'succeeded', attempt: 2 });
});
