import t from 'tap';
import {
  isGreen,
  judgeGate,
  parseQuestion,
  planGate,
  type GatedCase,
  type GateResult,
} from '../src/index.js';

const manifest = `
id: halve-it
title: Halve it
category: python-fundamentals
level: junior
minutes: 10
environment: python
topic: arithmetic
tags: [numbers]
tests: arithmetic
cases:
  - { name: numbers, title: Numbers, audience: detail, skill: correctness, points: 2, check: { kind: equal } }
  - { name: zero, title: Zero, audience: verdict, skill: edge_cases, points: 1, timeoutMs: 1000, check: { kind: equal } }
  - { name: no_loop, title: No loop, audience: verdict, skill: style, points: 1, check: { kind: source_rule, forbid: [for] } }
mistakes:
  - { file: mistakes/doubles.py, caughtBy: numbers, why: doubles }
  - { file: mistakes/breaks_at_zero.py, caughtBy: zero, why: divides by it }
  - { file: mistakes/loops.py, caughtBy: no_loop, why: loops }
hints: [one, two, three]
`;
const question = parseQuestion(
  'halve-it',
  new Map([
    ['question.yaml', manifest],
    [
      'statement.md',
      '# Halve it\n\n```python\ndef halve(x: int) -> float\n```\n\nZero stays zero. Loops are not allowed.\n',
    ],
    ['starter.py', 'def halve(x: int) -> float:\n    raise NotImplementedError\n'],
    ['reference.py', 'def halve(x):\n    return x / 2\n'],
    [
      'tests.py',
      'def numbers(solution, seed):\n    return solution.halve(seed)\n\n\ndef zero(solution, seed):\n    return solution.halve(0)\n',
    ],
    ['alternatives/shifts.py', 'shifts'],
    ['mistakes/doubles.py', 'doubles'],
    ['mistakes/breaks_at_zero.py', 'breaks'],
    ['mistakes/loops.py', 'loops'],
  ]),
);

let lastSeed = 0;
const plan = planGate(question, () => `${(lastSeed += 1)}`, 4);
const caughtBy: Record<string, readonly string[]> = {
  'starter.py': ['numbers', 'zero'],
  'mistakes/doubles.py': ['numbers'],
  'mistakes/breaks_at_zero.py': ['zero'],
  'mistakes/loops.py': ['no_loop'],
};

/** A sound question's results; `change` says what is otherwise in one case of one program. */
function results(
  change: (file: string, seed: string, name: string) => Partial<GatedCase> = () => ({}),
): GateResult[] {
  return plan.map(({ role, file, seed }) => ({
    ...{ role, file, seed, failure: null },
    cases: question.cases.map(({ name, driver }) => ({
      name,
      verdict: caughtBy[file]?.includes(name) === true ? 'failed' : 'passed',
      message: null,
      wallTimeMs: driver === null ? null : 10,
      ...change(file, seed, name),
    })),
  }));
}

const findingsOf = (graded: readonly GateResult[], of = question) => judgeGate(of, graded).findings;

t.test(
  'the plan repeats the reference with fresh seeds and grades everything else once',
  async (t) => {
    const full = planGate(question, () => `${(lastSeed += 1)}`);
    t.equal(full.filter(({ role }) => role === 'reference').length, 20);
    t.strictSame(
      full.slice(20).map(({ role, file, source }) => [role, file, source]),
      [
        ['alternative', 'alternatives/shifts.py', 'shifts'],
        ['starter', 'starter.py', question.starter],
        ['mistake', 'mistakes/doubles.py', 'doubles'],
        ['mistake', 'mistakes/breaks_at_zero.py', 'breaks'],
        ['mistake', 'mistakes/loops.py', 'loops'],
      ],
    );
    t.equal(new Set(full.map(({ seed }) => seed)).size, full.length);
  },
);

t.test('a sound question is green, and the report says what was measured', async (t) => {
  const report = judgeGate(question, results());
  t.strictSame(report.findings, []);
  t.ok(isGreen(report));
  t.strictSame(report.seeds, ['1', '2', '3', '4']);
  t.strictSame(report.cases, [
    { name: 'numbers', timeoutMs: 5000, referenceMs: { median: 10, max: 10 } },
    { name: 'zero', timeoutMs: 1000, referenceMs: { median: 10, max: 10 } },
    { name: 'no_loop', timeoutMs: 5000, referenceMs: null },
  ]);
  t.strictSame(report.mistakes[1], {
    file: 'mistakes/breaks_at_zero.py',
    caughtBy: 'zero',
    failedCases: ['zero'],
  });
});

t.test('a reference without full marks is named with case and message', async (t) => {
  const broken = results((file, _seed, name) =>
    file === 'reference.py' && name === 'zero' ? { verdict: 'partial', message: 'is 1' } : {},
  );
  t.match(findingsOf(broken), [
    { rule: 'reference_fails', severity: 'error', file: 'reference.py', message: /`zero`: is 1/ },
  ]);
});

t.test('a case that flaps is named with a seed that shows it', async (t) => {
  const flapping = results((file, seed, name) =>
    file === 'reference.py' && seed === '3' && name === 'numbers' ? { verdict: 'raised' } : {},
  );
  t.match(findingsOf(flapping), [
    { rule: 'repeats_differ', field: 'cases.0', message: /1 of 4 repeats: raised \(seed 3\)/ },
  ]);
});

t.test('a case that runs out of time now and then is told to take less or get more', async (t) => {
  const late = results((file, seed, name) =>
    file === 'reference.py' && seed === '3' && name === 'zero' ? { verdict: 'timed_out' } : {},
  );
  t.match(findingsOf(late), [
    { rule: 'repeats_differ', field: 'cases.1', message: /Raise timeoutMs/ },
  ]);
});

t.test('an alternative has to be right, and may be slow or written otherwise', async (t) => {
  const failing = (name: string) =>
    findingsOf(
      results((file, _seed, one) =>
        file === 'alternatives/shifts.py' && one === name
          ? { verdict: 'failed', message: 'is 1' }
          : {},
      ),
    );
  t.match(failing('zero'), [
    {
      rule: 'alternative_fails',
      severity: 'error',
      file: 'alternatives/shifts.py',
      message: /is 1/,
    },
  ]);
  t.strictSame(failing('no_loop'), []);
});

t.test('a starter with full marks is refused, one with some marks is not', async (t) => {
  const done = results((file) => (file === 'starter.py' ? { verdict: 'passed' } : {}));
  t.match(findingsOf(done), [{ rule: 'starter_passes', file: 'starter.py' }]);
});

t.test(
  'a case slower than half of its limit is too slow, a machine that hiccups is not',
  async (t) => {
    const at = (wallTimeMs: number, seeds: readonly string[]) =>
      findingsOf(
        results((file, seed, name) =>
          file === 'reference.py' && seeds.includes(seed) && name === 'zero' ? { wallTimeMs } : {},
        ),
      );
    t.strictSame(at(500, ['2', '3']), []);
    t.strictSame(at(501, ['2']), []);
    t.match(at(501, ['2', '3']), [
      { rule: 'case_slow', field: 'cases.1.timeoutMs', message: /501 ms.*1000 ms/ },
    ]);
  },
);

t.test('a mistake that its case does not catch is named with the cases that do', async (t) => {
  const elsewhere = results((file, _seed, name) =>
    file === 'mistakes/loops.py' ? { verdict: name === 'zero' ? 'failed' : 'passed' } : {},
  );
  t.match(findingsOf(elsewhere), [
    { rule: 'mistake_caught_elsewhere', field: 'mistakes.2.caughtBy', message: /caught by `zero`/ },
    { rule: 'case_not_needed', field: 'cases.2', message: /catches no mistake/ },
  ]);
});

t.test('a case that catches nothing alone is not needed', async (t) => {
  const twice = results((file, _seed, name) =>
    file === 'mistakes/breaks_at_zero.py' && name === 'numbers' ? { verdict: 'raised' } : {},
  );
  t.match(findingsOf(twice), [
    {
      rule: 'case_not_needed',
      field: 'cases.1',
      message: /nearest is mistakes\/breaks_at_zero\.py, which `numbers` catches as well/,
    },
  ]);
});

t.test('deleting any one case lets a mistake pass and turns the gate red', async (t) => {
  for (const { name } of question.cases) {
    const cases = question.cases.filter((one) => one.name !== name);
    const graded = results().map((result) => ({
      ...result,
      cases: result.cases.filter((one) => one.name !== name),
    }));
    const report = judgeGate({ ...question, cases }, graded);
    t.notOk(isGreen(report), name);
    t.match(report.findings, [{ rule: 'mistake_passes' }], name);
  }
});

t.test('a mistake that never answers warns, and keeps nobody from publishing', async (t) => {
  const dead = results((file, _seed, name) =>
    file === 'mistakes/doubles.py' && name !== 'no_loop'
      ? { verdict: 'raised', message: 'SyntaxError' }
      : {},
  );
  const findings = findingsOf(dead).filter(({ rule }) => rule === 'mistake_does_not_run');
  t.match(findings, [{ severity: 'warning', file: 'mistakes/doubles.py', message: /SyntaxError/ }]);
  t.ok(isGreen({ findings }));
});

t.test('what could not be graded is said once, and nothing is concluded from it', async (t) => {
  const failed = results().map((result) =>
    result.role === 'mistake' ? { ...result, failure: 'the checker ended', cases: [] } : result,
  );
  t.match(findingsOf(failed), [
    { rule: 'not_graded', severity: 'error', message: /the checker ended/ },
  ]);
  t.equal(findingsOf(failed).length, 1);
});

t.test('no message grows beyond what is stored', async (t) => {
  const broken = results((file) =>
    file === 'reference.py' ? { verdict: 'failed', message: 'x'.repeat(10_000) } : {},
  );
  for (const { message } of findingsOf(broken)) t.ok(message.length <= 3_000);
});
