import t from 'tap';
import { countPytest } from '../pytest-count.js';

t.test('the last line of a quiet run is read', async (t) => {
  t.same(countPytest('....s  [100%]\n41 passed, 1 skipped in 3.21s\n'), {
    passed: 41,
    failed: 0,
    skipped: 1,
  });
});

t.test('the framed line of a verbose run is read', async (t) => {
  const output =
    '=== short test summary ===\n==== 2 failed, 3 passed, 1 error in 61.20s (0:01:01) ====';
  t.same(countPytest(output), { passed: 3, failed: 3, skipped: 0 });
});

t.test('expected failures are skipped, surprising passes are passed', async (t) => {
  t.same(countPytest('1 xfailed, 2 xpassed, 4 warnings in 0.10s'), {
    passed: 2,
    failed: 0,
    skipped: 1,
  });
});

t.test('a run that crashed has no counts', async (t) => {
  t.equal(countPytest('Fatal Python error: Segmentation fault'), undefined);
  t.equal(countPytest('no tests ran in 0.01s'), undefined);
});
