import { test } from 'tap';
import {
  changedFiles,
  pairOf,
  runDuration,
  runNumberOf,
  runState,
  togglePick,
} from '../../../features/room/results/describe-run.js';
import { figureStep } from '../../../features/room/results/figure-zoom.js';
import { emptyRun } from '../../../features/room/run-view.js';
import { runEnd } from '../../../features/room/words.js';

const runs = ['newest', 'middle', 'first'].map(emptyRun);

test('runs are numbered in the order in which they were started', (t) => {
  t.strictSame(
    runs.map(({ id }) => runNumberOf(runs, id)),
    [3, 2, 1],
  );
  t.end();
});

test('two runs at most are picked, and the older one is the one before', (t) => {
  const picked = ['newest', 'first', 'middle'].reduce(togglePick, [] as string[]);
  t.strictSame(picked, ['newest', 'first'], 'a third one is not taken');
  const pair = pairOf(runs, picked);
  t.equal(pair?.before.id, 'first');
  t.equal(pair?.after.id, 'newest');
  t.equal(pairOf(runs, togglePick(picked, 'first')), null);
  t.end();
});

test('a run tells how it ended, or how far it is', (t) => {
  const [run = emptyRun('x')] = runs;
  t.equal(runState(run), 'Waiting');
  t.equal(runState({ ...run, status: 'running' }), 'Running');
  const ended = { ...run, status: 'finished', outcome: 'raised', wallTimeMs: 412 } as const;
  t.equal(runState(ended), 'Raised an error');
  t.equal(runDuration(ended), '412 ms');
  t.equal(runDuration(run), '–');
  t.equal(runEnd(ended, 'ValueError'), 'Stopped with an error after 412 ms: ValueError');
  t.equal(runEnd(ended, null), 'Stopped with an error after 412 ms');
  t.equal(runEnd({ outcome: 'succeeded', wallTimeMs: 412 }, 'ValueError'), 'Finished in 412 ms');
  t.end();
});

test('files of two runs are told apart, also those that only one of them had', (t) => {
  const before = { 'main.py': 'a', 'gone.py': 'g', 'same.py': 's' };
  const after = { 'main.py': 'b', 'new.py': '', 'same.py': 's' };
  t.strictSame(changedFiles(before, after), {
    changed: [
      { file: 'gone.py', before: 'g', after: '' },
      { file: 'main.py', before: 'a', after: 'b' },
      { file: 'new.py', before: '', after: '' },
    ],
    same: ['same.py'],
  });
  t.strictSame(changedFiles(before, before).changed, []);
  t.end();
});

test('keys zoom and turn figures, and arrows are left to scroll an enlarged one', (t) => {
  t.strictSame(figureStep('+', 'fit'), { zoom: 'actual' });
  t.strictSame(figureStep('+', 'double'), { zoom: 'double' });
  t.strictSame(figureStep('-', 'actual'), { zoom: 'fit' });
  t.strictSame(figureStep('ArrowRight', 'fit'), { turn: 1 });
  t.equal(figureStep('ArrowRight', 'actual'), null);
  t.strictSame(figureStep('n', 'actual'), { turn: 1 });
  t.equal(figureStep('Tab', 'fit'), null);
  t.end();
});
