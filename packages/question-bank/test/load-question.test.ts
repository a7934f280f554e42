import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { limits } from '@pairwise/contracts';
import t, { type Test } from 'tap';
import { judgeGate, loadQuestion, planGate, QuestionFormatError } from '../src/index.js';

const manifest = `
id: double-it
title: Double it
category: python-fundamentals
level: junior
minutes: 10
environment: python
topic: arithmetic
tags: [numbers]
tests: arithmetic
cases:
  - name: small_numbers
    title: Small numbers
    audience: detail
    skill: correctness
    points: 2
    check: { kind: equal }
  - name: no_loop
    title: No loop
    audience: verdict
    skill: style
    points: 1
    check: { kind: source_rule, forbid: [for, 'call:sum'] }
mistakes:
  - { file: mistakes/squares.py, caughtBy: small_numbers, why: squares }
hints: [one, two, three]
`;

const files = {
  'question.yaml': manifest,
  'statement.md': '# Double it\n\nWrite `double(x)`.\n',
  'starter.py': 'def double(x):\n    raise NotImplementedError\n',
  'reference.py': 'def double(x):\n    return 2 * x\n',
  'tests.py': 'def small_numbers(solution, seed):\n    return solution.double(seed % 9)\n',
  mistakes: { 'squares.py': 'def double(x):\n    return x * x\n' },
};

type Changes = Record<string, string | Record<string, string | Buffer>>;

function folder(t: Test, changes: Changes = {}) {
  return join(t.testdir({ 'double-it': { ...files, ...changes } }), 'double-it');
}

async function problemsOf(t: Test, changes: Changes) {
  try {
    await loadQuestion(folder(t, changes));
  } catch (cause) {
    if (cause instanceof QuestionFormatError) return cause.problems;
    throw cause;
  }
  return [];
}

t.test('a complete folder becomes a question with defaults filled in', async (t) => {
  const question = await loadQuestion(folder(t));
  t.match(question, {
    id: 'double-it',
    checks: null,
    clarifications: [],
    cases: [
      { name: 'small_numbers', driver: 'small_numbers', timeoutMs: 5000 },
      { name: 'no_loop', driver: null },
    ],
    mistakes: [{ caughtBy: 'small_numbers', source: files.mistakes['squares.py'] }],
    drivers: files['tests.py'],
    digest: /^[0-9a-f]{64}$/,
  });
});

t.test('the digest changes with any file and with nothing else', async (t) => {
  const original = (await loadQuestion(folder(t))).digest;
  t.equal((await loadQuestion(folder(t))).digest, original);
  const same = { ...files, __pycache__: { 'tests.pyc': 'left by a run' } };
  t.equal((await loadQuestion(folder(t, same))).digest, original);
  const edited = { 'statement.md': `${files['statement.md']}Really.\n` };
  t.not((await loadQuestion(folder(t, edited))).digest, original);
});

t.test('a broken manifest is refused with file and field', async (t) => {
  const broken: [string, string, RegExp][] = [
    ['level: junior', 'level: wizard', /^level$/],
    ['minutes: 10', 'minutes: soon', /^minutes$/],
    ['points: 2', 'points: 0', /^cases\.0\.points$/],
    ['kind: equal', 'kind: roughly', /^cases\.0\.check\.kind$/],
    ["'call:sum'", 'goto', /^cases\.1\.check\.forbid\.1$/],
    ['hints: [one, two, three]', 'hints: [one]', /^hints/],
    ['id: double-it', 'id: halve-it', /^id$/],
    ['name: no_loop', 'name: small_numbers', /^cases\.1\.name$/],
    ['caughtBy: small_numbers', 'caughtBy: nobody', /^mistakes\.0\.caughtBy$/],
    ['file: mistakes/squares.py', 'file: mistakes/gone.py', /^mistakes\.0\.file$/],
    ['file: mistakes/squares.py', 'file: ../squares.py', /^mistakes\.0\.file$/],
    ['kind: equal', 'kind: predicate, function: check_it', /^cases\.0\.check\.function$/],
    ['points: 2', 'points: 2\n    driver: other', /^cases\.0$/],
  ];
  for (const [from, to, field] of broken) {
    const problems = await problemsOf(t, { 'question.yaml': manifest.replace(from, to) });
    t.ok(
      problems.some(
        (problem) => problem.file === 'question.yaml' && field.test(`${problem.field}`),
      ),
      to,
    );
  }
});

t.test('an unknown field is refused, so that a typo cannot pass unseen', async (t) => {
  const typo = manifest.replace('points: 2', 'points: 2\n    timeout: 3');
  t.match(await problemsOf(t, { 'question.yaml': typo }), [
    { field: 'cases.0', message: /timeout/ },
  ]);
});

t.test('missing, stray and unreadable files are named', async (t) => {
  t.match(await problemsOf(t, { 'reference.py': '' }), [{ file: 'reference.py' }]);
  t.match(await problemsOf(t, { 'notes.txt': 'mine' }), [{ file: 'notes.txt' }]);
  t.match(await problemsOf(t, { 'question.yaml': 'id: [' }), [{ file: 'question.yaml' }]);
  t.match(await problemsOf(t, { 'tests.py': 'x'.repeat(300_000) }), [{ file: 'tests.py' }]);
  t.match(await problemsOf(t, { 'statement.md': 'Write something.' }), [
    { file: 'statement.md', message: /double/ },
  ]);
  await t.rejects(loadQuestion(join(t.testdir(), 'nowhere')), /nowhere.*\n.*cannot be read/);
});

const hexOf = (content: Uint8Array) => Buffer.from(content).toString('hex');
const bytes = Buffer.from([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 0x01, 0x00, 0xff, 0xfe]);
const statement = `${files['statement.md']}Read \`data/b.npy\` and \`data/a.csv\`.\n`;

t.test('datasets come with name, size and hash, byte for byte', async (t) => {
  const datasets = { 'b.npy': bytes, 'a.csv': 'x\n1\n' };
  const plain = await loadQuestion(folder(t, { 'statement.md': statement }));
  const question = await loadQuestion(folder(t, { 'statement.md': statement, datasets }));
  t.strictSame(plain.datasets, []);
  t.strictSame(
    question.datasets.map(({ bytes: content, ...rest }) => ({ ...rest, hex: hexOf(content) })),
    [
      {
        name: 'a.csv',
        sizeBytes: 4,
        sha256: 'daff832f802000e645771a60983c76c963f6ee602a6230e45237bd360e91cc1a',
        hex: hexOf(Buffer.from('x\n1\n')),
      },
      {
        name: 'b.npy',
        sizeBytes: 10,
        sha256: '46390511a6837d4ed6bc6f8a764628ee84e7f64f1a3a23e33a5ba0fd88d5ce7c',
        hex: hexOf(bytes),
      },
    ],
  );
  t.not(question.digest, plain.digest);
  const edited = { ...datasets, 'b.npy': Buffer.concat([bytes, bytes]) };
  const other = await loadQuestion(folder(t, { 'statement.md': statement, datasets: edited }));
  t.not(other.digest, question.digest, 'another byte is another version');
});

t.test('datasets that no container takes are refused by name', async (t) => {
  const many = Array.from({ length: 11 }, (_, index) => [`n${index}.txt`, 'x'] as const);
  const large = Buffer.alloc(limits.datasetBytes);
  const cases: [Record<string, string | Buffer>, { file: string; message: RegExp }][] = [
    [{ 'a.exe': 'x' }, { file: 'datasets/a.exe', message: /plain name/ }],
    [{ '-rf.csv': 'x' }, { file: 'datasets/-rf.csv', message: /plain name/ }],
    [{ 'a b.csv': 'x' }, { file: 'datasets/a b.csv', message: /plain name/ }],
    [{ 'a.csv': '' }, { file: 'datasets/a.csv', message: /empty/ }],
    [{ 'c.csv': 'x' }, { file: 'datasets/c.csv', message: /mentioned/ }],
    [Object.fromEntries(many), { file: 'datasets/', message: /more than 10 files/ }],
    [
      { 'a.csv': Buffer.concat([large, Buffer.from('x')]) },
      { file: 'datasets/a.csv', message: /larger than 16777216 bytes/ },
    ],
    [
      { 'a.csv': large, 'b.npy': large, 'c.txt': 'x' },
      { file: 'datasets/', message: /altogether/ },
    ],
  ];
  for (const [datasets, expected] of cases) {
    const mentioned = many.map(([name]) => name).join(' ');
    const problems = await problemsOf(t, {
      'statement.md': `${statement}${mentioned} c.txt\n`,
      datasets,
    });
    t.match(problems, [expected], expected.file);
    t.equal(problems.length, 1);
  }
});

t.test('a link among the datasets is refused', async (t) => {
  const root = folder(t, { datasets: { 'a.csv': 'x' } });
  symlinkSync('/etc/hostname', join(root, 'datasets/b.csv'));
  await t.rejects(loadQuestion(root), /datasets\/b\.csv: must be a plain file/);
});

t.test('a link that leads out of the folder is refused', async (t) => {
  const root = folder(t);
  symlinkSync('/etc/hostname', join(root, 'checks.py'));
  await t.rejects(loadQuestion(root), /checks\.py: must be a plain file/);
});

t.test('all problems are reported at once', async (t) => {
  const problems = await problemsOf(t, {
    'question.yaml': manifest.replace('id: double-it', 'id: other'),
    'starter.py': '',
  });
  t.equal(problems.length, 2);
});

const talk = {
  'question.yaml': `
kind: discussion
id: talk-it-over
title: Talk it over
category: theory
level: mid
minutes: 8
topic: talking
tags: [words]
tests: talking
points: [names it, explains it, doubts it]
follow_ups: [And then?]
misconceptions: ['"It is simple" is wrong: it is not.']
anchors: { "0": silence, "2": some words, "4": the right words }
`,
  'statement.md': '# Talk it over\n\nTalk about it.\n',
  'model-answer.md': 'One would say this.\n',
};

const talkFolder = (t: Test, changes: Record<string, string> = {}) =>
  join(t.testdir({ 'talk-it-over': { ...talk, ...changes } }), 'talk-it-over');

t.test('a discussion has points in place of cases, and nothing to grade', async (t) => {
  const question = await loadQuestion(talkFolder(t));
  t.match(question, { kind: 'discussion', cases: [], mistakes: [], reference: '', hints: [] });
  t.strictSame(question.discussion, {
    points: ['names it', 'explains it', 'doubts it'],
    followUps: ['And then?'],
    misconceptions: ['"It is simple" is wrong: it is not.'],
    modelAnswer: 'One would say this.\n',
  });
  t.strictSame(
    planGate(question, () => '1'),
    [],
  );
  t.strictSame(judgeGate(question, []).findings, []);
});

const talkProblems: [string, Record<string, string>, RegExp][] = [
  ['without a model answer', { 'model-answer.md': ' ' }, /model-answer\.md/],
  ['with code', { 'starter.py': 'x = 1' }, /starter\.py/],
  ['with cases', { 'question.yaml': `${talk['question.yaml']}cases: []\n` }, /cases/],
  [
    'with a point twice',
    { 'question.yaml': talk['question.yaml'].replace('explains it', 'names it') },
    /points.*once/s,
  ],
  [
    'of an unknown kind',
    { 'question.yaml': talk['question.yaml'].replace('kind: discussion', 'kind: song') },
    /kind/,
  ],
];
for (const [what, changes, expected] of talkProblems) {
  t.test(`a discussion ${what} is refused`, async (t) => {
    try {
      await loadQuestion(talkFolder(t, changes));
      t.fail('it was accepted');
    } catch (cause) {
      t.match(JSON.stringify(cause instanceof QuestionFormatError ? cause.problems : []), expected);
    }
  });
}
