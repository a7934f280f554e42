import { readFile } from 'node:fs/promises';
import {
  launchBrowser,
  openVisitor,
  settledViolations,
  startProduct,
  takeScreenshots,
  type Page,
} from '@pairwise/test-kit';
import t from 'tap';
import { post } from './support.js';

const signUp = (page: Page, name: string, email: string) =>
  post(page, '/auth/sign-up/email', { name, email, password: 'a password for the test' });

const textOf = (page: Page, path: string) => page.getByRole('textbox', { name: `Text of ${path}` });
const openFile = async (page: Page, path: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'Files' }).getByRole('button', { name: path }).click();
  await textOf(page, path).waitFor();
};
const openTab = (page: Page, name: RegExp) => page.getByRole('tab', { name }).click();
const saved = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /Saved \d/ })
    .waitFor();

async function append(page: Page, path: string, text: string): Promise<void> {
  await textOf(page, path).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(text);
}

/** Written here, and stored although nobody pressed anything. */
async function appendSaved(page: Page, path: string, text: string): Promise<void> {
  await append(page, path, text);
  await page.getByText('Not saved yet').waitFor();
  await saved(page);
}

t.test('a question is written, reviewed and used, in the browser', async (t) => {
  const product = await startProduct(t);
  const browser = await launchBrowser(t);
  const owner = await openVisitor(browser);
  const author = await openVisitor(browser);
  const { page } = author;
  const inspect = async (name: string, shown = page): Promise<void> => {
    t.strictSame(await settledViolations(shown), [], `${name} is accessible`);
    await takeScreenshots(shown, name);
  };

  await owner.page.goto(`${product.url}/sign-in`);
  await signUp(owner.page, 'Olga Owner', 'olga@acme.example');
  await post(owner.page, '/organizations', { name: 'Acme Analytics' });
  const invitation = { email: 'ina@acme.example', role: 'interviewer' };
  const { url } = await post(owner.page, '/member-invitations', invitation);
  await page.goto(`${product.url}/sign-in`);
  await signUp(page, 'Ina Interviewer', 'ina@acme.example');
  const token = /[\w-]{22}$/.exec(String(url))?.[0] ?? '';
  await post(page, '/member-invitations/accept', { token });

  await t.test('a question of the bank is found by its filters and duplicated', async (t) => {
    await page.goto(`${product.url}/questions?search=softmax`);
    await page.getByLabel('Level').selectOption({ index: 0 });
    await page.getByRole('link', { name: /^Softmax/ }).waitFor();
    t.equal(await page.getByLabel('Search').inputValue(), 'softmax', 'the address filters');
    await page.getByLabel('Search').fill('cosine');
    await page.waitForURL('**/questions?search=cosine');
    await inspect('questions');
    await page.getByRole('link', { name: /cosine/ }).click();
    await page.getByRole('button', { name: 'Duplicate' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Title').fill('Our angles');
    t.equal(await dialog.getByLabel('Id').inputValue(), 'our-angles');
    await inspect('question-duplicate');
    await dialog.getByRole('button', { name: 'Duplicate' }).click();
    await page.getByRole('heading', { name: 'Our angles', level: 1 }).waitFor();
  });

  await t.test('what is typed shows in the preview, saves itself and is there again', async (t) => {
    await textOf(page, 'statement.md').waitFor();
    await appendSaved(page, 'statement.md', '\n\nA sentence of **our own**.\n');
    await page.locator('strong', { hasText: 'our own' }).waitFor();
    await inspect('draft-preview');
    await page.reload();
    await page.locator('strong', { hasText: 'our own' }).waitFor();
    t.pass('it was stored');
  });

  await t.test('leaving by a link saves first, and Ctrl+S saves at once', async (t) => {
    await append(page, 'statement.md', 'Typed and left.\n');
    await page.getByRole('link', { name: 'Your questions' }).click();
    await page.getByRole('link', { name: 'Our angles' }).waitFor();
    t.equal(new URL(page.url()).search, '?tab=own');
    await inspect('questions-own');
    await page.getByRole('link', { name: 'Our angles' }).click();
    await page.getByRole('tabpanel').getByText('Typed and left.').waitFor();
    await append(page, 'statement.md', 'Kept by hand.\n');
    await page.getByText('Not saved yet').waitFor();
    await page.keyboard.press('Control+s');
    await saved(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    t.equal(
      await textOf(page, 'statement.md').and(page.locator(':focus')).count(),
      0,
      'Esc and Tab leave the editor',
    );
  });

  await t.test(
    'two who write at once see both texts, and the one who keeps his loses none',
    async (t) => {
      await owner.page.goto(page.url());
      await textOf(owner.page, 'statement.md').waitFor();
      await appendSaved(owner.page, 'statement.md', 'Written by Olga.\n');
      await append(page, 'statement.md', 'Written by Ina.\n');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('Olga Owner has saved this question meanwhile').waitFor();
      for (const text of ['Written by Olga.', 'Written by Ina.']) {
        await dialog.getByText(text).waitFor();
      }
      await inspect('draft-conflict');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Compare' }).click();
      await dialog.getByRole('button', { name: 'Keep mine' }).click();
      await saved(page);
      t.match(await textOf(page, 'statement.md').textContent(), /Written by Ina/);
      await openTab(page, /^History/);
      const revisions = page.getByRole('list', { name: 'Revisions' });
      await revisions.getByRole('button', { name: /Olga Owner/ }).click();
      const changes = page.getByRole('textbox', { name: 'Changes in statement.md' });
      await changes.getByText('Written by Olga.').waitFor();
      await inspect('draft-history');
      await page.getByRole('button', { name: /^Go back to revision/ }).click();
      await revisions.getByText(/^Back to revision/).waitFor();
      t.match(await textOf(page, 'statement.md').textContent(), /Written by Olga/);
    },
  );

  await t.test('YAML that cannot be read is a problem with a way to it', async (t) => {
    await openFile(page, 'question.yaml');
    await appendSaved(page, 'question.yaml', '\n  - [broken');
    await openFile(page, 'tests.py');
    await openTab(page, /^Problems/);
    const problems = page.getByRole('list', { name: 'Problems' });
    await inspect('draft-problems');
    await problems
      .getByRole('button', { name: /question\.yaml/ })
      .first()
      .click();
    await textOf(page, 'question.yaml').waitFor();
    await openTab(page, /^Cases/);
    await page.getByText('question.yaml cannot be read yet').waitFor();
    await textOf(page, 'question.yaml').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+s');
    await page.getByRole('table', { name: 'Test cases' }).waitFor();
    await inspect('draft-cases');
    t.equal(await problems.count(), 0);
  });

  await t.test('a file of data is added and removed, a mistake renamed', async (t) => {
    await openTab(page, /^Data/);
    const file = { name: 'sales.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') };
    await page.getByLabel('File of data').setInputFiles(file);
    const files = page.getByRole('list', { name: 'Files of data' });
    await files.getByText('data/sales.csv').waitFor();
    await inspect('draft-data');
    await page.getByRole('button', { name: 'Remove sales.csv' }).click();
    await page.getByText('No files of data').waitFor();
    const list = page.getByRole('navigation', { name: 'Files' });
    const mistake = list.getByRole('button', { name: /^mistakes\// }).first();
    const old = (await mistake.textContent()) ?? '';
    await mistake.click();
    await page.getByRole('button', { name: `Rename ${old}` }).click();
    await page.getByLabel(`New name of ${old}`).fill('mistakes/renamed_one.py');
    await page.getByRole('button', { name: 'Rename the file' }).click();
    await textOf(page, 'mistakes/renamed_one.py').waitFor();
    await page.keyboard.press('Control+s');
    await saved(page);
    await openTab(page, /^Problems/);
    await page.getByText('The files are a whole question.').waitFor();
    t.equal(await list.getByRole('button', { name: old, exact: true }).count(), 0);
  });

  await t.test('an export can be imported as a question of another id', async (t) => {
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    const archive = await readFile(await (await downloading).path());
    await page.getByRole('link', { name: 'Your questions' }).click();
    await page.getByLabel('Archive of a question').setInputFiles({
      ...{ name: 'our-angles.zip', mimeType: 'application/zip', buffer: archive },
    });
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Id').fill('our-angles-again');
    await inspect('question-import');
    await dialog.getByRole('button', { name: 'Import' }).click();
    await page.waitForURL('**/questions/drafts/*');
    await page.getByText('our-angles-again', { exact: true }).waitFor();
    await page.getByRole('tabpanel').getByText('Written by Olga.').waitFor();
    t.pass('with its text');
  });

  await t.test('a new question is validated and sent to review', async (t) => {
    await page.goto(`${product.url}/questions?tab=own`);
    await page.getByRole('button', { name: 'New question' }).click();
    await page.getByRole('dialog').getByLabel('Title').fill('Vowels of a text');
    await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
    await page.getByRole('heading', { name: 'Vowels of a text', level: 1 }).waitFor();
    await openTab(page, /^Validation/);
    await page.getByRole('button', { name: 'Validate' }).click();
    await page.getByRole('progressbar', { name: 'Programs graded' }).waitFor();
    await page.getByText(/Nothing is wrong with it/).waitFor({ timeout: 90_000 });
    await inspect('draft-validation');
    await page.getByRole('button', { name: 'Send to review' }).click();
    const confirm = page.getByRole('dialog').getByRole('button', { name: 'Send to review' });
    await confirm.click();
    await page.getByText('In review').waitFor();
    t.equal(await page.getByRole('button', { name: 'Publish' }).count(), 0, 'not by an author');
  });

  await t.test('“Try as candidate” opens a room in which Run works', async (t) => {
    const opening = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Try as candidate' }).click();
    const room = await opening;
    await room.getByText('A room to try a question.').waitFor();
    await room.getByRole('textbox', { name: 'Code editor' }).click();
    await room.keyboard.press('Control+End');
    await room.keyboard.insertText('\nprint("tried", 6 * 7)\n');
    await room.getByRole('button', { name: /^Run/ }).click();
    await room.getByRole('region', { name: 'Output' }).getByText('tried 42').waitFor();
    await inspect('room-practice', room);
    await room.close();
    t.pass('the program ran');
  });

  await t.test('the owner publishes it, and sessions can have it', async (t) => {
    const other = owner.page;
    await other.goto(page.url());
    await other.getByRole('button', { name: 'Publish' }).click();
    await other.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await other.getByText(/^Live/).waitFor();
    await other.getByRole('link', { name: 'Your questions' }).click();
    await other.getByRole('tab', { name: 'All that can be used' }).click();
    await other.getByLabel('Written by').selectOption('own');
    await other.getByRole('link', { name: 'Vowels of a text' }).waitFor();
    await other.goto(`${product.url}/sessions/new`);
    await other.getByRole('button', { name: 'Add Vowels of a text' }).click();
    await other.getByRole('button', { name: 'Added Vowels of a text' }).waitFor();
    t.pass('it can be chosen');
  });

  await t.test('nobody’s browser had anything to complain about', async (t) => {
    for (const { complaints } of [owner, author]) {
      t.strictSame(
        complaints.filter((text) => !/status of (401|403|404|409)/.test(text)),
        [],
      );
    }
  });
});
