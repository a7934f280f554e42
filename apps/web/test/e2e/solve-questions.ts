/**
 * Opens questions of the bank in a browser, as a candidate does, submits the starter and then the
 * reference, and checks what the room shows. By hand, since `npm test` grades the same programs without
 * a browser:
 *
 *   npm test -- apps/web/test/e2e/solve-questions.ts
 *
 * QUESTIONS names others than the ten below, separated by commas.
 */
import { builtInQuestionsFolder, loadQuestion, type Question } from '@pairwise/question-bank';
import { launchBrowser, openVisitor, startProduct, type Page } from '@pairwise/test-kit';
import { join } from 'node:path';
import process from 'node:process';
import t from 'tap';
import { post } from './support.js';

const ten = [
  ...['count-palindromic-substrings', 'fix-axis-argument', 'cosine-similarity-matrix'],
  ...['group-share-of-total', 'asof-price-lookup', 'target-mean-encoder', 'stack-class'],
  ...['torch-custom-linear-layer', 'flask-json-endpoint', 'feature-importance-plot'],
];
t.setTimeout(0);
const ids = process.env['QUESTIONS']?.split(',') ?? ten;
const gradedWithinMs = 120_000;

async function createLink(page: Page, questionId: string): Promise<string> {
  const session = await post(page, '/sessions', {
    title: questionId,
    candidate: { name: 'Cara Candidate', email: 'cara@candidates.example' },
    questionIds: [questionId],
  });
  const path = `/sessions/${String(session['id'])}`;
  const { url } = await post(page, `${path}/invitations`, {});
  await post(page, `${path}/start`, {});
  return String(url);
}

const resultsOf = (page: Page) => page.getByRole('region', { name: 'Test results' });

async function submit(page: Page, source: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Code editor' }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(source);
  await page.getByRole('button', { name: /^Submit/ }).click();
}

/** Cases for interviewers only are neither shown to a candidate nor counted in what is shown. */
const maximumShown = ({ cases }: Question): number =>
  cases.reduce((sum, { points, audience }) => sum + (audience === 'interviewer' ? 0 : points), 0);

t.test('questions are opened and solved in the browser', { timeout: 0 }, async (t) => {
  const product = await startProduct(t);
  const browser = await launchBrowser(t);
  const staff = await openVisitor(browser);
  await staff.page.goto(`${product.url}/sign-in`);
  const account = { name: 'Ina', email: 'ina@acme.example', password: 'a long password' };
  await post(staff.page, '/auth/sign-up/email', account);
  await post(staff.page, '/organizations', { name: 'Acme Analytics' });

  for (const id of ids) {
    await t.test(id, { timeout: 3 * gradedWithinMs }, async (t) => {
      const question = await loadQuestion(join(builtInQuestionsFolder, id));
      const { page, context } = await openVisitor(browser);
      await page.goto(await createLink(staff.page, id));
      await page.getByRole('button', { name: 'Enter the interview' }).click();
      const maximum = maximumShown(question);
      await submit(page, question.starter);
      const first = resultsOf(page).getByText(` of ${maximum} points`);
      await first.waitFor({ timeout: gradedWithinMs });
      t.not(
        await first.textContent(),
        `${maximum} of ${maximum} points`,
        'the starter is no answer',
      );
      await submit(page, question.reference);
      const second = resultsOf(page).getByText(`${maximum} of ${maximum} points`, { exact: true });
      await second.waitFor({ timeout: gradedWithinMs });
      t.pass(`the reference has ${maximum} of ${maximum} points`);
      await context.close();
    });
  }
});
