import { readdir } from 'node:fs/promises';
import t from 'tap';
import { builtInQuestionsFolder, loadBank } from '../src/index.js';

const bank = await loadBank();

t.test('every built-in folder loads, each under its own id', async (t) => {
  const folders = (await readdir(builtInQuestionsFolder)).sort();
  t.same(
    bank.map(({ id }) => id),
    folders,
  );
  t.equal(new Set(bank.map(({ digest }) => digest)).size, bank.length);
});

t.test('every question can be taken, graded and explained', async (t) => {
  for (const question of bank) {
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

t.test('no driver file carries an expected value to the candidate', async (t) => {
  for (const { id, drivers } of bank) {
    t.notMatch(drivers, /\b(expected|assert|reference)\b/, id);
  }
});
