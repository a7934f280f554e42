import { test } from 'tap';
import { measuresOf } from '../../../features/room/results/run-measures.js';
import { emptyRun, receive, type RunView } from '../../../features/room/run-view.js';

const mebibyte = 1024 * 1024;
const limits = { wallTimeMs: 10_000, memoryBytes: 512 * mebibyte };
const textsOf = (run: RunView, elapsedMs = 0) =>
  measuresOf(run, elapsedMs).map(({ name, text }) => `${name}: ${text}`);

test('while a run goes, its time counts up and its memory is as last told', (t) => {
  const started = receive(emptyRun('x'), 1, { type: 'started', limits });
  t.strictSame(textsOf(emptyRun('x')), [], 'nothing while it waits for its turn');
  t.strictSame(textsOf(started, 340), ['Time: 0.3 s of 10 s']);
  const usage = { wallTimeMs: 1_000, memoryBytes: 100 * mebibyte };
  const told = receive(started, 2, { type: 'usage', usage });
  t.strictSame(textsOf(told, 1_240), ['Time: 1.2 s of 10 s', 'Memory: 100 MiB of 512 MiB']);
  const unseen = receive(told, 3, {
    type: 'usage',
    usage: { wallTimeMs: 2_000, memoryBytes: null },
  });
  t.strictSame(textsOf(unseen, 2_000), ['Time: 2.0 s of 10 s'], 'no worker can see it');
  t.strictSame(
    textsOf(receive(emptyRun('x'), 1, { type: 'started' }), 500),
    ['Time: 0.5 s'],
    'without a limit there is only the time',
  );
  t.end();
});

test('in the end time, processor and peak stand against their limits', (t) => {
  const ended: RunView = {
    ...emptyRun('x'),
    status: 'finished',
    outcome: 'succeeded',
    isStored: true,
    wallTimeMs: 420,
    cpuTimeMs: 1_390,
    peakMemoryBytes: 600 * mebibyte,
    limits: { ...limits, cpuTimeMs: 20_000 },
  };
  t.strictSame(textsOf(ended), [
    'Time: 420 ms of 10 s',
    'CPU time: 1.39 s of 20 s',
    'Peak memory: 600 MiB of 512 MiB',
  ]);
  t.equal(measuresOf(ended, 0).at(-1)?.share, 1, 'no bar is longer than its place');
  const cancelled = { ...ended, wallTimeMs: null, cpuTimeMs: null, peakMemoryBytes: null };
  t.strictSame(textsOf(cancelled), []);
  t.end();
});
