import t from 'tap';
import { compareGradings, type Grading } from '../src/index.js';

const grading = (change: Partial<Grading> = {}): Grading => ({
  outcome: 'succeeded',
  score: 3,
  imageDigest: 'sha256:a',
  cases: [
    { name: 'one', verdict: 'passed', points: 3 },
    { name: 'two', verdict: 'failed', points: 0 },
  ],
  ...change,
});

t.test('the same verdicts from the same image are equal', async (t) => {
  t.match(compareGradings(grading(), grading()), { conclusion: 'equal', cases: [] });
});

t.test('another verdict is drift, and both are named', async (t) => {
  const after = grading({
    score: 4,
    cases: [
      { name: 'one', verdict: 'passed', points: 3 },
      { name: 'two', verdict: 'partial', points: 1 },
    ],
  });
  t.match(compareGradings(grading(), after), {
    conclusion: 'drift',
    scoreBefore: 3,
    score: 4,
    cases: [
      {
        name: 'two',
        before: { verdict: 'failed', points: 0 },
        after: { verdict: 'partial', points: 1 },
      },
    ],
  });
});

t.test('other points for the same verdict are drift', async (t) => {
  const before = grading({ cases: [{ name: 'one', verdict: 'partial', points: 1 }] });
  const after = grading({ cases: [{ name: 'one', verdict: 'partial', points: 2 }] });
  t.equal(compareGradings(before, after).conclusion, 'drift');
});

t.test('a case that is not there on one side is drift', async (t) => {
  const [one] = grading().cases;
  const after = grading({ cases: one === undefined ? [] : [one] });
  t.match(compareGradings(grading(), after), {
    conclusion: 'drift',
    cases: [{ name: 'two', after: null }],
  });
});

t.test('the same verdicts from another image are reported as drift of the image', async (t) => {
  t.match(compareGradings(grading(), grading({ imageDigest: 'sha256:b' })), {
    conclusion: 'drift',
    cases: [],
    imageDigestBefore: 'sha256:a',
    imageDigest: 'sha256:b',
  });
});

t.test('a grading without an end says nothing about the first one', async (t) => {
  const after = grading({ outcome: 'system_error', score: null, cases: [] });
  t.match(compareGradings(grading(), after), { conclusion: 'failed', cases: [] });
});
