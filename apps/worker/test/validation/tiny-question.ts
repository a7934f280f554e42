import {
  questionValidationIdSchema,
  type OrganizationId,
  type QuestionValidationId,
} from '@pairwise/contracts';
import { datasets, questionValidations, type QuestionValidationRow } from '@pairwise/db';
import { digestQuestionFiles, parseQuestion } from '@pairwise/question-bank';
import type { Bench } from '../support.js';

const manifest = `
id: largest-sale
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
  - { name: empty_file, title: An empty file, audience: verdict, skill: edge_cases, points: 1, check: { kind: equal } }
  - { name: no_loop, title: No loop, audience: verdict, skill: style, points: 1, check: { kind: source_rule, forbid: [while] } }
mistakes:
  - { file: mistakes/first.py, caughtBy: whole_file, why: takes the first }
  - { file: mistakes/breaks.py, caughtBy: empty_file, why: raises for nothing }
  - { file: mistakes/loops.py, caughtBy: no_loop, why: loops }
hints: [one, two, three]
`;

const largest = 'def largest(lines):\n    return max(map(int, lines), default=0)\n';

/** A sound question of the standard library alone, with a dataset, so that it is graded in no time. */
export const tinyFiles: Readonly<Record<string, string>> = {
  'question.yaml': manifest,
  'statement.md': `# Largest sale

\`\`\`python
def largest(lines: list[str]) -> int
\`\`\`

Return the largest number of \`data/sales.csv\`; 0 for an empty file. Loops are not allowed.
`,
  'starter.py': 'def largest(lines: list[str]) -> int:\n    raise NotImplementedError\n',
  'reference.py': largest,
  'tests.py': `import random

with open("data/sales.csv") as file:
    LINES = file.read().split()


def whole_file(solution, seed):
    return solution.largest(random.Random(seed).sample(LINES, 100))


def empty_file(solution, seed):
    return solution.largest([])
`,
  'mistakes/first.py': 'def largest(lines):\n    return int(lines[0]) if lines else 0\n',
  'mistakes/breaks.py': 'def largest(lines):\n    return max(map(int, lines))\n',
  'mistakes/loops.py': `${largest}\nwhile False:\n    pass\n`,
};

const rows = Array.from({ length: 500 }, (_, index) => `${(index * 7919) % 5003}\n`);
const bytes = Buffer.from(rows.join(''));
const folder = (files: Readonly<Record<string, string>>) =>
  new Map<string, Uint8Array>([
    ...Object.entries(files).map(([path, text]) => [path, Buffer.from(text)] as const),
    ['datasets/sales.csv', bytes],
  ]);
const tiny = parseQuestion(
  null,
  new Map(Object.entries(tinyFiles)),
  new Map([['datasets/sales.csv', bytes]]),
);

/** A committed validation of the tiny question, as the API leaves it, with nothing in the queue. */
export async function commitValidation(
  { database, organizationId }: Bench,
  changes: Readonly<Record<string, string>> = {},
): Promise<QuestionValidationId> {
  const files = { ...tinyFiles, ...changes };
  const row = await database.db.withTenant(organizationId, async (tx) => {
    await datasets.store(tx, organizationId, tiny.datasets);
    return questionValidations.create(tx, {
      organizationId,
      questionId: tiny.id,
      digest: digestQuestionFiles(folder(files)),
      files,
      datasets: tiny.datasets.map(({ name, sizeBytes, sha256 }) => ({ name, sizeBytes, sha256 })),
      requestedBy: 'somebody',
      idempotencyKey: null,
    });
  });
  return questionValidationIdSchema.parse(row.id);
}

export async function validationRow(
  { database, organizationId }: { database: Bench['database']; organizationId: OrganizationId },
  id: QuestionValidationId,
): Promise<QuestionValidationRow> {
  const row = await database.db.withTenant(organizationId, (tx) =>
    questionValidations.find(tx, id),
  );
  if (row === null) throw new Error('The validation is not there.');
  return row;
}
