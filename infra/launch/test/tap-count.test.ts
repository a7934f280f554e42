import t from 'tap';
import { TapCounter } from '../tap-count.js';

function count(...lines: string[]): TapCounter {
  const counter = new TapCounter();
  for (const line of lines) counter.addLine(line);
  return counter;
}

t.test(
  'assertions inside files and subtests are counted, the blocks around them are not',
  async (t) => {
    const counter = count(
      'TAP version 14',
      '# Subtest: a.test.ts',
      '    # Subtest: adds',
      '        ok 1 - one',
      '        ok 2 - two',
      '        1..2',
      '    ok 1 - adds # time=3.1ms',
      '    ok 2 - three',
      '    1..2',
      'ok 1 - a.test.ts # time=10ms',
      '# Subtest: b.test.ts',
      '    ok 1 - four',
      '    1..1',
      'ok 2 - b.test.ts # time=9ms',
    );
    t.same(counter.counts, { passed: 4, failed: 0, skipped: 0 });
    t.notOk(counter.isComplete, 'tap has not printed its totals');
  },
);

t.test('a failure is counted once, where it happened', async (t) => {
  const { counts } = count(
    '# Subtest: a.test.ts',
    '    # Subtest: outer',
    '        # Subtest: inner',
    '            not ok 1 - broken',
    '        not ok 1 - inner',
    '    not ok 1 - outer',
    '    ok 2 - fine',
    'not ok 1 - a.test.ts',
  );
  t.same(counts, { passed: 1, failed: 1, skipped: 0 });
});

t.test('a file that fails although all of its assertions passed counts as a failure', async (t) => {
  const { counts } = count(
    '# Subtest: a.test.ts',
    '    ok 1 - fine',
    '    1..1',
    'not ok 1 - a.test.ts',
    '  ---',
    '  exitCode: 3',
    '  ...',
    '# Subtest: b.test.ts',
    '    1..0 # no tests found',
    'not ok 2 - b.test.ts',
  );
  t.same(counts, { passed: 1, failed: 2, skipped: 0 });
});

t.test('skipped and planned tests are neither passed nor failed', async (t) => {
  const { counts } = count(
    '    ok 1 - later # SKIP no browser',
    '    not ok 2 - some day # TODO',
    '    ok 3 - a \\# skip in a name',
    'ok 1 - a.test.ts',
  );
  t.same(counts, { passed: 1, failed: 0, skipped: 2 });
});

t.test('quoted source and output in diagnostics are not test points', async (t) => {
  const { counts } = count(
    '    not ok 1 - broken',
    '      ---',
    '      diff: |',
    '        --- expected',
    '        +++ actual',
    '        ok 1 - fake',
    '    ok 2 - fake',
    '      ...',
    '    ok 2 - fine',
    'not ok 1 - a.test.ts',
  );
  t.same(counts, { passed: 1, failed: 1, skipped: 0 });
});

t.test('output that only looks like TAP does not count', async (t) => {
  const { counts } = count('okay then', '   ok 1 - three spaces', 'notok', '    ok 1 - real');
  t.same(counts, { passed: 1, failed: 0, skipped: 0 });
});

t.test("tap's own totals win over what was counted on the way", async (t) => {
  const counter = count(
    '    ok 1 - fine',
    'ok 1 - a.test.ts',
    '# { total: 19, pass: 8, fail: 8, todo: 1, skip: 2 }',
    '# time=2938.246ms',
  );
  t.ok(counter.isComplete);
  t.same(counter.counts, { passed: 8, failed: 8, skipped: 3 });
});

t.test('totals without failures leave the missing words out', async (t) => {
  t.same(count('# { total: 12, pass: 12 }').counts, { passed: 12, failed: 0, skipped: 0 });
});

t.test('totals printed by a test itself do not count', async (t) => {
  t.notOk(count('    # { total: 1, pass: 1 }').isComplete);
});

t.test('giving up counts as a failure', async (t) => {
  t.equal(count('Bail out! no database').counts.failed, 1);
});
