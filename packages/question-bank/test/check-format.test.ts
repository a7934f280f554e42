import t from 'tap';
import { checkSchema } from '../src/index.js';

/** What an author is told about a check, or null where it is accepted. */
function problemOf(check: object): string | null {
  const { error } = checkSchema.safeParse(check);
  const [issue] = error?.issues ?? [];
  return issue === undefined ? null : `${issue.path.join('.')}: ${issue.message}`;
}

const normal = { name: 'normal', mean: 0, sd: 1 };

t.test('every kind of check is accepted with its options', async (t) => {
  const checks = [
    { kind: 'close', rtol: 1e-6, nan: 'forbid', inf: 'forbid' },
    { kind: 'up_to_sign', axis: 'rows', rtol: 1e-6 },
    { kind: 'up_to_permutation', axis: 'columns', with_sign: true },
    { kind: 'same_partition', noise: -1 },
    { kind: 'same_partition', form: 'groups' },
    { kind: 'statistical' },
    { kind: 'statistical', distribution: normal, seeds: true },
    { kind: 'statistical', low: 0, high: 1, mean: 0.5, variance: 0.08 },
    { kind: 'statistical', quantiles: [{ at: 0.5, value: 1 }] },
    { kind: 'statistical', proportions: [{ label: 'a', share: 0.25 }] },
    { kind: 'statistical', estimate: { draws: 1000, low: 0, high: 4, value: 3.14 } },
    { kind: 'model_quality', metric: 'f1', baseline: 0.5, target: 0.8, positive: 'spam' },
    { kind: 'model_quality', metric: 'rmse', baseline: 9, target: 4, labels: 'hidden_labels' },
    { kind: 'gradient', function: 'loss', rtol: 1e-4, step: 1e-5 },
    { kind: 'figure', parts: ['titles', 'data'], text: 'loose', atol: 1e-6 },
    { kind: 'faster_than', factor: 3, sizes: [10, 100, 1000], answer: { kind: 'equal' } },
    { kind: 'leaner_than', factor: 2, sizes: [1, 2, 3], repeats: 5, answer: { kind: 'close' } },
  ];
  for (const check of checks) t.equal(problemOf(check), null, JSON.stringify(check));
});

t.test('a check that could not work says why', async (t) => {
  const checks: [object, RegExp][] = [
    [{ kind: 'close', nan: 'ignore' }, /^nan: /],
    [{ kind: 'up_to_sign', axis: 'diagonal' }, /^axis: /],
    [{ kind: 'faster_than', factor: 3, sizes: [1, 2, 3] }, /^answer/],
    [
      { kind: 'faster_than', factor: 3, sizes: [1, 3, 3], answer: { kind: 'equal' } },
      /^sizes: must be three sizes, each larger/,
    ],
    [
      { kind: 'leaner_than', factor: 0.5, sizes: [1, 2, 3], answer: { kind: 'equal' } },
      /^factor: /,
    ],
    [
      {
        kind: 'leaner_than',
        factor: 2,
        sizes: [1, 2, 3],
        answer: { kind: 'source_rule', forbid: ['for'] },
      },
      /^answer: must be a check of a value/,
    ],
    [{ kind: 'same_partition', form: 'groups', noise: -1 }, /^noise: is for labels/],
    [{ kind: 'same_partition', noise: 1.5 }, /^noise: /],
    [{ kind: 'statistical', mean: 1 }, /^low: low and high are needed/],
    [{ kind: 'statistical', low: 0, high: 1, variance: 1 }, /^variance: needs mean/],
    [{ kind: 'statistical', low: 1, high: 0 }, /^high: must be above low/],
    [{ kind: 'statistical', distribution: { ...normal, sd: 0 } }, /^distribution.sd: /],
    [{ kind: 'statistical', distribution: { name: 'cauchy' } }, /^distribution.name: /],
    [
      { kind: 'statistical', distribution: { name: 'uniform', low: 1, high: 1 } },
      /^distribution.high: must be above low/,
    ],
    [
      { kind: 'statistical', distribution: normal, quantiles: [{ at: 0.5, value: 0 }] },
      /^distribution: a named distribution/,
    ],
    [
      {
        kind: 'statistical',
        proportions: [
          { label: 1, share: 0.9 },
          { label: 2, share: 0.2 },
        ],
      },
      /^proportions: add up to more than 1/,
    ],
    [
      { kind: 'statistical', seeds: true, estimate: { draws: 99, low: 0, high: 1 } },
      /^estimate: stands alone/,
    ],
    [{ kind: 'model_quality', metric: 'f1', baseline: 0.5, target: 0.5 }, /^target: must differ/],
    [
      { kind: 'model_quality', metric: 'f1', baseline: 0.8, target: 0.5 },
      /^target: must be on the/,
    ],
    [{ kind: 'model_quality', metric: 'mae', baseline: 2, target: 5 }, /^target: must be on the/],
    [{ kind: 'model_quality', metric: 'auc', baseline: 2, target: 5 }, /^metric: /],
    [{ kind: 'gradient', step: 0 }, /^step: /],
    [{ kind: 'figure', parts: ['data', 'data'] }, /^parts: names a part twice/],
    [{ kind: 'figure', parts: [] }, /^parts: /],
    [{ kind: 'figure', colour: true }, /unrecognized key/i],
  ];
  for (const [check, problem] of checks) {
    t.match(problemOf(check) ?? 'accepted', problem, JSON.stringify(check));
  }
});
