import t from 'tap';
import { problemInLine } from '../log-lines.js';

t.test('errors are shown with their cause, the rest stays in the file', async (t) => {
  const line = JSON.stringify({ level: 50, msg: 'run failed', err: { message: 'no container' } });
  t.equal(problemInLine(line, 'stdout'), 'run failed: no container');
  t.equal(problemInLine(JSON.stringify({ level: 40, msg: 'slow' }), 'stdout'), undefined);
  t.equal(problemInLine(JSON.stringify({ level: 30, msg: 'listening' }), 'stderr'), undefined);
});

t.test('a message that repeats its cause is shown once', async (t) => {
  const line = JSON.stringify({ level: 60, msg: 'boom', err: { message: 'boom' } });
  t.equal(problemInLine(line, 'stdout'), 'boom');
});

t.test('plain text counts only on the error stream', async (t) => {
  t.equal(problemInLine('Ready in 300ms', 'stdout'), undefined);
  t.equal(problemInLine('  out of memory ', 'stderr'), 'out of memory');
  t.equal(problemInLine('   ', 'stderr'), undefined);
  t.equal(problemInLine('{not json', 'stderr'), '{not json');
});

t.test('a huge line is cut', async (t) => {
  t.equal(problemInLine('x'.repeat(5_000), 'stderr')?.length, 300);
});
