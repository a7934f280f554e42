import { loadBank, parseQuestion } from '@pairwise/question-bank';
import t from 'tap';
import { seedQuestions } from '../../../prisma/seed-questions.js';
import { processExecution } from '../src/process-execution.js';
import { commitExecution, createBench, rowOf } from './support.js';

t.setTimeout(120_000);

const questionId = 'largest-sale';
const manifest = `
id: ${questionId}
title: Largest sale
category: python-fundamentals
level: junior
minutes: 10
environment: python
topic: files
tags: [csv]
tests: reading a file
cases:
  - { name: whole_file, title: The whole file, audience: detail, skill: correctness, points: 2, check: { kind: equal } }
  - { name: some_lines, title: Some lines, audience: verdict, skill: correctness, points: 1, check: { kind: equal } }
mistakes:
  - { file: mistakes/first.py, caughtBy: whole_file, why: takes the first }
hints: [one, two, three]
`;
const rows = Array.from({ length: 500 }, (_, index) => `${index},${(index * 7919) % 5003}`);
const sales = Buffer.from(['id,amount', ...rows, ''].join('\n'));
const question = parseQuestion(
  questionId,
  new Map([
    ['question.yaml', manifest],
    ['statement.md', '# Largest sale\n\nWrite `largest(lines)` for `data/sales.csv`.\n'],
    ['starter.py', 'def largest(lines):\n    raise NotImplementedError\n'],
    ['reference.py', 'def largest(lines):\n    return max(int(n.split(",")[1]) for n in lines)\n'],
    [
      'tests.py',
      `import random

with open("data/sales.csv") as file:
    LINES = file.read().splitlines()[1:]


def whole_file(solution, seed):
    return solution.largest(list(LINES))


def some_lines(solution, seed):
    with open("data/sales.csv") as file:
        return solution.largest(random.Random(seed).sample(file.read().splitlines()[1:], 50))
`,
    ],
    ['mistakes/first.py', 'def largest(lines):\n    return int(lines[0].split(",")[1])\n'],
  ]),
  new Map([['datasets/sales.csv', sales]]),
);

t.test('files of a question lie beside everything that runs for it', async (t) => {
  const bench = await createBench(t);
  await seedQuestions(bench.database.ownerUrl, [...(await loadBank()), question]);
  const { organizationId, services } = bench;
  const perform = async (source: string, kind: 'run' | 'submission') => {
    const execution = await commitExecution(bench, source, questionId, { kind });
    await processExecution(services, kind, { organizationId, executionId: execution.id });
    return rowOf(bench, { id: execution.id, kind });
  };

  t.test('a run reads them byte for byte, and changes none', async (t) => {
    const source = [
      'import hashlib, os',
      'print(os.listdir("data"))',
      'print(hashlib.sha256(open("data/sales.csv", "rb").read()).hexdigest())',
      'open("data/sales.csv", "w")',
    ].join('\n');
    const row = await perform(source, 'run');
    const [dataset] = question.datasets;
    t.equal(row.stdout, `['sales.csv']\n${dataset?.sha256}\n`, row.stderr);
    t.match(row.stderr, /PermissionError/);
    t.equal(row.outcome, 'raised');
  });

  t.test('drivers read them with the candidate’s code and with ours', async (t) => {
    const right = await perform(question.reference, 'submission');
    t.match(right, { score: 3, maxScore: 3 }, right.caseResults.map((one) => one.message).join());
    const wrong = await perform(question.mistakes[0]?.source ?? '', 'submission');
    t.equal(wrong.caseResults[0]?.verdict, 'failed', wrong.caseResults[0]?.message ?? '');
  });
});
