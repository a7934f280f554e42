import t from 'tap';
import {
  findMeasuredCheck,
  hopelessCost,
  isBorderline,
  isClear,
  judgeMeasurements,
  type MeasuredCheck,
} from '../src/measured-check.js';

const mebibyte = 1024 * 1024;
const written = { factor: 3, sizes: [10, 100, 1000], answer: { kind: 'equal' } };
const faster = found({ kind: 'faster_than', ...written });
const leaner = found({ kind: 'leaner_than', ...written });

function found(check: Record<string, unknown>): MeasuredCheck {
  const parsed = findMeasuredCheck(check);
  if (parsed === null) throw new Error('That is not a check of time or memory.');
  return parsed;
}

t.test('other kinds of checks measure nothing', async (t) => {
  t.equal(findMeasuredCheck({ kind: 'equal' }), null);
});

t.test('a check that cannot be read is our failure', async (t) => {
  for (const wrong of [{ factor: 0 }, { sizes: [1] }, { answer: null }, { odd: 1 }]) {
    const check = { kind: 'faster_than', ...written, ...wrong };
    t.throws(() => findMeasuredCheck(check), { code: 'checker_failed' });
  }
});

t.test('as many times as the reference is allowed, and a little more', async (t) => {
  const within = { size: 1000, own: 70, reference: 20 };
  t.equal(judgeMeasurements(faster, [within]).verdict, 'passed');
  t.match(judgeMeasurements(faster, [within, { ...within, own: 71 }]), {
    verdict: 'failed',
    share: 0,
    message:
      'At size 1000: 71 ms of processor time, the reference takes 20 ms of processor time; ' +
      'allowed are 3 times as much and 10 ms of processor time.',
  });
});

t.test('small programs are not told apart', async (t) => {
  t.equal(judgeMeasurements(faster, [{ size: 10, own: 9, reference: 0 }]).verdict, 'passed');
  const memory = { size: 10, own: 4 * mebibyte, reference: 0 };
  t.equal(judgeMeasurements(leaner, [memory]).verdict, 'passed');
  t.match(judgeMeasurements(leaner, [{ ...memory, own: 5 * mebibyte }]), {
    verdict: 'failed',
    message: /^At size 10: 5.0 MiB of memory, the reference takes 0.0 MiB/,
  });
});

t.test('what is near the limit on either side is measured again', async (t) => {
  const costs = [{ own: 30 }, { own: 60 }, { own: 80 }, { own: 200 }];
  t.same(
    costs.map(({ own }) => isBorderline(faster, { size: 10, own, reference: 20 })),
    [false, true, true, false],
  );
});

t.test('far beyond the limit of time nobody waits for the end, and memory needs one', async (t) => {
  t.equal(hopelessCost(faster, 20), 140);
  t.equal(hopelessCost(leaner, 20), null);
  const { message } = judgeMeasurements(faster, [
    { size: 10, own: 140, reference: 20, isCut: true },
  ]);
  t.match(message, 'At size 10: more than 140 ms of processor time');
});

t.test('within half of what is allowed, one measurement decides', async (t) => {
  t.equal(isClear(faster, { size: 10, own: 35, reference: 20 }), true);
  t.equal(isClear(faster, { size: 10, own: 36, reference: 20 }), false);
});
