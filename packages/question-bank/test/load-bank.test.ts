import { readdir } from 'node:fs/promises';
import t from 'tap';
import { builtInQuestionsFolder, loadBank } from '../src/index.js';

const bank = await loadBank();
const coding = bank.filter(({ kind }) => kind === 'coding');
const discussions = bank.filter(({ kind }) => kind === 'discussion');

t.test('every built-in folder loads, each under its own id', async (t) => {
  const folders = (await readdir(builtInQuestionsFolder)).sort();
  t.same(
    bank.map(({ id }) => id),
    folders,
  );
  t.equal(new Set(bank.map(({ digest }) => digest)).size, bank.length);
});

t.test('every question to code can be taken, graded and explained', async (t) => {
  for (const question of coding) {
    t.test(question.id, async (t) => {
      const audiences = new Set(question.cases.map(({ audience }) => audience));
      t.same([...audiences].sort(), ['detail', 'interviewer', 'verdict'], 'all three audiences');
      t.ok(question.cases.length >= 6 && question.cases.length <= 12, '6 to 12 cases');
      t.equal(
        question.cases.reduce((sum, { points }) => sum + points, 0),
        20,
        'questions of equal weight',
      );
      t.ok(question.mistakes.length >= 2, 'at least two mistakes');
      t.match(question.statement, /^# .+\n[^]*```python\n[^]*## Example/, 'title, code, example');
    });
  }
});

t.test('every graded question has a right solution beside its reference', async (t) => {
  for (const { id, alternatives } of coding) t.ok(alternatives.length > 0, id);
});

t.test('every row of the catalogue is there, in its category', async (t) => {
  const counts: Record<string, number> = {};
  for (const { category } of bank) counts[category] = (counts[category] ?? 0) + 1;
  t.strictSame(counts, {
    ...{ 'algorithms-from-scratch': 19, 'case-study': 12, 'data-puzzles': 10 },
    ...{ 'data-structures': 16, visualisation: 14, mlops: 21, numpy: 25, pandas: 29 },
    ...{ 'python-fundamentals': 25, pytorch: 9, sklearn: 23, statistics: 13, tensorflow: 5 },
    ...{ testing: 3, theory: 37, web: 7 },
  });
});

t.test('no driver file carries an expected value to the candidate', async (t) => {
  for (const { id, drivers, statement } of coding) {
    // A word that the candidate reads in the statement, as where tests are to be written, tells nothing.
    const words = drivers.match(/\b(expected|assert|reference)\b/g) ?? [];
    t.strictSame(
      words.filter((word) => !statement.includes(word)),
      [],
      id,
    );
  }
});

t.test('every discussion has a prompt, a model answer and what to listen for', async (t) => {
  for (const { id, statement, discussion, anchors } of discussions) {
    t.match(statement, /^# .+\n\n[^]{80,}/, id);
    t.ok(discussion !== null && discussion.points.length >= 4, `${id}: at least four points`);
    const words = discussion?.modelAnswer.split(/\s+/).length ?? 0;
    t.ok(words >= 80 && words <= 450, `${id}: can be said in the time (${words} words)`);
    t.notMatch(discussion?.modelAnswer, /^# /m, `${id}: no title of its own`);
    t.not(anchors, null, `${id}: anchors`);
  }
});

t.test('no prompt gives a talking point away', async (t) => {
  for (const { id, statement, discussion } of discussions) {
    for (const point of discussion?.points ?? []) t.notOk(statement.includes(point), id);
  }
});
