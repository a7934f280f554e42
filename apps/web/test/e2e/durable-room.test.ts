import type { OrganizationId, SessionId } from '@pairwise/contracts';
import { roomUpdates } from '@pairwise/db';
import {
  createNetwork,
  launchBrowser,
  openVisitor,
  settledViolations,
  startProduct,
  takeScreenshots,
  until,
  type Network,
  type Page,
  type Product,
  type Visitor,
} from '@pairwise/test-kit';
import t, { type Test } from 'tap';
import * as Y from 'yjs';

type Person = Visitor & { network: Network; path: string };
type Room = {
  product: Product;
  organizationId: OrganizationId;
  sessionId: SessionId;
  candidate: Person;
  interviewer: Person;
  colleague: Person;
};

const questionId = 'cosine-similarity-matrix';

/** As the pages do it, with the cookies of the page's own browser. */
async function post(page: Page, path: string, body: object): Promise<Record<string, unknown>> {
  const { status, text } = await page.evaluate(
    async ([url, json]) => {
      const response = await fetch(`/v1${url}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: json,
      });
      return { status: response.status, text: await response.text() };
    },
    [path, JSON.stringify(body)] as const,
  );
  if (status >= 400) throw new Error(`${path}: ${status}`);
  return JSON.parse(text) as Record<string, unknown>;
}

async function signUp(page: Page, product: Product, name: string): Promise<string> {
  await page.goto(`${product.url}/sign-in`);
  const email = `${name.split(' ')[0]?.toLowerCase()}@acme.example`;
  await post(page, '/auth/sign-up/email', { name, email, password: 'a long password' });
  return email;
}

async function enterByLink(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Enter the interview' }).click();
  await editorOf(page).waitFor();
}

/** A live interview: a candidate and two interviewers, each behind a network of their own. */
async function openRoom(t: Test): Promise<Room> {
  const product = await startProduct(t, { realtimeServers: 2 });
  const browser = await launchBrowser(t);
  const open = async (): Promise<Person> => {
    const { network, proxyUrl } = await createNetwork(t);
    return { ...(await openVisitor(browser, { proxyUrl })), network, path: '' };
  };
  const [interviewer, candidate, colleague] = [await open(), await open(), await open()];
  await signUp(interviewer.page, product, 'Ina Interviewer');
  const organization = await post(interviewer.page, '/organizations', { name: 'Acme Analytics' });
  const email = await signUp(colleague.page, product, 'Olga Observer');
  const invited = await post(interviewer.page, '/member-invitations', {
    email,
    role: 'interviewer',
  });
  const token = String(invited['url']).split('#')[1];
  await post(colleague.page, '/member-invitations/accept', { token });
  const session = await post(interviewer.page, '/sessions', {
    title: 'Research engineer, first round',
    candidate: { name: 'Cara Candidate', email: 'cara@candidates.example' },
    questionIds: [questionId],
  });
  const id = String(session['id']);
  const { url } = await post(interviewer.page, `/sessions/${id}/invitations`, {});
  await post(interviewer.page, `/sessions/${id}/start`, {});
  for (const { page } of [interviewer, colleague]) {
    await page.goto(`${product.url}/sessions/${id}/room`);
    await editorOf(page).waitFor();
  }
  await enterByLink(candidate.page, String(url));
  candidate.path = candidate.page.url();
  return {
    product,
    organizationId: String(organization['id']) as OrganizationId,
    sessionId: id as SessionId,
    candidate,
    interviewer,
    colleague,
  };
}

const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Code editor' });
const moodOf = (page: Page) => page.locator('[data-save-mood]');

/** The editor's text without the names that stand at the others' cursors, for a browser to carry out. */
const editorScript = `[...document.querySelectorAll('.cm-content .cm-line')]
  .map((line) => {
    const copy = line.cloneNode(true);
    for (const caret of copy.querySelectorAll('.cm-peerCaret')) caret.remove();
    return copy.textContent;
  })
  .join('\\n')`;
/** Read and pressed in one breath: nothing can come between. */
const submitScript = `(() => {
  const seen = ${editorScript};
  const buttons = [...document.querySelectorAll('button')];
  buttons.find((button) => button.textContent.startsWith('Submit')).click();
  return seen;
})()`;
const copiesScript = `indexedDB.databases()
  .then((all) => all.map(({ name }) => name).filter((name) => name.startsWith('pairwise-room')))`;

/** How many copies know that all they hold is stored on the server. */
const settledCopiesScript = `indexedDB.databases().then((all) => Promise.all(all
  .filter(({ name }) => name.startsWith('pairwise-room'))
  .map(({ name }) => new Promise((resolve) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => resolve(false);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('custom').objectStore('custom').get('unsaved');
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result === 'no');
      };
    };
  })))).then((settled) => settled.filter(Boolean).length)`;

const pasteScript = `(() => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', '\\x00\\x01\\xff\\x7f\\n'.repeat(1024 * 1024));
  const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  document.querySelector('.cm-content').dispatchEvent(paste);
})()`;

const readEditor = (page: Page): Promise<string> => page.evaluate<string>(editorScript);

async function storedText({ product, organizationId, sessionId }: Room): Promise<string> {
  const updates = await product.database.db.withTenant(organizationId, (tx) =>
    roomUpdates.list(tx, sessionId),
  );
  const document = new Y.Doc();
  for (const update of updates) Y.applyUpdate(document, update);
  return document.getText(questionId).toString();
}

let marks = 0;

/** Types a line that occurs nowhere else, at the end of the code. */
async function typeMark(person: Person): Promise<string> {
  const mark = `# mark ${(marks += 1)}.`;
  await editorOf(person.page).click();
  await person.page.keyboard.press('Control+End');
  await person.page.keyboard.insertText(`${mark}\n`);
  return mark;
}

const timesIn = (text: string, mark: string): number => text.split(mark).length - 1;

/** All three browsers and the database agree, and have each mark exactly once. */
async function assertKept(t: Test, room: Room, expected: readonly string[]): Promise<void> {
  const people = [room.candidate, room.interviewer, room.colleague];
  const texts = await until('one text everywhere', async () => {
    const found = await Promise.all(people.map(({ page }) => readEditor(page)));
    const [first = '', ...others] = [...found, await storedText(room)];
    const isOne = others.every((text) => text === first);
    return isOne && expected.every((mark) => first.includes(mark)) ? first : null;
  });
  for (const mark of expected) t.equal(timesIn(texts, mark), 1, `${mark} is there once`);
  t.equal(timesIn(texts, 'def cosine_similarity_matrix'), 1, 'and so is the starter');
  for (const { page } of people)
    await moodOf(page)
      .getByText(/^Saved \d\d:\d\d:\d\d$/)
      .waitFor();
}

t.test('nothing that is typed in a room is lost', async (t) => {
  const room = await openRoom(t);
  const { product, candidate, interviewer } = room;

  await t.test(
    'three people on two servers type at once, and are told that it is saved',
    async (t) => {
      const typed = await Promise.all([candidate, interviewer, room.colleague].map(typeMark));
      await assertKept(t, room, typed);
      t.strictSame(await settledViolations(candidate.page), []);
      await takeScreenshots(candidate.page, 'room-saved');
    },
  );

  await t.test('a network that is cut keeps the edits of both sides', async (t) => {
    candidate.network.cut();
    await editorOf(candidate.page).click();
    await candidate.page.keyboard.press('Control+End');
    for (const letter of '# kept here.') await candidate.page.keyboard.insertText(letter);
    await moodOf(candidate.page).getByText('Offline, 12 edits kept').waitFor();
    await candidate.page.getByRole('status', { name: 'Saving' }).getByText('Offline.').waitFor();
    t.strictSame(await settledViolations(candidate.page), []);
    await takeScreenshots(candidate.page, 'room-offline');
    const other = await typeMark(interviewer);
    candidate.network.mend();
    await assertKept(t, room, ['# kept here.', other]);
    await candidate.page
      .getByRole('status', { name: 'Saving' })
      .getByText('All your edits are saved.')
      .waitFor();
  });

  await t.test('a tab that is killed while it is offline brings its edits back', async (t) => {
    candidate.network.cut();
    await moodOf(candidate.page)
      .getByText(/^Offline/)
      .waitFor();
    const own = await typeMark(candidate);
    const kept = await candidate.context.newCDPSession(candidate.page);
    const crashed = candidate.page.waitForEvent('crash');
    kept.send('Page.crash').catch(() => undefined);
    await crashed;
    const other = await typeMark(interviewer);
    candidate.network.mend();
    candidate.page = await candidate.context.newPage();
    await candidate.page.goto(candidate.path);
    await editorOf(candidate.page).waitFor();
    t.equal(timesIn(await readEditor(candidate.page), own), 1, 'it is there from the beginning');
    await assertKept(t, room, [own, other]);
  });

  await t.test('a computer that slept catches up, and so do the others', async (t) => {
    const devtools = await candidate.context.newCDPSession(candidate.page);
    const own = await typeMark(candidate);
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    candidate.network.cut();
    const meanwhile = [await typeMark(interviewer), await typeMark(room.colleague)];
    candidate.network.mend();
    await devtools.send('Page.setWebLifecycleState', { state: 'active' });
    await assertKept(t, room, [own, ...meanwhile, await typeMark(candidate)]);
  });

  await t.test('a server that dies takes no edit along', async (t) => {
    const typed: string[] = [];
    for (const name of ['realtime', 'realtime-2'] as const) {
      typed.push(await typeMark(candidate), await typeMark(interviewer));
      await product.stop(name, 'SIGKILL');
      typed.push(await typeMark(candidate), await typeMark(interviewer));
      await assertKept(t, room, typed);
      await product.start(name);
    }
  });

  await t.test('both servers may restart at once', async (t) => {
    const typed = [await typeMark(candidate), await typeMark(interviewer)];
    await Promise.all([product.stop('realtime', 'SIGTERM'), product.stop('realtime-2', 'SIGTERM')]);
    typed.push(await typeMark(candidate), await typeMark(interviewer));
    await Promise.all([product.start('realtime'), product.start('realtime-2')]);
    await assertKept(t, room, typed);
  });

  await t.test('Submit grades the text that stood there, whatever arrives meanwhile', async (t) => {
    const submitted = async (): Promise<string> => {
      const seen = await candidate.page.evaluate<string>(submitScript);
      const files = await until('the submission', () => submittedFiles(room, seen));
      t.equal(files, seen);
      const results = candidate.page.getByRole('region', { name: 'Test results' });
      await results
        .getByText(/passed|failed/i)
        .first()
        .waitFor({ timeout: 90_000 });
      await until('the button', () =>
        candidate.page.getByRole('button', { name: /^Submit/ }).isEnabled(),
      );
      return seen;
    };
    let isTyping = true;
    const typing = (async () => {
      while (isTyping) await typeMark(interviewer);
    })();
    await until('edits to arrive', async () => {
      const before = await readEditor(candidate.page);
      return (await readEditor(candidate.page)) !== before;
    });
    await submitted();
    isTyping = false;
    await typing;
    candidate.network.cut();
    const offline = await typeMark(candidate);
    await moodOf(candidate.page)
      .getByText(/^Offline, \d+ edits? kept$/)
      .waitFor();
    candidate.network.mend();
    t.match(await submitted(), offline, 'with what was typed offline');
    await assertKept(t, room, [offline]);
  });

  await t.test(
    'a paste of five megabytes is refused in words, and nobody else notices',
    async (t) => {
      const { page } = candidate;
      const before = await readEditor(page);
      await editorOf(page).click();
      await page.evaluate(pasteScript);
      await page.getByText('That did not fit: a file holds 256 KiB.').waitFor();
      t.equal(await readEditor(page), before);
      await assertKept(t, room, [await typeMark(interviewer), await typeMark(candidate)]);
    },
  );

  await t.test(
    'what one person kept is shown to no other, and forgotten after the end',
    async (t) => {
      candidate.network.cut();
      await moodOf(candidate.page)
        .getByText(/^Offline/)
        .waitFor();
      const secret = await typeMark(candidate);
      await candidate.page.close();
      candidate.network.mend();
      const path = `/sessions/${room.sessionId}`;
      const { url } = await post(interviewer.page, `${path}/invitations`, {});
      candidate.page = await candidate.context.newPage();
      await enterByLink(candidate.page, String(url));
      const own = await typeMark(candidate);
      await moodOf(candidate.page)
        .getByText(/^Saved/)
        .waitFor();
      t.equal(
        timesIn(await readEditor(candidate.page), secret),
        0,
        'not to the next on this browser',
      );
      await until('the edit', async () => (await readEditor(interviewer.page)).includes(own));
      t.notMatch(await storedText(room), secret);
      await until(
        'the browser to know that all is stored',
        async () => (await candidate.page.evaluate<number>(settledCopiesScript)) === 1,
      );
      await post(interviewer.page, `${path}/end`, {});
      await candidate.page.getByRole('heading', { name: /^Thank you/ }).waitFor();
      const countCopies = async ({ page }: Person): Promise<number> =>
        (await page.evaluate<string[]>(copiesScript)).length;
      await until(
        'the interviewer’s copy to go',
        async () => (await countCopies(interviewer)) === 0,
      );
      // What never reached the server is not thrown away; the other copy goes.
      await until('one copy to go', async () => (await countCopies(candidate)) === 1);
    },
  );
});

/** The file of the latest submission; null while there is none with this text's first line. */
async function submittedFiles(room: Room, seen: string): Promise<string | null> {
  const row = await room.product.database.db.withTenant(room.organizationId, (tx) =>
    tx.execution.findFirst({
      where: { sessionId: room.sessionId, kind: 'submission' },
      orderBy: { queuedAt: 'desc' },
      select: { files: true },
    }),
  );
  const text = (row?.files as Record<string, string> | undefined)?.['main.py'] ?? null;
  const lastMark = seen.match(/# mark \d+\./g)?.at(-1) ?? '';
  return text?.includes(lastMark) === true ? text : null;
}
