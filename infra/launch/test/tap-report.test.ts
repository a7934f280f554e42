import t from 'tap';
import { TapCounter } from '../tap-count.js';
import { TapReport } from '../tap-report.js';

function report(...lines: string[]): string[] {
  const written: string[] = [];
  const counter = new TapCounter();
  const view = new TapReport((line) => written.push(line));
  for (const line of lines) view.addLine(line, counter.addLine(line));
  return written;
}

t.test('a passing file takes one line', async (t) => {
  t.same(report('    ok 1 - one', '    ok 2 - two', 'ok 1 - a.test.ts # time=9ms'), [
    '  ✓ a.test.ts # time=9ms',
  ]);
});

t.test('a group of files takes a line for each, and one for its process', async (t) => {
  const lines = [
    '    ok 1 - notes',
    '    ok 2 - a/b.test.ts # time=2ms',
    'ok 1 - 2 files # time=9ms',
  ];
  t.same(report(...lines), ['    ✓ a/b.test.ts', '  ✓ 2 files # time=9ms']);
});

t.test('of a group, the file is marked that failed, and no other', async (t) => {
  const lines = [
    '    not ok 1 - broken',
    '    ok 2 - a.test.ts # time=2ms',
    '    ok 3 - whole',
    '    ok 4 - b.test.ts # time=2ms',
  ];
  t.same(report(...lines), ['      ✗ broken', '    ✗ a.test.ts', '    ✓ b.test.ts']);
});

t.test('a failure is shown with its diagnostics and nothing behind them', async (t) => {
  const written = report(
    '    not ok 1 - broken',
    '      ---',
    '      wanted: 1',
    '      ...',
    '    noise',
    'not ok 1 - a.test.ts',
  );
  t.same(
    written.map((line) => line.trim()),
    ['✗ broken', '---', 'wanted: 1', '...', '✗ a.test.ts'],
  );
});
