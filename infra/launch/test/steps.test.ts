import t from 'tap';
import { Steps } from '../steps.js';

function recorder(): { lines: string[]; steps: Steps; pass: (durationMs: number) => void } {
  const lines: string[] = [];
  let now = 0;
  const steps = new Steps({ write: (text: string) => lines.push(text.trimEnd()) }, () => now);
  return { lines, steps, pass: (durationMs) => void (now += durationMs) };
}

t.test('a finished step takes one line with its time', async (t) => {
  const { lines, steps, pass } = recorder();
  const result = await steps.run('Database', async () => {
    pass(1_234);
    return 7;
  });
  t.equal(result, 7);
  t.same(lines, ['  ✓ Database  1.2 s']);
});

t.test('a failed step is marked and its cause passed on', async (t) => {
  const { lines, steps } = recorder();
  const work = async (): Promise<never> => {
    throw new Error('disk full');
  };
  await t.rejects(steps.run('Images', work), /disk full/);
  t.same(lines, ['  ✗ Images  0.0 s']);
});

t.test('details come at a bearable pace', async (t) => {
  const { lines, steps, pass } = recorder();
  await steps.run('Images', async (detail) => {
    for (const name of ['a', 'b', 'c', 'd']) {
      detail(name);
      pass(3_000);
    }
  });
  t.same(lines, ['  … Images: a (0.0 s)', '  … Images: c (6.0 s)', '  ✓ Images  12.0 s']);
});

t.test('a step that is cut off by stopping says nothing more', async (t) => {
  const { lines, steps } = recorder();
  await steps.run('Images', async (detail) => {
    steps.endMarks();
    detail('layer');
  });
  steps.line('Stopped.');
  t.same(lines, ['Stopped.']);
});
