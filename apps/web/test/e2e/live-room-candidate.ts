import { until, type Page } from '@pairwise/test-kit';
import type { Test } from 'tap';
import { command, type LiveRoom } from './live-room-world.js';

type Steps = Pick<Test, 'test'>;
type Inspect = (page: Page, name: string) => Promise<void>;

const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Code editor' });
const secretOfPractice = 'warming up before the start';

async function replaceCode(page: Page, source: string): Promise<void> {
  await editorOf(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(source);
}

/** What a candidate can do while they wait. */
export async function lobbySteps(t: Steps, room: LiveRoom, inspect: Inspect): Promise<void> {
  const { candidate, interviewer } = room;
  const { page } = candidate;

  await t.test('who waits checks the device and tries the room, unseen', async (t) => {
    await page.getByText(/^The room answers in \d+ ms/).waitFor();
    await page.getByLabel('Keyboard test').fill('x = {"a": [1, 2]}  # |\\');
    await page.getByText('You find every sign.').waitFor();
    const editor = page.getByRole('textbox', { name: 'Practice editor' });
    await editor.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(`import numpy\nprint(input("Who? ") + " ${secretOfPractice}")`);
    await page.keyboard.press('Control+Enter');
    const input = page.getByRole('form', { name: 'Input for the program' }).getByRole('textbox');
    await input.fill('Cara', { timeout: 60_000 });
    await page.keyboard.press('Enter');
    await page.getByText(`Cara ${secretOfPractice}`).waitFor();
    await page.getByText(/^Finished in/).waitFor();
    await inspect(page, 'live-room-lobby');
    await interviewer.page.getByText(/Here since \d+:\d\d/).waitFor();
    for (const { received } of [interviewer, room.second]) {
      t.notOk(received.some((text) => text.includes(secretOfPractice)));
    }
  });

  await t.test('both sides write to one another before the start', async (t) => {
    await page.getByRole('button', { name: 'Chat' }).click();
    await page.getByLabel('Message to everybody').fill('I am ready.');
    await page.keyboard.press('Enter');
    await interviewer.page.getByRole('button', { name: 'Chat, 1 unread' }).click();
    await interviewer.page.getByLabel('Message to everybody').fill('So are we.');
    await interviewer.page.keyboard.press('Enter');
    await page.getByRole('log').getByText('So are we.').waitFor();
    await inspect(page, 'live-room-chat');
    for (const one of [page, interviewer.page]) await one.keyboard.press('Escape');
    const button = interviewer.page.getByRole('button', { name: 'Chat' });
    t.equal(await button.getAttribute('aria-expanded'), 'false');
  });
}

/** The candidate’s side while the interview runs, on its second question. */
export async function candidateSteps(t: Steps, room: LiveRoom, inspect: Inspect): Promise<void> {
  const { candidate, interviewer, sessionId } = room;
  const { page } = candidate;

  await t.test(
    'a library that a run lacked is asked for with one click, and answered',
    async (t) => {
      await replaceCode(page, 'import torch\n');
      await page.getByRole('button', { name: /^Run/ }).first().click();
      await page
        .getByText('PyTorch is not among this room’s libraries yet. Ask for it.')
        .waitFor({ timeout: 60_000 });
      await page.getByRole('button', { name: 'Ask for PyTorch' }).click();
      await page.getByText('Asked, not answered yet').waitFor();
      await inspect(page, 'live-room-missing-library');
      const { items } = (await (
        await interviewer.context.request.get(`${room.product.url}/v1/sessions/${sessionId}/record`)
      ).json()) as { items: { id: string; content: { type: string; library?: string } }[] };
      const asked = items.find(({ content }) => content.library === 'PyTorch');
      await command(interviewer.page, sessionId, {
        ...{ type: 'tool.answer', entryId: asked?.id, environment: null },
      });
      await page.getByText('Ina Interviewer refused PyTorch.').waitFor();
      await page.getByRole('button', { name: 'Libraries' }).click();
      await page
        .getByRole('listitem')
        .filter({ hasText: 'PyTorch' })
        .getByText('Refused')
        .waitFor();
      await inspect(page, 'live-room-libraries');
      t.pass('asked, refused and told');
    },
  );

  await t.test('facts about the page stand in the same words on both sides', async (t) => {
    await page.getByRole('button', { name: 'What is recorded' }).click();
    const outside = Array.from({ length: 12 }, (_, line) => `value_${line} = ${line}`).join('\n');
    await replaceCode(page, outside);
    const words = /Cara Candidate inserted \d+ characters \(12 lines\) at once\./;
    await page.getByText(words).waitFor();
    // Text that no page of this browser copied; the compiler of tests knows of no clipboard.
    await page.evaluate(`
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'from_outside = 1');
      const paste = { clipboardData, bubbles: true, cancelable: true };
      document.querySelector('.cm-content').dispatchEvent(new ClipboardEvent('paste', paste));
    `);
    const pasted = 'Cara Candidate pasted 16 characters (1 line) from outside this room.';
    await page.getByText(pasted).waitFor();
    await inspect(page, 'live-room-recorded');
    await interviewer.page.getByRole('button', { name: 'Record', exact: true }).click();
    const timeline = interviewer.page.getByRole('list', { name: /^Timeline/ });
    await timeline.getByText(words).waitFor();
    await timeline.getByText(pasted).waitFor();
    await timeline.getByText('Cara Candidate came into the room.').waitFor();
    t.match(await timeline.textContent(), /Cara Candidate asked for PyTorch/);
    await inspect(interviewer.page, 'live-room-record');
    for (const one of [page, interviewer.page]) await one.keyboard.press('Escape');
  });

  await t.test('what was copied inside the room is no news', async (t) => {
    await replaceCode(page, 'answer = 42');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+v');
    await until('the doubled text', async () =>
      ((await editorOf(page).textContent()) ?? '').includes('answer = 42answer = 42'),
    );
    const record = await interviewer.context.request.get(
      `${room.product.url}/v1/sessions/${sessionId}/record`,
    );
    t.equal((await record.text()).split('"pasted"').length - 1, 1, 'the one from outside');
  });
}
