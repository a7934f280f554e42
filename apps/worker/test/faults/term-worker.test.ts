import { createGate, until } from '@pairwise/test-kit';
import t from 'tap';
import { whenSaid } from '../waiting.js';
import { HoldGate } from './hold-gate.js';
import { createScene } from './scene.js';
import { containersOf, runningOf } from './worker-process.js';

t.setTimeout(150_000);
t.jobs = 3;

/** Supervisors kill after ten seconds; a test machine may be busy with other things. */
const GRACE_MS = 15_000;
const endless = 'print("on", flush=True)\nwhile True: pass';

t.test(
  'what cannot end in time is given back, and nothing new is taken',
  { buffered: true },
  async (t) => {
    const scene = await createScene(t);
    const first = await scene.startWorker({ env: { WORKER_CONCURRENCY: '2' } });
    const source = 'import time\nprint("on", flush=True)\ntime.sleep(7)\nprint("off")';
    const long = await scene.submit(source);
    await whenSaid(scene.bench, long, 'on\n');
    const startedAt = performance.now();
    const ended = first.end('SIGTERM');
    await until('it to close', () => first.isClosing());
    const late = await scene.submit('print("late")');
    t.equal(await ended, 0);
    t.ok(performance.now() - startedAt < GRACE_MS, 'in bounded time');
    t.strictSame(await containersOf(first.workerId), [], 'no container is left');
    t.equal(await scene.statusOf(long), 'queued', 'given back');
    t.equal(await scene.statusOf(late), 'queued', 'not taken');

    await scene.startWorker();
    await scene.outcomes.assertOneEnd(t, late, { outcome: 'succeeded', attempt: 1 });
    await scene.outcomes.assertOneEnd(t, long, {
      outcome: 'succeeded',
      attempt: 2,
      stdout: 'on\noff\n',
    });
  },
);

t.test(
  'a job that hangs with its engine does not hold the worker',
  { buffered: true },
  async (t) => {
    const scene = await createScene(t);
    const engine = await HoldGate.start(t, { path: '/var/run/docker.sock' });
    const first = await scene.startWorker({
      env: { DOCKER_HOST: `tcp://127.0.0.1:${engine.port}` },
    });
    const execution = await scene.submit(endless);
    await whenSaid(scene.bench, execution, 'on\n');
    engine.hold(/./s);
    const startedAt = performance.now();
    t.equal(await first.end('SIGTERM'), 0);
    t.ok(performance.now() - startedAt < GRACE_MS, 'in bounded time');
    t.equal(await scene.statusOf(execution), 'queued', 'given back');
    const isQuiet = async () => (await runningOf(first.workerId)).length === 0;
    t.ok(await until('its program to end', isQuiet, 5_000), 'its program ended with it');
  },
);

t.test('a worker without Redis and Postgres ends as well', { buffered: true }, async (t) => {
  const scene = await createScene(t);
  const postgres = await createGate(t, scene.bench.database.appUrl);
  const redis = await createGate(t, scene.redis.url);
  const first = await scene.startWorker({ databaseUrl: postgres.url, redisUrl: redis.url });
  const execution = await scene.submit(endless);
  await whenSaid(scene.bench, execution, 'on\n');
  postgres.gate.shut();
  redis.gate.shut();
  const startedAt = performance.now();
  t.equal(await first.end('SIGTERM'), 0);
  t.ok(performance.now() - startedAt < GRACE_MS, 'in bounded time');
  t.strictSame(await containersOf(first.workerId), [], 'no container is left');
  t.equal(await scene.statusOf(execution), 'running', 'nobody could be told');
});
