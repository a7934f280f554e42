import { limits } from '@pairwise/contracts';
import { test } from 'tap';
import { attemptFor, randomKey, sourceProblem } from '../../../features/room/attempt.js';
import {
  connectionState,
  nextDocumentState,
  retryDelayMs,
} from '../../../features/room/connection.js';
import { defaultShares, parseShares } from '../../../features/room/pane-shares.js';
import { describeCases, describeScore, outcomeLine } from '../../../features/room/words.js';

test('pressing Submit again after a lost answer repeats the same attempt', (t) => {
  let keys = 0;
  const newKey = (): string => `key-${(keys += 1)}`;
  const main = { 'main.py': 'x = 1' };
  const first = attemptFor(null, 'q', main, newKey);
  t.equal(attemptFor(first, 'q', { ...main }, newKey).key, first.key);
  const changed = { 'main.py': 'x = 2' };
  t.not(attemptFor(first, 'q', changed, newKey).key, first.key, 'other code is another attempt');
  const more = { ...main, 'helper.py': '' };
  t.not(attemptFor(first, 'q', more, newKey).key, first.key, 'so is one more file');
  t.not(attemptFor(first, 'p', main, newKey).key, first.key, 'so is another question');
  t.not(randomKey(), randomKey());
  t.match(randomKey(), /^[0-9a-f]{32}$/);
  t.end();
});

test('code that would be refused is not sent', (t) => {
  t.equal(sourceProblem({ 'main.py': 'print(1)', 'helper.py': '' }), null);
  t.match(sourceProblem({ 'main.py': ' \n', 'helper.py': 'x = 1' }), /main\.py is empty/);
  const large = 'é'.repeat(limits.sourceFileBytes / 2);
  t.match(sourceProblem({ 'main.py': 'x', 'a.py': `${large}x` }), /a\.py is larger than 256 KiB/);
  const full = { 'main.py': large, 'a.py': large };
  t.equal(sourceProblem(full), null, 'as much as a run takes');
  t.match(sourceProblem({ ...full, 'b.py': 'x' }), /larger than 512 KiB together/);
  t.end();
});

test('the room says it is reconnecting until every document is back', (t) => {
  t.equal(connectionState(true, ['synced', 'synced']), 'connected');
  t.equal(connectionState(true, ['synced']), 'connected', 'a lobby needs no code');
  t.equal(connectionState(true, ['synced', 'lost']), 'reconnecting');
  t.equal(connectionState(false, ['synced']), 'reconnecting', 'before the documents notice');
  t.equal(connectionState(false, ['lost', 'lost']), 'reconnecting');
  t.end();
});

test('what opens for the first time is not called a reconnection', (t) => {
  t.equal(connectionState(false, ['opening']), 'connecting');
  t.equal(connectionState(true, ['synced', 'opening']), 'connecting', 'the code after the start');
  t.equal(nextDocumentState('opening', 'refused'), 'opening');
  t.equal(nextDocumentState('opening', 'synced'), 'synced');
  t.equal(nextDocumentState('synced', 'interrupted'), 'lost');
  t.equal(nextDocumentState('lost', 'refused'), 'lost');
  t.equal(nextDocumentState('lost', 'synced'), 'synced');
  t.end();
});

test('a refused document is asked for at growing, bounded intervals', (t) => {
  t.same([0, 1, 2, 3, 4, 50].map(retryDelayMs), [1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
  t.end();
});

test('stored widths of another time or hand cannot hide a pane', (t) => {
  t.same(parseShares('{"reading": 2, "results": 99}'), { reading: 15, results: 45 });
  t.same(parseShares('{"reading": 45, "results": 45}'), { reading: 45, results: 19 });
  t.same(parseShares(JSON.stringify(defaultShares)), defaultShares);
  for (const text of [null, '', '{', '{"reading":"x"}', '[]']) t.equal(parseShares(text), null);
  t.end();
});

test('results are told in words', (t) => {
  t.equal(
    outcomeLine({ outcome: 'succeeded', wallTimeMs: 420, peakMemoryBytes: 35_651_584 }),
    'Finished in 420 ms, 34 MiB of memory',
  );
  t.equal(
    outcomeLine({ outcome: 'timed_out', wallTimeMs: 10_012, peakMemoryBytes: null }),
    'Stopped: the time limit was reached after 10.01 s',
  );
  t.equal(outcomeLine({ outcome: null, wallTimeMs: null, peakMemoryBytes: null }), '');
  t.equal(describeScore({ score: 4.5, maxScore: 8, status: 'finished' }), '4.5 of 8 points');
  t.equal(describeScore({ score: null, maxScore: null, status: 'running' }), 'Checking');
  t.equal(describeCases([{ verdict: 'passed' }, { verdict: 'raised' }]), '1 of 2 tests passed');
  t.end();
});
