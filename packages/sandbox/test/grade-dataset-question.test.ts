import { fileURLToPath } from 'node:url';
import { loadQuestion } from '@pairwise/question-bank';
import t from 'tap';
import { grade, verdicts } from './support/grade.js';
import { openSandbox } from './support/test-sandbox.js';

t.setTimeout(240_000);
const sandbox = openSandbox(t);
const folder = new URL('../../question-bank/questions/group-share-of-total', import.meta.url);
const bankQuestion = await loadQuestion(fileURLToPath(folder));
const { datasets } = bankQuestion;
const question = {
  ...bankQuestion,
  cases: bankQuestion.cases.map(({ driver, ...rest }) => ({ ...rest, function: driver })),
};
const gradeWith = (source: string, files = datasets) =>
  grade(sandbox, question, source, { environment: 'pandas', datasets: files });

t.test('the reference has full marks', async (t) => {
  const result = await gradeWith(question.reference);
  t.equal(verdicts(result)['orders_file'], 'passed');
  t.equal(result.score, 20, result.cases.map(({ message }) => message).join('\n'));
});

t.test('the case of the file needs it', async (t) => {
  const found = verdicts(await gradeWith(question.reference, []));
  t.not(found['orders_file'], 'passed');
  t.equal(found['two_groups'], 'passed');
});
