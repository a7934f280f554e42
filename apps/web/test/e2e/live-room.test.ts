import { roomSchema } from '@pairwise/contracts';
import { settledViolations, takeScreenshots, until, type Page } from '@pairwise/test-kit';
import t from 'tap';
import { call, command, openLiveRoom, questionIds } from './live-room-world.js';
import { candidateSteps, lobbySteps } from './live-room-candidate.js';
import { secretsOf, traceOf } from './secrets-of.js';

const noteText = 'She **quietly doubts** the axis of the mean.';
const confidential = 'Shall we go on to the hard one? She is fast.';

const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Code editor' });

t.test('three people in a live room', async (t) => {
  const room = await openLiveRoom(t);
  const { candidate, interviewer, second, sessionId, candidateBytes } = room;

  const inspect = async (page: Page, name: string): Promise<void> => {
    t.strictSame(await settledViolations(page), [], `${name} is accessible`);
    await takeScreenshots(page, name);
  };

  await lobbySteps(t, room, inspect);

  await t.test('the interviewers open the room, and a start lets the candidate in', async (t) => {
    const { page } = interviewer;
    await page.getByText('Cara Candidate is waiting in the lobby.').waitFor();
    await page.goto(`${room.product.url}/sessions/${sessionId}/candidate-view`);
    await page.getByText('Waiting for the interviewer to start').waitFor();
    t.strictSame(await settledViolations(page), [], 'the lobby as its candidate sees it');
    await page.goBack();
    await page.getByRole('button', { name: 'Start interview' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Start interview' }).click();
    for (const one of [candidate, interviewer, second]) await editorOf(one.page).waitFor();
    await inspect(page, 'live-room-interviewer');
    await inspect(candidate.page, 'live-room-candidate');
    t.pass('all three have the editor');
  });

  await t.test('either side moves on to the next phase, and both see it', async (t) => {
    const stepOf = (page: Page) => page.locator('[aria-current="step"]').textContent();
    await candidate.page.getByRole('button', { name: 'Move on to Plan' }).click();
    await until('Plan at the interviewer', async () =>
      /^Plan/.test((await stepOf(interviewer.page)) ?? ''),
    );
    await interviewer.page.getByRole('button', { name: 'Back to Clarify' }).click();
    await until('Clarify at the candidate', async () =>
      /^Clarify/.test((await stepOf(candidate.page)) ?? ''),
    );
    t.match(await stepOf(candidate.page), /of 2:00$/, 'with the time that is planned');
  });

  await t.test('a pause says why to everybody, and more time is given', async (t) => {
    const { page } = interviewer;
    await page.getByRole('button', { name: 'Pause' }).click();
    await inspect(page, 'live-room-pause');
    await page.getByRole('dialog').getByRole('button', { name: 'A short break' }).click();
    for (const one of [candidate, second]) {
      await one.page.getByText('Paused: A short break').waitFor();
    }
    const clock = candidate.page.getByRole('timer', { name: 'Interview clock' });
    const stands = await clock.textContent();
    await page.getByRole('button', { name: 'Room' }).click();
    await page.getByRole('menuitem', { name: 'Give more time…' }).click();
    await inspect(page, 'live-room-extend');
    await page.getByRole('dialog').getByRole('button', { name: '10 minutes more' }).click();
    await until('ten minutes more', async () => (await clock.textContent()) !== stands);
    t.match(await clock.textContent(), /(69|70):\d\d left|1:(09|10):\d\d left/);
    await inspect(candidate.page, 'live-room-paused');
    await page.getByRole('button', { name: 'Resume' }).click();
    await candidate.page.getByText('Paused:').waitFor({ state: 'detached' });
  });

  await t.test('the next question comes to the candidate, who may still look back', async (t) => {
    const { page } = interviewer;
    await page.getByRole('button', { name: 'Next question' }).click();
    for (const one of [candidate, second]) {
      await one.page.getByText(/^The interview goes on with/).waitFor();
    }
    const tabs = candidate.page.getByRole('navigation', { name: 'Questions' });
    const current = tabs.locator('[aria-current="true"]');
    await until('the second question', async () =>
      /^2\./.test((await current.textContent()) ?? ''),
    );
    t.match(await current.textContent(), /On$/, 'it is marked as the one that is on');
    await tabs.getByRole('button', { name: /^1\./ }).click();
    await until('the first again', async () => /^1\./.test((await current.textContent()) ?? ''));
    await tabs.getByRole('button', { name: /^2\./ }).click();
  });

  await t.test(
    'hints and facts are given from the guide, and every interviewer sees it',
    async (t) => {
      for (const { page } of [interviewer, second]) {
        await page.getByRole('tab', { name: 'Guide' }).click();
      }
      const { page } = interviewer;
      await page.getByText('Hint 1', { exact: true }).click();
      await page.getByRole('button', { name: 'Show hint 1 to the candidate' }).click();
      await candidate.page.getByText('Hint from Ina Interviewer').waitFor();
      await page.getByText('Hint 2', { exact: true }).click();
      await page.getByRole('button', { name: 'I said hint 2' }).click();
      await page
        .getByRole('group', { name: 'What became of hint 1' })
        .getByRole('button', { name: 'Argued' })
        .click();
      await page.getByRole('button', { name: 'Asked, I said it' }).first().click();
      const judged = second.page
        .getByRole('group', { name: 'What became of hint 1' })
        .getByRole('button', { name: 'Argued' });
      await until(
        'the judgement',
        async () => (await judged.getAttribute('aria-pressed')) === 'true',
      );
      await until(
        'what was only said',
        async () => (await second.page.getByText(/^Said at/).count()) === 2,
      );
      await inspect(page, 'live-room-guide');
      t.equal(await candidate.page.getByText('Hint from Ina Interviewer').count(), 1);
    },
  );

  await t.test(
    'a note is pinned to the second of its beginning and survives a reload',
    async (t) => {
      const { page } = interviewer;
      await page.getByRole('tab', { name: 'Notes' }).click();
      await page.getByLabel('New note').fill(noteText);
      await page.reload();
      await page.getByRole('tab', { name: 'Notes' }).click();
      t.equal(await page.getByLabel('New note').inputValue(), noteText);
      await page.getByRole('button', { name: 'Preview' }).click();
      t.equal(
        await page.getByLabel('Preview of the note').locator('strong').textContent(),
        'quietly doubts',
      );
      await inspect(page, 'live-room-note-preview');
      await page.getByRole('button', { name: 'Add note' }).click();
      const place = page.getByText(/^at \d+:\d\d in /);
      await place.waitFor();
      t.match(await place.textContent(), /^at [0-3]:\d\d in /, 'on the clock of the room');
      t.equal(await page.getByLabel('New note').inputValue(), '', 'the draft is used up');
      await page.setViewportSize({ width: 390, height: 844 });
      await page
        .getByRole('navigation', { name: 'Panes' })
        .getByRole('button', { name: 'Question' })
        .click();
      t.ok(await page.getByLabel('New note').isVisible(), 'on a phone as well');
      await inspect(page, 'live-room-notes');
    },
  );

  await t.test('interviewers talk among themselves, and unread messages are counted', async (t) => {
    await second.page.getByRole('tab', { name: /^Team/ }).click();
    await second.page.getByLabel('Message to the other interviewers').fill(confidential);
    await second.page.keyboard.press('Enter');
    const { page } = interviewer;
    await page.getByRole('tab', { name: 'Team 1 unread' }).click();
    await page.getByRole('log').getByText(confidential).waitFor();
    await page.getByLabel('Message to the other interviewers').fill('I think so too.');
    await page.getByRole('button', { name: 'Send' }).click();
    await second.page.getByRole('log').getByText('I think so too.').waitFor();
    t.equal(await page.getByRole('tab', { name: /unread/ }).count(), 0);
    await inspect(page, 'live-room-team');
  });

  await t.test('a request for a library is granted with one click', async (t) => {
    await command(candidate.page, sessionId, {
      ...{ type: 'tool.ask', questionId: questionIds[1], library: 'scikit-learn' },
    });
    const { page } = interviewer;
    await page.getByText('Cara Candidate asks for scikit-learn').waitFor();
    const environment = page.getByLabel('Environment to switch to');
    await until('the smallest one', async () => (await environment.inputValue()) === 'sklearn');
    await inspect(page, 'live-room-tool-request');
    await page.getByRole('button', { name: 'Grant' }).click();
    const actions = candidate.page.getByRole('group', { name: 'Code actions' });
    await actions.getByText('scikit-learn').waitFor();
    t.equal(await page.getByText('asks for scikit-learn').count(), 0);
  });

  await t.test('code is inserted at the caret, and the candidate can be locked out', async (t) => {
    const { page } = interviewer;
    await editorOf(page).click();
    await page.keyboard.press('Control+End');
    await page.getByRole('button', { name: 'Room' }).click();
    await page.getByRole('menuitem', { name: 'Insert code…' }).click();
    await page.getByRole('dialog').getByLabel('Code').fill('frame = make_frame()\n');
    await inspect(page, 'live-room-insert');
    await page.getByRole('button', { name: 'Insert', exact: true }).click();
    await until('the code at the candidate', async () =>
      ((await editorOf(candidate.page).textContent()) ?? '').includes('make_frame()'),
    );
    await page.getByRole('button', { name: 'Room' }).click();
    await page.getByRole('menuitem', { name: 'Lock the candidate’s editor' }).click();
    await until(
      'the lock',
      async () => (await editorOf(candidate.page).getAttribute('aria-readonly')) === 'true',
    );
    t.not(await editorOf(page).getAttribute('aria-readonly'), 'true', 'staff still write');
    await command(page, sessionId, { type: 'room.lock', isLocked: false });
  });

  await candidateSteps(t, room, inspect);

  await t.test('an interviewer looks with the candidate’s eyes', async (t) => {
    const page = await interviewer.context.newPage();
    await page.goto(`${room.product.url}/sessions/${sessionId}/candidate-view`);
    await page.getByText('You see what Cara Candidate sees.').waitFor();
    await page.getByText('Hint from Ina Interviewer').waitFor();
    t.equal(await page.getByRole('tab').count(), 0, 'there is no guide');
    t.equal(await page.getByRole('button', { name: /^Move on/ }).count(), 0, 'nothing can be done');
    await inspect(page, 'live-room-candidate-view');
    await page.close();
  });

  await t.test('after the end the interview can be opened again', async (t) => {
    const { page } = interviewer;
    await page.getByRole('button', { name: 'End interview' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End interview' }).click();
    await candidate.page.getByText('Thank you, Cara Candidate').waitFor();
    await inspect(page, 'live-room-ended');
    await page.getByRole('button', { name: 'Open again' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Open again' }).click();
    await editorOf(candidate.page).waitFor();
    await page.goto(`${room.product.url}/sessions/${sessionId}`);
    await page.getByText('https://meet.example/acme').waitFor();
    await inspect(page, 'live-room-session');
    t.pass('the candidate is back');
  });

  await t.test(
    'of all bytes that the candidate’s browser got none is the interviewers’',
    async (t) => {
      const { page } = interviewer;
      const { guides = [], questions } = roomSchema.parse(
        await call(page, `/sessions/${sessionId}/room`),
      );
      const shown = guides.find(({ questionId }) => questionId === questionIds[1])?.hints[0] ?? '';
      const secrets = secretsOf(guides, {
        known: [shown, ...questions.flatMap(({ statement, starter }) => [statement, starter])],
      });
      t.ok(secrets.length > 40, `there are ${secrets.length} lines to look for`);
      const received = await candidateBytes.text();
      t.ok(
        candidateBytes.frames() > 20 && candidateBytes.answers() > 20,
        'there is much to look at',
      );
      t.ok(traceOf(received, shown), 'what was shown is found, so what is sent can be found');
      t.ok(traceOf(received, 'frame = make_frame()'), 'in frames as well');
      t.ok(received.includes('Shown by the interviewer'), 'scripts of pages are among it');
      for (const words of ['Only interviewers see this', 'Among interviewers', 'Pause the clock']) {
        t.notOk(received.includes(words), `no script holds the panel of “${words}”`);
      }
      for (const secret of [...secrets, noteText, confidential]) {
        t.notOk(traceOf(received, secret), secret);
      }
      const unread = candidateBytes.missed.filter((text) => !/^(204|3\d\d) |\?_rsc=/.test(text));
      t.strictSame(unread, [], 'every answer was read, but pages that were fetched ahead and left');
    },
  );

  await t.test('nobody’s browser had anything to complain about', async (t) => {
    for (const [name, { complaints }] of Object.entries({ candidate, interviewer, second })) {
      // The question who is signed in, and the room that a candidate asks for too late, show here.
      const unexpected = complaints.filter((text) => !/status of (401|403|409)/.test(text));
      t.strictSame(unexpected, [], name);
    }
  });
});
