import t from 'tap';
import type { GradableCase, GradableQuestion } from '../src/index.js';
import { grade, verdicts } from './support/grade.js';
import { assertNothingLeft, openSandbox } from './support/test-sandbox.js';

t.setTimeout(240_000);
const sandbox = openSandbox(t);

const quality = { kind: 'model_quality', metric: 'accuracy', baseline: 0.5, target: 1 };
const timeoutMs = 5000;

function questionOf(cases: readonly GradableCase[]): GradableQuestion {
  return {
    reference: 'def labels():\n    return [0, 1, 1, 0, 1, 0, 1, 1]\n',
    drivers: `
def predictions(solution, seed):
    return solution.labels()

def count(solution, seed):
    return len(solution.labels())
`,
    checks: null,
    cases,
  };
}

function quarter(required: boolean): GradableCase {
  return {
    name: 'quality',
    function: 'predictions',
    check: quality,
    points: 3,
    required,
    timeoutMs,
  };
}

const counted: GradableCase = {
  name: 'counted',
  function: 'count',
  check: { kind: 'equal' },
  points: 2,
  timeoutMs,
};
const sixOfEight = 'def labels():\n    return [0, 1, 1, 0, 1, 0, 0, 0]\n';

t.test('an answer that is right in part earns its part', async (t) => {
  const result = await grade(sandbox, questionOf([quarter(false), counted]), sixOfEight);
  t.same(verdicts(result), { quality: 'partial', counted: 'passed' });
  t.same(
    result.cases.map(({ points }) => points),
    [1.5, 2],
  );
  t.match(result, { score: 3.5, maxScore: 5, failedRequired: [] });
});

t.test('half a hundredth of a point is none', async (t) => {
  const odd = { ...quarter(false), points: 0.05 };
  const result = await grade(sandbox, questionOf([odd]), sixOfEight);
  t.equal(result.score, 0.02);
});

t.test(
  'a required case that is not passed makes the score 0, and the others keep theirs',
  async (t) => {
    const result = await grade(sandbox, questionOf([quarter(true), counted]), sixOfEight);
    t.match(result, { score: 0, maxScore: 5, failedRequired: ['quality'] });
    t.same(
      result.cases.map(({ points }) => points),
      [1.5, 2],
    );
  },
);

t.test('a required case that is passed takes nothing', async (t) => {
  const question = questionOf([quarter(true), { ...counted, required: true }]);
  const result = await grade(sandbox, question, question.reference);
  t.match(result, { score: 5, failedRequired: [] });
});

t.test('nothing is left', (t) => assertNothingLeft(t, sandbox));
