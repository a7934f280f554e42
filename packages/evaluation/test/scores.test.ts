import type { CaseSkill } from '@pairwise/contracts';
import t from 'tap';
import {
  correctShare,
  mean,
  proposeCorrectness,
  proposeProblemSolving,
  rubricTotal,
  toRating,
} from '../src/index.js';

const one = (skill: CaseSkill, points: number, maxPoints: number) => ({ skill, points, maxPoints });
const weighted = (title: string, weight: number, value: number | null) => ({
  title,
  weight,
  value,
});

t.test('the total is a weighted mean of what was observed', async (t) => {
  const all = [weighted('A', 35, 4), weighted('B', 25, 2), weighted('C', 40, 0)];
  // (35 × 1 + 25 × 0.5 + 40 × 0) ÷ 100
  t.strictSame(rubricTotal(all), {
    total: 47.5,
    explanation: '100 × (35 × 4/4 + 25 × 2/4 + 40 × 0/4) ÷ 100 = 47.5.',
  });
});

t.test('what was not observed is left out, and said, rather than counted as zero', async (t) => {
  const some = [weighted('A', 30, 3), weighted('B', 20, null), weighted('C', 50, null)];
  t.strictSame(rubricTotal(some), {
    total: 75,
    explanation: '100 × (30 × 3/4) ÷ 30 = 75. Not observed and left out: B, C.',
  });
  t.equal(rubricTotal([weighted('A', 30, 0)]).total, 0, 'a zero is a zero');
});

t.test('with nothing observed there is no total', async (t) => {
  const none = { total: null, explanation: 'No criterion has been rated yet.' };
  t.strictSame(rubricTotal([]), none);
  t.strictSame(rubricTotal([weighted('A', 100, null)]), none);
  t.strictSame(rubricTotal([weighted('A', 0, 4)]), none, 'nor with no weight');
});

t.test('the extremes are 0 and 100, and thirds are rounded to a tenth', async (t) => {
  const criteria = (value: number) => [weighted('A', 33, value), weighted('B', 67, value)];
  t.equal(rubricTotal(criteria(0)).total, 0);
  t.equal(rubricTotal(criteria(4)).total, 100);
  t.equal(rubricTotal([weighted('A', 1, 4), weighted('B', 2, 0)]).total, 33.3);
  t.equal(rubricTotal([weighted('A', 2, 4), weighted('B', 1, 0)]).total, 66.7);
});

t.test('edge cases make half of what is correct, where there are any', async (t) => {
  t.equal(correctShare([one('correctness', 3, 4), one('edge_cases', 1, 4)]), 0.5);
  t.equal(correctShare([one('correctness', 90, 90), one('edge_cases', 0, 1)]), 0.5);
  t.equal(correctShare([one('correctness', 3, 4)]), 0.75);
  t.equal(correctShare([one('edge_cases', 1, 4)]), 0.25);
  t.equal(correctShare([one('shape', 1, 2), one('numerics', 0, 2)]), 0.25, 'they count as main');
});

t.test('speed and style do not make an answer wrong', async (t) => {
  const slow = [one('correctness', 4, 4), one('speed', 0, 10), one('style', 0, 10)];
  t.equal(correctShare(slow), 1);
  t.equal(correctShare([one('speed', 10, 10)]), null, 'nor right');
  t.equal(correctShare([]), null);
  t.equal(correctShare([one('correctness', 0, 0)]), null, 'no points, no share');
});

t.test('a share becomes a half step', async (t) => {
  const steps: [number, number][] = [
    [0, 0],
    [0.06, 0],
    [0.07, 0.5],
    [0.5, 2],
    [0.56, 2],
    [0.57, 2.5],
    [0.94, 4],
    [1, 4],
  ];
  for (const [share, rating] of steps) t.equal(toRating(share), rating, `${share}`);
});

t.test('the proposal is the mean over the questions that were submitted', async (t) => {
  const proposal = proposeCorrectness([
    { title: 'First', cases: [one('correctness', 2, 4)] },
    { title: 'Second', cases: [one('correctness', 4, 4)] },
    { title: 'Third', cases: null },
    { title: 'Fourth', cases: [one('style', 1, 1)] },
  ]);
  t.strictSame(proposal, {
    value: 3,
    evidence:
      'Best submission per question, edge cases making half: First: 50 %; Second: 100 %. ' +
      'Left out, no submission: Third, Fourth.',
  });
  t.equal(proposeCorrectness([]), null);
  t.equal(proposeCorrectness([{ title: 'A', cases: null }]), null, 'never a zero for nothing');
  const zero = proposeCorrectness([{ title: 'A', cases: [one('correctness', 0, 4)] }]);
  t.equal(zero?.value, 0, 'but a zero for a wrong answer');
});

t.test('the mean of nothing is nothing', async (t) => {
  t.equal(mean([]), null);
  t.equal(mean([0]), 0);
  t.equal(mean([3, 2, 2.5]), 2.5);
});

t.test(
  'talks count by the share of their points that was heard, the mean of the listeners',
  async (t) => {
    const talk = (title: string, pointCount: number, ...heardCounts: number[]) => ({
      title,
      pointCount,
      heardCounts,
    });
    t.strictSame(proposeCorrectness([], [talk('A', 4, 2, 4), talk('B', 6)]), {
      value: 3,
      evidence: 'Share of the points heard in talks: A: 75 %.',
    });
    t.strictSame(
      proposeCorrectness([{ title: 'C', cases: [one('correctness', 0, 4)] }], [talk('A', 4, 4)]),
      {
        value: 2,
        evidence:
          'Best submission per question, edge cases making half: C: 0 %. Share of the points heard in talks: A: 100 %.',
      },
    );
    t.equal(proposeCorrectness([], [talk('B', 6)]), null, 'nobody ticked anything');
    t.equal(proposeProblemSolving([talk('B', 6)]), null);
    t.equal(proposeProblemSolving([talk('A', 8, 4), talk('B', 4, 4)])?.value, 3);
  },
);
