import t from 'tap';
import {
  createRunSchema,
  createSessionSchema,
  criterionIds,
  executionJobSchema,
  fileNameSchema,
  limits,
  pageQuerySchema,
  parseRoomDocumentName,
  putScorecardSchema,
  questionIdSchema,
  ratingValueSchema,
  roomDocumentName,
  rubric,
  singleLine,
  sourceFilesSchema,
  storableBytes,
  storableText,
  tokenSchema,
  updateSessionSchema,
} from '../src/index.js';
import type { z } from 'zod';

const accepts = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

t.test('a file name is a plain relative path', async (t) => {
  const good = ['main.py', 'a/b/c/d.py', '_x', 'data.v2.csv', 'A-b_c.d', '0', 'a/b-c.txt'];
  for (const name of good) t.ok(accepts(fileNameSchema, name), name);
  const bad = [
    '',
    '.',
    '..',
    '../x',
    'a/../x',
    '/x',
    'a//b',
    'a/',
    '-rf',
    'a/-x',
    '.hidden',
    'a/.x',
    'a/b/c/d/e',
    'a b',
    'a\\b',
    'a\u0000',
    'a\n',
    'a:b',
    'ä.py',
    'x'.repeat(101),
  ];
  for (const name of bad) t.notOk(accepts(fileNameSchema, name), JSON.stringify(name));
  t.ok(accepts(fileNameSchema, 'x'.repeat(limits.fileNameCharacters)));
});

t.test('the file name pattern answers at once, whatever it is given', async (t) => {
  const started = performance.now();
  for (const unit of ['a', 'a/', 'a.', 'a-', './']) {
    fileNameSchema.safeParse(`${unit.repeat(200_000)}!`);
  }
  // A pattern that backtracks would take hours.
  t.ok(performance.now() - started < 20_000);
});

t.test('sources hold main.py and stay within their limits', async (t) => {
  const main = { 'main.py': '' };
  t.ok(accepts(sourceFilesSchema, main));
  t.notOk(accepts(sourceFilesSchema, {}));
  t.notOk(accepts(sourceFilesSchema, { 'Main.py': '' }));
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}.py`, '']));
  t.ok(accepts(sourceFilesSchema, { ...main, ...many(limits.sourceFilesMax - 1) }));
  t.notOk(accepts(sourceFilesSchema, { ...main, ...many(limits.sourceFilesMax) }));
  const full = 'x'.repeat(limits.sourceFileBytes);
  t.ok(accepts(sourceFilesSchema, { 'main.py': full, 'a.py': full }), 'just full');
  t.notOk(accepts(sourceFilesSchema, { 'main.py': full, 'a.py': full, 'b.py': 'x' }));
  t.notOk(accepts(sourceFilesSchema, { 'main.py': `${full}x` }));
});

t.test('bytes are counted as UTF-8', async (t) => {
  t.ok(accepts(storableBytes(6), '漢字'));
  t.notOk(accepts(storableBytes(5), '漢字'));
  t.ok(accepts(storableBytes(4), '🎉'));
  t.notOk(accepts(storableBytes(3), '🎉'));
});

t.test('what Postgres cannot store is refused', async (t) => {
  for (const text of ['', 'ü', '🎉', 'a\r\n\tb', '\u202e', '\u0001']) {
    t.ok(accepts(storableText(10), text), JSON.stringify(text));
  }
  for (const text of ['\u0000', 'a\u0000b', '\ud800', '\udc00a', 'x'.repeat(11)]) {
    t.notOk(accepts(storableText(10), text), JSON.stringify(text));
  }
});

t.test('a line is trimmed, is not empty and is one line', async (t) => {
  t.equal(singleLine(10).parse('  Ada  '), 'Ada');
  t.equal(singleLine(3).parse(' abc '), 'abc', 'blanks around it do not count');
  for (const text of ['', '  ', 'a\nb', 'a\tb', 'a\u007f', 'x'.repeat(11), 7, null]) {
    t.notOk(accepts(singleLine(10), text), JSON.stringify(text));
  }
});

t.test('defaults are filled in, unknown fields refused', async (t) => {
  const session = {
    title: 'T',
    candidate: { name: 'C', email: 'Casey@Example.COM' },
    questionIds: ['a-question'],
  };
  t.match(createSessionSchema.parse(session), {
    durationMinutes: 60,
    kind: 'interview',
    candidate: { email: 'casey@example.com' },
  });
  t.notOk(accepts(createSessionSchema, { ...session, status: 'live' }));
  t.strictSame(updateSessionSchema.parse({}), {});
  t.notOk(accepts(updateSessionSchema, { kind: 'practice' }));
  const run = { environment: 'python', files: { 'main.py': '' } };
  t.ok(accepts(createRunSchema, run));
  t.notOk(accepts(createRunSchema, { ...run, wallTimeMs: 1 }));
  t.strictSame(pageQuerySchema.parse({}), { limit: limits.pageSizeDefault });
  t.equal(pageQuerySchema.parse({ limit: '7' }).limit, 7);
});

t.test('ids and tokens have one form', async (t) => {
  for (const id of ['a', 'two-sum', 'a1-b2-c3']) t.ok(accepts(questionIdSchema, id), id);
  for (const id of ['', '-a', 'a-', 'a--b', 'A', 'a_b', 'a/b', 'a'.repeat(81)]) {
    t.notOk(accepts(questionIdSchema, id), id);
  }
  t.ok(accepts(tokenSchema, 'A'.repeat(22)));
  for (const token of [
    'A'.repeat(21),
    'A'.repeat(23),
    `${'A'.repeat(21)}+`,
    `${'A'.repeat(22)}\n`,
  ]) {
    t.notOk(accepts(tokenSchema, token), JSON.stringify(token));
  }
});

t.test('a job holds two ids and nothing else', async (t) => {
  const job = { organizationId: crypto.randomUUID(), executionId: crypto.randomUUID() };
  t.strictSame(executionJobSchema.parse(job), job);
  for (const bad of [{ ...job, files: {} }, { ...job, executionId: '1' }, {}, null, 'job']) {
    t.notOk(accepts(executionJobSchema, bad), JSON.stringify(bad));
  }
});

t.test('a rating is a half step from 0 to 4, or was not observed', async (t) => {
  for (let value = 0; value <= 4; value += 0.5) t.ok(accepts(ratingValueSchema, value), `${value}`);
  t.ok(accepts(ratingValueSchema, null));
  for (const value of [-0.5, 4.5, 0.1, 3.75, NaN, Infinity, '2']) {
    t.notOk(accepts(ratingValueSchema, value), `${value}`);
  }
  const twice = { criterion: 'quality', value: 1 };
  t.notOk(accepts(putScorecardSchema, { ratings: [twice, twice] }));
});

t.test('the rubric covers every criterion once and weighs a hundred percent', async (t) => {
  t.strictSame(
    rubric.map((one) => one.id),
    [...criterionIds],
  );
  t.equal(
    rubric.reduce((sum, one) => sum + one.weight, 0),
    100,
  );
});

t.test('a document’s name is read strictly', async (t) => {
  const id = crypto.randomUUID();
  for (const kind of ['events', 'code'] as const) {
    t.strictSame(parseRoomDocumentName(roomDocumentName(id, kind)), { sessionId: id, kind });
  }
  const names = [
    '',
    id,
    `session/${id}`,
    `session/${id}/notes`,
    `session/${id}/code/`,
    `session/${id}/code\n`,
    ` session/${id}/code`,
    `session/${id}/code\u0000x`,
    `session/../${id}/code`,
    `SESSION/${id}/code`,
    `session/${id.replace(/./g, '-')}/code`,
    `x/session/${id}/code`,
  ];
  for (const name of names) t.equal(parseRoomDocumentName(name), null, JSON.stringify(name));
});
