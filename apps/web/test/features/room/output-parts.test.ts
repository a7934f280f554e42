import { test } from 'tap';
import {
  appendOutput,
  endOfStream,
  inertText,
  joinStream,
} from '../../../features/room/output-parts.js';

test('pieces of one stream grow together until they are large', (t) => {
  const small = appendOutput(appendOutput([], 'stdout', 'a'), 'stdout', 'b');
  t.same(small, [{ stream: 'stdout', text: 'ab' }]);
  const large = 'x'.repeat(40_000);
  const parts = appendOutput(small, 'stdout', large);
  t.ok(parts.length > 2);
  t.equal(parts[0], small[0], 'what was drawn stays the same object');
  t.equal(joinStream(parts, 'stdout'), `ab${large}`);
  t.end();
});

test('each line lies in one part, however it came', (t) => {
  const line = '  File "main.py", line 12, in <module>\n';
  const text = line.repeat(2_000);
  let parts = appendOutput([], 'stderr', 'begin\n');
  for (let start = 0; start < text.length; start += 1_001) {
    parts = appendOutput(parts, 'stderr', text.slice(start, start + 1_001));
  }
  t.equal(joinStream(parts, 'stderr'), `begin\n${text}`);
  t.ok(parts.length > 3 && parts.every((part) => part.text.endsWith('\n')));
  t.ok(parts.every((part) => part.text.length <= 16 * 1024));
  const atOnce = appendOutput([], 'stdout', text);
  t.ok(atOnce.every((part) => part.text.endsWith('\n')));
  t.end();
});

test('the end of a stream is read without the rest of it', (t) => {
  const parts = appendOutput(appendOutput([], 'stderr', 'x'.repeat(40_000)), 'stderr', 'end');
  t.equal(endOfStream(appendOutput(parts, 'stdout', 'out'), 'stderr', 5), 'xxend');
  t.equal(endOfStream([], 'stderr', 5), '');
  t.end();
});

test('the streams stay apart', (t) => {
  const parts = appendOutput(appendOutput([], 'stdout', 'out'), 'stderr', 'err');
  t.equal(joinStream(parts, 'stdout'), 'out');
  t.equal(joinStream(parts, 'stderr'), 'err');
  t.equal(appendOutput(parts, 'stderr', ''), parts);
  t.end();
});

test('terminal escapes are visible and do nothing', (t) => {
  t.equal(inertText('\u001b[31mred\u001b[0m'), '\\x1b[31mred\\x1b[0m');
  t.equal(inertText('bell\u0007 delete\u007f c1\u009b'), 'bell\\x07 delete\\x7f c1\\x9b');
  t.equal(inertText('tab\tand\nline'), 'tab\tand\nline');
  t.end();
});

test('a progress bar that rewrites its line stays legible', (t) => {
  t.equal(inertText('10%\r20%\r\ndone'), '10%\n20%\ndone');
  t.end();
});

test('text cannot reorder what stands around it', (t) => {
  t.equal(inertText('a\u202eb\u2066c'), 'a\ufffdb\ufffdc');
  t.end();
});
