import { test } from 'tap';
import { appendOutput, inertText, joinStream } from '../../../features/room/output-parts.js';

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
