import { readFile } from 'node:fs/promises';
import {
  launchBrowser,
  openVisitor,
  settledViolations,
  startProduct,
  takeScreenshots,
  until,
  type Page,
  type Visitor,
} from '@pairwise/test-kit';
import t from 'tap';
import { editorOf, editorText, replaceCode, signUp } from './support.js';

const questionFolder = new URL(
  '../../../../packages/question-bank/questions/cosine-similarity-matrix/',
  import.meta.url,
);
/** From the statement of the first question: nothing of it may reach a candidate too early. */
const statementMark = 'cosine_similarity_matrix';

async function inviteColleague(page: Page, email: string, role: string): Promise<string> {
  await page
    .getByRole('button', { name: /Invite/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-mail').fill(email);
  await dialog.getByLabel('Role').selectOption(role);
  await dialog.getByRole('button', { name: 'Create invitation' }).click();
  const link = await dialog.getByLabel('Link for your colleague').inputValue();
  await dialog.getByRole('button', { name: 'Done' }).click();
  return link;
}

async function acceptInvitation(visitor: Visitor, link: string, name: string): Promise<void> {
  const { page } = visitor;
  await page.goto(link);
  await signUp(page, name, '');
  await page.getByRole('button', { name: 'Accept and join' }).click();
  await page.waitForURL('**/sessions');
}

t.test('an interview from sign-up to the scored report, in the browser', async (t) => {
  const product = await startProduct(t);
  const browser = await launchBrowser(t);
  const owner = await openVisitor(browser);
  const interviewer = await openVisitor(browser);
  const manager = await openVisitor(browser);
  const candidate = await openVisitor(browser);
  const reference = await readFile(new URL('reference.py', questionFolder), 'utf8');
  let candidateLink = '';

  const inspect = async (page: Page, name: string): Promise<void> => {
    t.strictSame(await settledViolations(page), [], `${name} is accessible`);
    await takeScreenshots(page, name);
  };

  await t.test('an owner signs up, founds an organization and invites colleagues', async (t) => {
    const { page } = owner;
    await page.goto(product.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await inspect(page, 'landing');
    await page.goto(`${product.url}/sign-up`);
    await inspect(page, 'sign-up');
    await signUp(page, 'Olga Owner', 'olga@acme.example');
    await page.getByLabel('Name of the organization').fill('Acme Analytics');
    await page.getByRole('button', { name: /Create/ }).click();
    await page.waitForURL('**/sessions');
    await inspect(page, 'sessions-empty');
    await page.goto(`${product.url}/members`);
    const toInterviewer = await inviteColleague(page, 'ina@acme.example', 'interviewer');
    const toManager = await inviteColleague(page, 'max@acme.example', 'hiring_manager');
    await inspect(page, 'members');
    await acceptInvitation(interviewer, toInterviewer, 'Ina Interviewer');
    await acceptInvitation(manager, toManager, 'Max Manager');
    t.pass('both colleagues joined');
  });

  await t.test('an interviewer finds a talk in the bank and reads its guide', async (t) => {
    const { page } = interviewer;
    await page.goto(`${product.url}/questions`);
    await page.getByLabel('Kind').selectOption('discussion');
    await page.getByRole('searchbox').fill('stops');
    const talk = page.getByRole('link', { name: 'Why k-means always stops' });
    await talk.waitFor();
    await inspect(page, 'questions-discussions');
    await talk.click();
    await page.getByRole('heading', { name: 'Listen for' }).waitFor();
    await page.locator('.katex').first().waitFor();
    t.pass('formulas are set');
    await inspect(page, 'question-discussion');
  });

  await t.test(
    'an interviewer creates a session with two questions, a talk and a link',
    async (t) => {
      const { page } = interviewer;
      await page.goto(`${product.url}/sessions/new`);
      await page.getByLabel('Title').fill('Machine-learning engineer, first round');
      await page.getByLabel('Candidate’s name').fill('Cara Candidate');
      await page.getByLabel('Candidate’s e-mail').fill('cara@candidates.example');
      await page.getByRole('button', { name: 'Use the template Junior data scientist' }).click();
      await page.getByText('3 questions, about 43 min together.').waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('None chosen yet.').waitFor();
      await page.getByRole('button', { name: 'Add All-pairs cosine similarity' }).click();
      await page.getByRole('button', { name: /^Add Softmax/ }).click();
      await page.getByRole('button', { name: 'Add Training 0.99, validation 0.78' }).click();
      await page.getByLabel('Meeting link').fill('https://meet.example/first-round');
      await page.getByLabel('Extra time').selectOption('1.25');
      await inspect(page, 'session-new');
      await page.getByRole('button', { name: 'Create session' }).click();
      await page.waitForURL(/\/sessions\/[0-9a-f-]{36}$/);
      await page.getByRole('button', { name: 'Create a link' }).click();
      candidateLink = await page.getByLabel('Link for the candidate').inputValue();
      t.match(candidateLink, /\/join#[A-Za-z0-9_-]{22}$/, 'the token stands in the fragment');
      await inspect(page, 'session');
      await page.getByRole('link', { name: 'Open room' }).click();
      await editorOf(page).waitFor();
      await inspect(page, 'room-before-start');
    },
  );

  await t.test(
    'the candidate waits in the lobby and learns nothing of the questions',
    async (t) => {
      const { page } = candidate;
      await page.goto(candidateLink);
      await page.getByRole('button', { name: 'Enter the interview' }).waitFor();
      await inspect(page, 'join');
      await page.getByRole('button', { name: 'Enter the interview' }).click();
      await page.getByText('Waiting for the interviewer to start').waitFor();
      await interviewer.page.getByText('Cara Candidate is waiting in the lobby.').waitFor();
      const call = page.getByRole('link', { name: 'Join the call' }).first();
      t.equal(await call.getAttribute('href'), 'https://meet.example/first-round');
      await inspect(page, 'lobby');
      t.ok(candidate.received.length > 0, 'what the browser received was recorded');
      t.notOk(candidate.received.some((text) => text.includes(statementMark)));
    },
  );

  await t.test('after Start both type in one editor', async (t) => {
    await interviewer.page.getByRole('button', { name: 'Start interview' }).click();
    await interviewer.page
      .getByRole('dialog')
      .getByRole('button', { name: 'Start interview' })
      .click();
    await editorOf(candidate.page).waitFor();
    await until('the starter', async () => (await editorText(candidate.page)).includes('def '));
    await replaceCode(candidate.page, 'import numpy as np\nprint("sum", np.arange(5).sum())\n');
    await until('the candidate’s text at the interviewer', async () =>
      (await editorText(interviewer.page)).includes('np.arange(5)'),
    );
    await editorOf(interviewer.page).click();
    await interviewer.page.keyboard.press('Control+End');
    await interviewer.page.keyboard.insertText('print("from the interviewer")\n');
    await until('the interviewer’s text at the candidate', async () =>
      (await editorText(candidate.page)).includes('from the interviewer'),
    );
    t.equal(await editorText(candidate.page), await editorText(interviewer.page));
  });

  await t.test('the output of Run reaches everybody in the room', async (t) => {
    await candidate.page.getByRole('button', { name: /^Run/ }).click();
    for (const { page } of [candidate, interviewer]) {
      const output = page.getByRole('region', { name: 'Output' });
      await output.getByText('sum 10').waitFor({ timeout: 60_000 });
      await output.getByText('from the interviewer').waitFor();
    }
    await inspect(candidate.page, 'room-candidate-run');
    await inspect(interviewer.page, 'room-interviewer-run');
    t.pass('both saw the output');
  });

  await t.test('Submit shows the result per test case', async (t) => {
    await replaceCode(candidate.page, reference);
    await candidate.page.getByRole('button', { name: /^Submit/ }).click();
    const results = candidate.page.getByRole('region', { name: 'Test results' });
    await results.getByText('Angles of 0°, 60°, 90° and 180°').waitFor({ timeout: 90_000 });
    await inspect(candidate.page, 'room-candidate-results');
    t.notMatch(await results.textContent(), /failed/i, 'the reference passes');
    t.notOk(
      candidate.received.some((text) => text.includes('"guides"') || text.includes('"reference"')),
      'no solution reached the candidate',
    );
  });

  await t.test('in a talk the candidate sees the prompt, and the interviewer ticks', async (t) => {
    for (const { page } of [candidate, interviewer]) {
      await page.getByRole('button', { name: /Training 0\.99/ }).click();
    }
    await candidate.page.getByText('A colleague shows you a classifier').waitFor();
    t.equal(await candidate.page.getByRole('button', { name: /^Submit/ }).count(), 0);
    t.equal(await candidate.page.getByRole('region', { name: 'Test results' }).count(), 0);
    const { page } = interviewer;
    await page.getByRole('tab', { name: 'Guide' }).click();
    const gap = page.getByRole('checkbox', { name: /^Names the gap/ });
    await gap.check();
    await page.getByRole('checkbox', { name: /^Rules out leakage/ }).check();
    await page.getByText('2 of 7 heard').waitFor();
    await page.getByText(/^Ticks saved at/).waitFor();
    await inspect(page, 'room-talk-guide');
    await inspect(candidate.page, 'room-talk-candidate');
    t.notOk(
      candidate.received.some((text) => text.includes('Names the gap')),
      'no point reached the candidate',
    );
    await page.reload();
    await page.getByRole('button', { name: /Training 0\.99/ }).click();
    await page.getByRole('tab', { name: 'Guide' }).click();
    await until('the ticks after a reload', () => gap.isChecked());
  });

  await t.test('the interviewer writes a private note and fills the rubric', async (t) => {
    const { page } = interviewer;
    await page.getByRole('tab', { name: /Notes/ }).click();
    await page.getByLabel('New note').fill('Asked about empty input before coding.');
    await page.getByRole('button', { name: /Add note|Save note/ }).click();
    await page.getByText('Asked about empty input before coding.').first().waitFor();
    await page.getByRole('tab', { name: /Scorecard/ }).click();
    const ratings = {
      Correctness: '4',
      'Python fluency': '3.5',
      'Code quality': '3',
      'Problem solving': '3',
      Communication: '4',
    };
    for (const [criterion, value] of Object.entries(ratings)) {
      await page
        .getByRole('group', { name: new RegExp(criterion) })
        .getByText(value, { exact: true })
        .click();
    }
    await page.getByText('Yes', { exact: true }).click();
    t.equal(
      await page.evaluate('document.documentElement.scrollHeight - innerHeight'),
      0,
      'the room fills the window and does not scroll away',
    );
    await inspect(page, 'scorecard');
    await page.getByRole('button', { name: 'Submit scorecard' }).click();
    await page.getByText('Submitted on').waitFor();
    t.notOk(
      candidate.received.some((text) => text.includes('Asked about empty input')),
      'the note never reached the candidate',
    );
  });

  await t.test('after End the candidate can neither edit nor run', async (t) => {
    const { page } = interviewer;
    const sessionId = /sessions\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
    await page.getByRole('button', { name: 'End interview' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End interview' }).click();
    await until('the editor to leave', async () => (await editorOf(candidate.page).count()) === 0);
    await inspect(candidate.page, 'candidate-after-end');
    const status = await candidate.page.evaluate(async (id) => {
      const response = await fetch(`/v1/sessions/${id}/runs`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'pairwise-actor': 'candidate' },
        body: JSON.stringify({ environment: 'python', files: { 'main.py': 'print(1)' } }),
      });
      return response.status;
    }, sessionId);
    t.equal(status, 409);
  });

  await t.test('the hiring manager opens the scored report, and not the room', async (t) => {
    const { page } = manager;
    await page.goto(`${product.url}/sessions`);
    await page.getByRole('link', { name: /first round/ }).click();
    await page.waitForURL(/\/sessions\/[0-9a-f-]{36}$/);
    const sessionUrl = page.url();
    await page.getByRole('link', { name: 'Report' }).click();
    await page.getByText('35 × 4/4').waitFor();
    // 100 × (35 × 4/4 + 25 × 3.5/4 + 20 × 3/4 + 10 × 3/4 + 10 × 4/4) ÷ 100
    t.match(await page.getByRole('main').textContent(), /89\.4/, 'the total is the weighted mean');
    await page.getByText('Ina Interviewer heard 2 of 7 points').waitFor();
    await inspect(page, 'report');
    t.equal(await page.getByRole('link', { name: /room/i }).count(), 0, 'no way into the room');
    const answer = await page.goto(`${sessionUrl.replace('/sessions/', '/v1/sessions/')}/room`);
    t.equal(answer?.status(), 403, 'and none past the page');
  });

  await t.test('nobody’s browser had anything to complain about', async (t) => {
    for (const [name, { complaints }] of Object.entries({ owner, interviewer, candidate })) {
      // A refused request that a test makes on purpose, and the question who is signed in, show here.
      const unexpected = complaints.filter((text) => !/status of (401|403|404|409)/.test(text));
      t.strictSame(unexpected, [], name);
    }
  });
});
