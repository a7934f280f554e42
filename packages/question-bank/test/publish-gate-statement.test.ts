import t from 'tap';
import { judgeStatement, parseQuestion } from '../src/index.js';

const manifest = `
id: scale-rows
title: Scale rows
category: numpy
level: junior
minutes: 10
environment: numpy
topic: scaling
tags: [rows]
tests: scaling
cases:
  - { name: small, title: Small arrays, audience: detail, skill: correctness, points: 2, check: { kind: close, rtol: 1.0e-9, atol: 1.0e-12 } }
  - { name: constant, title: A constant profile, audience: interviewer, skill: edge_cases, points: 1, check: { kind: close, rtol: 1.0e-6 } }
  - { name: empty, title: Empty input, audience: verdict, skill: edge_cases, points: 1, check: { kind: raises, type: ValueError } }
  - { name: large, title: A large array, audience: verdict, skill: speed, points: 1, check: { kind: equal } }
  - { name: banned, title: No loop, audience: verdict, skill: style, points: 1, check: { kind: source_rule, forbid: [for, 'call:np.vectorize', 'import:sklearn'] } }
mistakes:
  - { file: mistakes/one.py, caughtBy: small, why: one }
hints: [one, two, three]
`;
const starter = 'def scale_rows(X, ddof=0):\n    raise NotImplementedError\n';
const good = `# Scale rows

\`\`\`python
def scale_rows(X: np.ndarray, ddof: int = 0) -> np.ndarray
\`\`\`

\`X\` has shape \`(n, d)\`. A constant profile becomes zeros. An empty array raises \`ValueError\`. No loops, no
\`np.vectorize\`, no scikit-learn; a million samples are scaled within the time limit.

Values are compared with relative tolerance $10^{-9}$, $10^{-6}$ where the spread is zero, and absolute tolerance 1e-12.
`;

const drivers = ['small', 'constant', 'empty', 'large']
  .map((name) => `def ${name}(solution, seed):\n    return solution.scale_rows(seed)\n`)
  .join('\n\n');

function judged(statement: string, code = starter, yaml = manifest) {
  const question = parseQuestion(
    'scale-rows',
    new Map([
      ['question.yaml', yaml],
      ['statement.md', statement],
      ['starter.py', code],
      ['reference.py', 'x = 1\n'],
      ['tests.py', drivers],
      ['mistakes/one.py', 'x = 1\n'],
    ]),
  );
  return judgeStatement(question);
}

t.test('a statement that says everything is accepted', async (t) => {
  t.strictSame(judged(good), []);
});

/** What is taken out of the statement, and what is then found, where and with which words. */
const gaps: [string, string, string, string, string | null, RegExp][] = [
  [
    'def scale_rows(',
    'scale_rows(',
    'statement_signature',
    'error',
    null,
    /def scale_rows\(X, ddof\)/,
  ],
  ['ddof: int = 0', 'ddof=0', 'statement_types', 'error', null, /`ddof` is: annotate/],
  ['has shape `(n, d)`', 'is given', 'statement_shapes', 'error', null, /never says their shape/],
  [
    'A constant profile becomes zeros. ',
    '',
    'statement_edge_cases',
    'error',
    'cases.1.title',
    /"A constant profile" \(`constant`\)/,
  ],
  [
    'raises `ValueError`',
    'fails',
    'statement_exceptions',
    'error',
    'cases.2.check.type',
    /ValueError/,
  ],
  ['No loops, no', 'No', 'statement_bans', 'error', 'cases.4.check', /loop/],
  ['no scikit-learn', 'nothing else', 'statement_bans', 'error', 'cases.4.check', /sklearn/],
  [
    'a million samples are scaled within the time limit',
    'good luck',
    'statement_speed',
    'warning',
    'cases.3',
    /`large`/,
  ],
  [
    ', $10^{-6}$ where the spread is zero',
    ' (where the spread is zero, too)',
    'statement_tolerances',
    'error',
    'cases.1.check.rtol',
    /rtol of `constant`, 0.000001/,
  ],
  [
    ' 1e-12',
    ' that is small',
    'statement_tolerances',
    'warning',
    'cases.0.check.atol',
    /atol of `small`/,
  ],
];
for (const [from, to, rule, severity, field, message] of gaps) {
  t.test(`"${to}" in place of "${from}" is found by ${rule}`, async (t) => {
    t.ok(good.includes(from));
    const findings = judged(good.replace(from, to));
    t.match(findings, [{ rule, severity, field, message }]);
    t.equal(findings.length, 1, JSON.stringify(findings));
  });
}

t.test('a statement without any tolerance is told to add one', async (t) => {
  const silent = good.replace(/Values are compared[^]*/, '');
  t.match(judged(silent), [{ rule: 'statement_tolerances', message: /`small` and `constant`/ }]);
});

t.test('a tolerance may be written in any usual way', async (t) => {
  for (const text of ['$10^{-6}$', '1e-6', '1e-06', '1.0e-6', '0.000001', '$1 \\cdot 10^{-6}$']) {
    t.strictSame(judged(good.replace('$10^{-6}$', text)), [], text);
  }
  for (const text of ['1e-60', '$10^{-7}$', '10.000001', '2e-6']) {
    t.equal(judged(good.replace('$10^{-6}$', text)).length, 1, text);
  }
});

t.test('how good a model has to be is said', async (t) => {
  const check = 'check: { kind: model_quality, metric: accuracy, baseline: 0.5, target: 0.85 }';
  const trained = manifest.replace(/(name: small[^]*?)check: \{[^}]*\}/, `$1${check}`);
  const found = (statement: string) =>
    judged(statement, starter, trained).filter(({ field }) => field === 'cases.0.check.target');
  t.match(found(good), [{ rule: 'statement_tolerances', severity: 'warning', message: /0\.85/ }]);
  for (const text of ['an accuracy of 0.85', '85 % of the labels']) {
    t.strictSame(found(`${good}\nFull marks for ${text}.\n`), [], text);
  }
});

t.test('parameters of methods count, private functions do not', async (t) => {
  const code = [
    'class Scaler:',
    '    def __init__(self, ddof=0): ...',
    '    def fit(self, X, sample_weight=None): ...',
    '    def _check(self, secret): ...',
    'def _helper(secret): ...',
  ].join('\n');
  const statement = good.replace(
    'def scale_rows(X: np.ndarray, ddof: int = 0) -> np.ndarray',
    'class Scaler:\n    def __init__(self, ddof: int = 0): ...\n    def fit(self, X, sample_weight=None): ...',
  );
  t.match(judged(statement, code), [
    { rule: 'statement_types', message: /`sample_weight` is: annotate/ },
  ]);
});

t.test('an annotation with brackets and commas is one parameter', async (t) => {
  const code =
    'def scale_rows(X: dict[str, tuple[int, int]], *, ddof: int = max(0, 1)):\n    ...\n';
  const statement = good.replace('ddof: int = 0', '*, ddof: int = max(0, 1)');
  t.strictSame(judged(statement, code), []);
});
