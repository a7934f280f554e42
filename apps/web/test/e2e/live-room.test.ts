import { settledViolations, takeScreenshots, type Page } from '@pairwise/test-kit';
import t from 'tap';
import { openLiveRoom } from './live-room-world.js';

const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Code editor' });

t.test('three people in a live room', async (t) => {
  const { candidate, interviewer, second } = await openLiveRoom(t);

  const inspect = async (page: Page, name: string): Promise<void> => {
    t.strictSame(await settledViolations(page), [], `${name} is accessible`);
    await takeScreenshots(page, name);
  };

  await t.test('the interviewers open the room, and a start lets the candidate in', async (t) => {
    const { page } = interviewer;
    await page.getByText('Cara Candidate is waiting in the lobby.').waitFor();
    await page.getByRole('button', { name: 'Start interview' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Start interview' }).click();
    for (const one of [candidate, interviewer, second]) await editorOf(one.page).waitFor();
    await inspect(page, 'live-room-interviewer');
    await inspect(candidate.page, 'live-room-candidate');
    t.pass('all three have the editor');
  });
});
