import { performance } from 'node:perf_hooks';
import { until } from '@pairwise/test-kit';
import t from 'tap';
import { JobClock, type JobClockOptions } from '../src/job-clock.js';

const hourMs = 3_600_000;

function openClock(options: Partial<JobClockOptions>) {
  const times = { wallTimeMs: hourMs, inputWaitMs: hourMs, graceMs: 0, ...options };
  const strikes: number[] = [];
  const clock = new JobClock(times, () => strikes.push(performance.now()));
  return { clock, strikes };
}

const untilPassed = (timeMs: number) => {
  const endsAtMs = performance.now() + timeMs;
  return until(`${timeMs} ms`, () => performance.now() > endsAtMs);
};

t.test('the wall limit strikes once, after its grace', async (t) => {
  const { clock, strikes } = openClock({ wallTimeMs: 20, graceMs: 30 });
  const startedAtMs = performance.now();
  clock.start();
  await until('a strike', () => strikes.length > 0);
  // A timer may fire a fraction of a millisecond early.
  t.ok((strikes[0] ?? 0) - startedAtMs > 48);
  await untilPassed(60);
  t.equal(strikes.length, 1);
  clock.stop();
});

t.test('a wait stops the wall time and runs against its own limit', async (t) => {
  const { clock, strikes } = openClock({ wallTimeMs: 60 });
  clock.start();
  clock.wait();
  t.ok(clock.isWaiting);
  await untilPassed(120);
  t.same(strikes, []);
  t.ok(clock.elapsedMs < 60);
  clock.goOn();
  t.notOk(clock.isWaiting);
  await until('a strike', () => strikes.length > 0);
  clock.stop();
});

t.test('all waits together have one limit', async (t) => {
  const { clock, strikes } = openClock({ inputWaitMs: 1000 });
  clock.start();
  clock.wait();
  await untilPassed(700);
  clock.goOn();
  const secondWaitAtMs = performance.now();
  clock.wait();
  await until('a strike', () => strikes.length > 0);
  t.ok((strikes[0] ?? 0) - secondWaitAtMs < 1000, 'the first wait was counted');
  clock.stop();
});

t.test(
  'after the end nothing strikes, no time passes, and the wait it ended in is kept',
  async (t) => {
    const { clock, strikes } = openClock({ wallTimeMs: 40, inputWaitMs: 40 });
    clock.start();
    clock.wait();
    clock.stop();
    const { elapsedMs } = clock;
    clock.goOn();
    clock.wait();
    await untilPassed(80);
    t.equal(clock.elapsedMs, elapsedMs);
    t.same(strikes, []);
    t.ok(clock.isWaiting);
  },
);

t.test('before the start no time has passed', async (t) => {
  t.equal(openClock({}).clock.elapsedMs, 0);
});
