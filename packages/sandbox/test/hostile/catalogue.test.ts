import { Buffer } from 'node:buffer';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { findRepositoryRoot } from '../../src/index.js';
import { Canaries, textsIn } from './canaries.js';
import { chapters, otherAttacks, requiredRows } from './catalogue.js';
import { hostileQuestions, questionNames } from './questions.js';
import { loadRows, parseRow } from './row.js';

const rows = loadRows();

t.test(
  'every line of the catalogue has a row, or a place where it is tested, or a reason',
  async (t) => {
    const covered = new Set([...rows, ...otherAttacks].map(({ row }) => row));
    t.same(
      requiredRows.filter((row) => !covered.has(row)),
      [],
    );
    for (const row of covered)
      t.ok(row[0] !== undefined && row[0] in chapters, `${row} has a chapter`);
  },
);

t.test('what is tested elsewhere is there, and what is skipped says why', async (t) => {
  for (const { title, testedIn, skipped } of otherAttacks) {
    t.equal(
      (testedIn === undefined) === (skipped === undefined),
      false,
      `${title}: one of the two`,
    );
    if (testedIn !== undefined) t.ok(existsSync(join(findRepositoryRoot(), testedIn)), testedIn);
  }
});

t.test('a submission uses the environment of its question', async (t) => {
  const questions = hostileQuestions(new Canaries());
  for (const row of rows) {
    if (row.kind === 'submission') {
      t.equal(row.environment, questions[row.question].environment, row.name);
    }
  }
  t.same(Object.keys(questions), [...questionNames]);
});

const header = '# row: A1\n# title: something hostile\n# kind: run\n# expect: raised';
t.test('a header is read with all its files', async (t) => {
  const row = parseRow(
    'a1-x',
    `${header} timed_out\n# limits: wallTimeMs=5\nimport b\n#: b.py\nx = 1\n`,
  );
  t.match(row, { expect: ['raised', 'timed_out'], limits: { wallTimeMs: 5 }, quick: false });
  t.same(row.files, { 'main.py': 'import b\n', 'b.py': 'x = 1\n' });
});

const wrongHeaders: Record<string, string> = {
  'an unknown field': `${header}\n# color: red`,
  'an unknown outcome': header.replace('raised', 'passed'),
  'a failure of ours as what is expected': header.replace('raised', 'system_error'),
  'an unknown limit': `${header}\n# limits: wallTime=5`,
  'a limit that is no number': `${header}\n# limits: wallTimeMs=soon`,
  'the same field twice': `${header}\n# row: A1`,
  'a line that is no field': `${header}\n# nonsense`,
  'no expectation': '# row: A1\n# title: something hostile\n# kind: run',
  'another row than its name says': header.replace('A1', 'B1'),
  'a submission that may pass without being honest':
    '# row: A1\n# title: something hostile\n# kind: submission\n# question: doubling\n# expect: passed',
};
for (const [description, text] of Object.entries(wrongHeaders)) {
  t.test(`a header with ${description} is refused`, async (t) => {
    t.throws(() => parseRow('a1-x', `${text}\npass\n`));
  });
}

t.test('a canary is found in every guise, and nothing else is', async (t) => {
  const canaries = new Canaries();
  const canary = canaries.plant('here');
  const other = new Canaries().plant('elsewhere');
  const guises = [
    canary,
    [...canary].reverse().join(''),
    [...canary].join(' '),
    [...canary].join('\n'),
    canary.toUpperCase(),
    Buffer.from(canary).toString('hex'),
    ...[0, 1, 2, 3].map((n) => Buffer.from('x'.repeat(n) + canary + 'y').toString('base64')),
  ];
  for (const guise of guises) {
    t.match(canaries.findIn([`before ${guise} after`]), [{ planted: 'here' }], guise);
  }
  t.same(canaries.findIn([other, canary.slice(0, -2), 'cnry']), []);
  canaries.forget(canary);
  t.same(canaries.findIn([canary]), []);
});

t.test('every text and byte in a value is looked at', async (t) => {
  const value = { a: ['b', { c: Buffer.from('d') }], e: null, f: 1, g: undefined };
  t.strictSame(textsIn(value), ['a', 'b', 'c', 'd', 'd', 'e', 'f', '1', 'g']);
});
