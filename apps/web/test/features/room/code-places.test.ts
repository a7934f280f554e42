import { test } from 'tap';
import { lineProblem } from '../../../features/room/editor/use-reveal-line.js';
import { findCodePlaces, findException } from '../../../features/room/results/code-places.js';

const files = ['main.py', 'helper.py'];
const placesIn = (text: string) =>
  findCodePlaces(text, files).map(({ file, line, start, end }) => ({
    place: `${file}:${line}`,
    text: text.slice(start, end),
  }));

const traceback = `Traceback (most recent call last):
  File "main.py", line 12, in <module>
    f()
  File "/usr/lib/python3/dist-packages/numpy/core.py", line 7, in dot
    return a @ b
  File "/work/helper.py", line 3, in f
    raise ValueError("no")
ValueError: no
`;

test('frames in files of the editor are places, frames elsewhere are not', (t) => {
  t.strictSame(placesIn(traceback), [
    { place: 'main.py:12', text: 'File "main.py", line 12' },
    { place: 'helper.py:3', text: 'File "/work/helper.py", line 3' },
  ]);
  t.strictSame(placesIn('  File "main.py", line 3\n    x = (\n'), [
    { place: 'main.py:3', text: 'File "main.py", line 3' },
  ]);
  t.strictSame(
    placesIn('  |   File "main.py", line 4, in <module>\n').map(({ place }) => place),
    ['main.py:4'],
    'within an exception group',
  );
  t.end();
});

test('what only looks like a frame stays text', (t) => {
  for (const text of [
    'see File "main.py", line 3\n',
    '  File "main.py", line 3x\n',
    '  File "main.py", line 0, in f\n',
    '  File "main.py", line 99999999, in f\n',
    '  File "../main.py", line 1, in f\n',
    '  File "/home/other/main.py", line 1, in f\n',
    '  File "<string>", line 1, in <module>\n',
    '  File "main.py\n", line 1, in f\n',
    '  File "constructor", line 1, in f\n',
  ]) {
    t.strictSame(placesIn(text), [], JSON.stringify(text));
  }
  t.end();
});

test('the work on a hostile megabyte stays small', (t) => {
  const start = performance.now();
  for (const text of [
    '  File "'.repeat(131_072),
    ' '.repeat(1 << 20),
    `  File "${'x'.repeat(1 << 20)}`,
    'File "\n'.repeat(150_000),
  ]) {
    t.strictSame(placesIn(text), []);
  }
  t.ok(performance.now() - start < 2_000, 'linear in the length');
  t.equal(placesIn('  File "main.py", line 1, in f\n'.repeat(1_000)).length, 1_000);
  t.end();
});

test('the exception that ended a program is found', (t) => {
  t.equal(findException(traceback), 'ValueError');
  const chained = `${traceback}
During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "main.py", line 2, in <module>
    raise json.decoder.JSONDecodeError("a", "b", 0)
json.decoder.JSONDecodeError: a: line 1
second line: of the message
`;
  t.equal(findException(chained), 'json.decoder.JSONDecodeError', 'the last one');
  t.equal(
    findException('Traceback (most recent call last):\n  File\nKeyboardInterrupt\n'),
    'KeyboardInterrupt',
  );
  t.equal(
    findException('  File "main.py", line 1\n    (\n    ^\nSyntaxError: never closed\n'),
    'SyntaxError',
  );
  const group = `  + Exception Group Traceback (most recent call last):
  |   File "main.py", line 1, in <module>
  |     raise ExceptionGroup("several", [ValueError(1)])
  | ExceptionGroup: several (1 sub-exception)
  +-+---------------- 1 ----------------
    | ValueError: 1
    +------------------------------------
`;
  t.equal(findException(group), 'ExceptionGroup');
  t.equal(findException('bye\n'), null);
  t.equal(findException(''), null);
  t.end();
});

test('a line beyond the end of the file says so', (t) => {
  t.equal(lineProblem('a\nb\nc', { file: 'main.py', line: 3 }), null);
  t.equal(
    lineProblem('a\nb', { file: 'main.py', line: 40 }),
    'Line 40 is beyond the end of main.py, which has 2 lines now.',
  );
  t.equal(
    lineProblem('', { file: 'main.py', line: 2 }),
    'Line 2 is beyond the end of main.py, which has 1 line now.',
  );
  t.end();
});
