import {
  launchBrowser,
  openVisitor,
  settledViolations,
  startProduct,
  takeScreenshots,
  until,
  type Page,
} from '@pairwise/test-kit';
import t from 'tap';
import { editorOpenMark } from '../../features/room/editor/editor-first.js';
import { editorOf, editorText, openInterview, post, replaceCode } from './support.js';

/** The goal is 350 kB. Until it is met, this keeps what is there from growing. */
const scriptBytesMax = 500_000;

const tabOf = (page: Page, name: string) => page.getByRole('tab', { name });
const outputOf = (page: Page) => page.getByRole('region', { name: 'Output' });
const shortcutsOf = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });
const isFocused = (page: Page, locator: Locator) =>
  locator.and(page.locator(':focus')).waitFor({ state: 'attached' });
const isFocusIn = async (page: Page): Promise<boolean> =>
  (await editorOf(page).and(page.locator(':focus')).count()) === 1;

type Locator = ReturnType<Page['locator']>;

t.test('one editor for everybody, and each has it as they like it', async (t) => {
  const product = await startProduct(t);
  const browser = await launchBrowser(t);
  const staff = await openVisitor(browser);
  const candidate = await openVisitor(browser);
  const [ina, cara] = [staff.page, candidate.page];
  for (const page of [ina, cara]) page.setDefaultTimeout(8000);
  const sessionId = await openInterview({
    product,
    staff,
    candidate,
    questionIds: ['count-palindromic-substrings', 'cosine-similarity-matrix'],
  });
  const inspect = async (page: Page, name: string): Promise<void> => {
    t.strictSame(await settledViolations(page), [], `${name} is accessible`);
    await takeScreenshots(page, name);
  };

  await t.test('the room fetches no more than this before one can type', async (t) => {
    const context = await browser.newContext({
      storageState: await candidate.context.storageState(),
    });
    const page = await context.newPage();
    await page.goto(`${product.url}/room/${sessionId}`);
    await editorOf(page).waitFor();
    const scripts: { bytes: number; plainBytes: number }[] = await page.evaluate(`(() => {
      const [open] = performance.getEntriesByName('${editorOpenMark}');
      return performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => name.endsWith('.js') && startTime < open.startTime)
        .map((one) => ({ bytes: one.transferSize, plainBytes: one.decodedBodySize }));
    })()`);
    await context.close();
    const sum = (sizes: number[]) => sizes.reduce((all, one) => all + one, 0);
    const bytes = sum(scripts.map((one) => one.bytes));
    t.comment(`${scripts.length} scripts, ${bytes} bytes as they travelled`);
    t.ok(bytes > 0 && bytes < sum(scripts.map((one) => one.plainBytes)) / 2, 'compressed');
    t.ok(bytes <= scriptBytesMax, `${bytes} of ${scriptBytesMax} bytes`);
  });

  await t.test('a second file is everybody’s, and main.py imports it', async (t) => {
    await cara.getByRole('button', { name: 'Add a file' }).click();
    await cara.getByLabel('Name of the file').fill('main.py');
    await cara.keyboard.press('Enter');
    await cara.getByText('Another file or folder has this name.').waitFor();
    await cara.getByLabel('Name of the file').fill('helper.py');
    await cara.keyboard.press('Enter');
    await tabOf(cara, 'helper.py').and(cara.locator('[aria-selected=true]')).waitFor();
    await replaceCode(cara, 'def shout(text):\n    return text.upper()\n');
    await tabOf(ina, 'helper.py (Cara Candidate here)').waitFor();
    t.equal(await tabOf(ina, 'main.py').getAttribute('aria-selected'), 'true', 'each their own');
    await replaceCode(ina, 'from helper import shout\nprint(shout("from two files"))\n');
    await ina.keyboard.press('Control+Enter');
    await outputOf(cara).getByText('FROM TWO FILES').waitFor({ timeout: 60_000 });
    await inspect(cara, 'room-files');
  });

  await t.test('files are renamed, deleted and brought back without the mouse', async (t) => {
    await tabOf(cara, 'main.py (Ina Interviewer here)').focus();
    await cara.keyboard.press('ArrowRight');
    await isFocused(cara, tabOf(cara, 'helper.py'));
    await cara.keyboard.press('F2');
    await cara.getByLabel('Name of the file').fill('tools/voice.py');
    await cara.keyboard.press('Enter');
    await tabOf(ina, 'tools/voice.py').waitFor();
    await isFocused(cara, tabOf(cara, 'tools/voice.py'));
    await cara.keyboard.press('Delete');
    await until('the tab to go', async () => (await tabOf(ina, 'tools/voice.py').count()) === 0);
    await cara.getByRole('button', { name: 'Undo' }).click();
    await tabOf(ina, 'tools/voice.py').waitFor();
    await until('its text', async () => (await editorText(cara)).includes('text.upper()'));
    t.equal(await cara.getByRole('button', { name: 'Change main.py' }).count(), 0);
  });

  await t.test(
    'who is followed is told, and the view goes along to file and question',
    async (t) => {
      await ina.getByRole('button', { name: 'Follow Cara Candidate' }).click();
      await cara.getByText('Ina Interviewer is following you').waitFor();
      await tabOf(ina, 'tools/voice.py').and(ina.locator('[aria-selected=true]')).waitFor();
      await replaceCode(cara, `${'# a line\n'.repeat(80)}# the last line`);
      await ina.getByText('# the last line').waitFor();
      await until('the last line in sight', async () => {
        const box = await ina.getByText('# the last line').boundingBox();
        return box !== null && box.y > 0 && box.y < 850;
      });
      await inspect(cara, 'room-followed');
      await inspect(ina, 'room-following');
      const second = /All-pairs cosine similarity/;
      await cara.getByRole('button', { name: second }).click();
      await until(
        'the question',
        async () =>
          (await ina.getByRole('button', { name: second }).getAttribute('aria-current')) === 'true',
      );
      await ina.getByRole('button', { name: /Count palindromic/ }).click();
      await until(
        'the notice to go',
        async () => (await cara.getByText('is following you').count()) === 0,
      );
      await cara.getByRole('button', { name: /Count palindromic/ }).click();
      t.pass('both ways');
    },
  );

  await t.test('Vim keys, size and contrast are one’s own and outlive the page', async (t) => {
    await tabOf(cara, 'tools/voice.py').click();
    await cara.getByRole('button', { name: 'Editor settings' }).click();
    await cara.getByLabel('Keys').selectOption('vim');
    for (let step = 0; step < 4; step += 1)
      await cara.getByRole('button', { name: 'Larger' }).click();
    await cara.getByLabel('High contrast').check();
    await inspect(cara, 'room-editor-settings');
    await cara.keyboard.press('Escape');
    await cara.reload();
    await tabOf(cara, 'tools/voice.py').click();
    await cara.locator('.cm-vim-panel').waitFor();
    t.equal(
      await cara.evaluate("getComputedStyle(document.querySelector('.cm-content')).fontSize"),
      '18px',
    );
    await editorOf(cara).click();
    await cara.keyboard.type('ggdG');
    await until('an empty file', async () => (await editorText(cara)) === '');
    await cara.keyboard.type('u');
    await until('the text again', async () => (await editorText(cara)).startsWith('# a line'));
    await inspect(cara, 'room-vim-contrast');
    t.equal(await ina.locator('.cm-vim-panel').count(), 0, 'nobody else’s keys changed');
    await cara.getByRole('button', { name: 'Editor settings' }).click();
    await cara.getByLabel('Keys').selectOption('emacs');
    await until('Vim to go', async () => (await cara.locator('.cm-vim-panel').count()) === 0);
    await cara.keyboard.press('Escape');
    await editorOf(cara).click();
    await cara.keyboard.press('Control+Home');
    await cara.keyboard.press('Control+k');
    await until('Emacs to kill a line', async () => (await editorText(cara)).startsWith('\n'));
    await cara.keyboard.press('Control+/');
    await until('it again', async () => (await editorText(cara)).startsWith('# a line'));
    await cara.keyboard.press('Control+y');
    await until('it twice', async () => (await editorText(cara)).startsWith('# a line# a line'));
    await cara.getByRole('button', { name: 'Editor settings' }).click();
    await cara.getByLabel('Keys').selectOption('default');
    await cara.keyboard.press('Escape');
  });

  await t.test('several cursors type at once', async (t) => {
    await replaceCode(ina, 'left = 1\nleft = 2\n');
    await ina.keyboard.press('Control+Home');
    await ina.keyboard.press('Control+d');
    await ina.keyboard.press('Control+d');
    await ina.keyboard.type('right');
    await until('both', async () => (await editorText(ina)).startsWith('right = 1\nright = 2'));
    await ina.keyboard.press('Escape');
    t.pass('typed twice');
  });

  await t.test('the keyboard leaves the editor, and finds every shortcut', async (t) => {
    await editorOf(ina).click();
    await ina.keyboard.press('Tab');
    t.ok(await isFocusIn(ina), 'Tab indents');
    await ina.keyboard.press('?');
    t.equal(await shortcutsOf(ina).count(), 0, 'a question mark is text there');
    await ina.keyboard.press('Escape');
    await ina.keyboard.press('Tab');
    t.notOk(await isFocusIn(ina), 'Escape, then Tab leaves');
    await ina.keyboard.press('?');
    await shortcutsOf(ina).getByText('Leave the editor').waitFor();
    await inspect(ina, 'room-shortcuts');
    await ina.keyboard.press('Escape');
  });

  await t.test('a lock stops the candidate’s typing, and nobody else’s', async (t) => {
    const lock = (isLocked: boolean) =>
      post(ina, `/sessions/${sessionId}/commands`, {
        commandId: crypto.randomUUID(),
        command: { type: 'room.lock', isLocked },
      });
    await tabOf(cara, 'main.py').click();
    await tabOf(ina, 'main.py').click();
    await lock(true);
    await cara.getByText('Locked by the interviewer').waitFor();
    t.equal(await editorOf(cara).getAttribute('aria-readonly'), 'true');
    await replaceCode(cara, 'typed in vain');
    await editorOf(ina).click();
    await ina.keyboard.insertText('# from Ina\n');
    await until('Ina’s line', async () => (await editorText(cara)).includes('# from Ina'));
    t.notMatch(await editorText(cara), /in vain/);
    t.equal(await cara.getByRole('button', { name: 'Add a file' }).count(), 0);
    await inspect(cara, 'room-locked');
    await lock(false);
    await until(
      'the lock to open',
      async () => (await editorOf(cara).getAttribute('aria-readonly')) === 'false',
    );
  });

  await t.test('a screen reader hears who edits where', async (t) => {
    await ina.keyboard.press('Control+End');
    await ina.keyboard.insertText('\n# the end');
    await cara
      .locator('[data-announces=edits]', { hasText: /^Ina Interviewer edits line \d+\.$/ })
      .waitFor({ state: 'attached' });
    t.pass('told');
  });

  await t.test('help comes when an interviewer switches it on, and goes again', async (t) => {
    const assist = (assistance: boolean) =>
      post(ina, `/sessions/${sessionId}/commands`, {
        commandId: crypto.randomUUID(),
        command: { type: 'room.assist', assistance },
      });
    const proposals = cara.locator('.cm-tooltip-autocomplete');
    await replaceCode(cara, 'import numpy as np\nprint((1\n');
    await cara.keyboard.type('np.args');
    t.equal(await proposals.count(), 0, 'plain at first');
    await assist(true);
    await cara.locator('.cm-lintRange-error').first().waitFor();
    await cara.keyboard.type('o');
    await proposals.getByText('argsort').waitFor();
    await inspect(cara, 'room-assisted');
    await cara.keyboard.press('Enter');
    await until('the word', async () => (await editorText(cara)).includes('np.argsort'));
    await assist(false);
    await until(
      'the marks to go',
      async () => (await cara.locator('.cm-lintRange-error').count()) === 0,
    );
  });

  await t.test('nobody’s browser had anything to complain about', async (t) => {
    for (const { complaints } of [staff, candidate]) {
      t.strictSame(
        complaints.filter((text) => !/status of (401|403|404|409)/.test(text)),
        [],
      );
    }
  });
});
