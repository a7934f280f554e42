import t from 'tap';
import type { GradableQuestion } from '../src/index.js';
import { grade } from './support/grade.js';
import { assertNothingLeft, openSandbox } from './support/test-sandbox.js';

t.setTimeout(240_000);
const sandbox = openSandbox(t);

const reference = `
def count_equal_pairs(values):
    counts = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return sum(count * (count - 1) // 2 for count in counts.values())
`;

const quadratic = `
def count_equal_pairs(values):
    return sum(a == b for i, a in enumerate(values) for b in values[:i])
`;

const hungry = `
def count_equal_pairs(values):
    copies = [bytes(400) + bytes([value % 251]) for value in values]
${reference.replace(/^\ndef .*\n/, '')}`;

function questionOf(kind: string, sizes: readonly number[]): GradableQuestion {
  const check = { kind, factor: 3, sizes, repeats: 2, answer: { kind: 'equal' } };
  const plain = { name: 'plain', function: 'plain', check: { kind: 'equal' } };
  const measured = { name: 'measured', function: 'measured', check };
  return {
    reference,
    drivers: `
import random

def values_of(seed, size):
    draw = random.Random(seed)
    return [draw.randrange(size) for _ in range(size)]

def plain(solution, seed):
    return solution.count_equal_pairs(values_of(seed, 20))

def measured(solution, seed, size):
    return solution.count_equal_pairs(values_of(seed, size))
`,
    checks: null,
    cases: [plain, measured].map((one) => ({ ...one, points: 1, timeoutMs: 8000 })),
  };
}

const timed = questionOf('faster_than', [100, 300, 4000]);
const weighed = questionOf('leaner_than', [100, 1000, 300_000]);

async function measuredCase(question: GradableQuestion, source: string) {
  const result = await grade(sandbox, question, source);
  t.equal(result.failure, null);
  t.equal(result.cases[0]?.verdict, source.includes('return 0') ? 'failed' : 'passed');
  return result.cases[1];
}

t.test('as quick as the reference is quick enough, and as lean', async (t) => {
  t.match(await measuredCase(timed, reference), { verdict: 'passed', points: 1 });
  t.match(await measuredCase(weighed, reference), { verdict: 'passed', points: 1 });
});

t.test('a slower way fails where it shows, and learns the figures', async (t) => {
  t.match(await measuredCase(timed, quadratic), {
    verdict: 'failed',
    points: 0,
    message: /^At size 4000: (more than )?\d+ ms of processor time, the reference takes \d+ ms/,
  });
});

t.test(
  'one that would never end is stopped at the first size, long before its time limit',
  async (t) => {
    const source = `
def count_equal_pairs(values):
    while len(values) > 50: pass
    return sum(a == b for i, a in enumerate(values) for b in values[:i])
`;
    const measured = await measuredCase(timed, source);
    t.match(measured, { verdict: 'failed', points: 0, message: /^At size 100: more than \d+ ms/ });
  },
);

t.test('so does one that holds too much', async (t) => {
  t.match(await measuredCase(weighed, hungry), {
    verdict: 'failed',
    message: /^At size 300000: [\d.]+ MiB of memory, the reference takes [\d.]+ MiB/,
  });
});

t.test('quick and wrong earns nothing', async (t) => {
  const source = 'def count_equal_pairs(values):\n    return 0\n';
  t.match(await measuredCase(timed, source), {
    verdict: 'failed',
    points: 0,
    message: /^At size 100: expected \d+, got 0/,
  });
});

t.test('quick by luck is wrong when one of its answers is', async (t) => {
  const source = `
import os
${reference}
honest = count_equal_pairs
def count_equal_pairs(values):
    return honest(values) if os.getpid() % 2 or len(values) < 50 else -1
`;
  t.match(await measuredCase(timed, source), { verdict: 'failed', points: 0 });
});

t.test('a program that ends at one of the sizes is judged by its end', async (t) => {
  const source = `import os\n${reference.replace('counts = {}', 'len(values) > 299 and os._exit(3)\n    counts = {}')}`;
  t.match(await measuredCase(timed, source), {
    verdict: 'raised',
    message: /^At size 300: Your program ended with exit status 3/,
  });
});

t.test('nothing is left', (t) => assertNothingLeft(t, sandbox));
