import type { Page, Product, Visitor } from '@pairwise/test-kit';

const password = 'a password for the test';

/** As the pages do it, with the cookies of the page's own browser. */
export async function post(
  page: Page,
  path: string,
  body: object,
): Promise<Record<string, unknown>> {
  return page.evaluate(
    async ([url, text]) => {
      const response = await fetch(`/v1${url}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: text,
      });
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      return (await response.json()) as Record<string, unknown>;
    },
    [path, JSON.stringify(body)] as const,
  );
}

export async function signUp(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel('Your name').fill(name);
  const mail = page.getByLabel('E-mail');
  if (await mail.isEditable()) await mail.fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
}

export const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Code editor' });

/** The lines that are in sight, without the names at the others' cursors. */
export const editorText = (page: Page): Promise<string> =>
  page.evaluate(`(() => {
    const copy = document.querySelector('.cm-content').cloneNode(true);
    for (const caret of copy.querySelectorAll('.cm-peerCaret')) caret.remove();
    return [...copy.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\\n');
  })()`);

export async function replaceCode(page: Page, source: string): Promise<void> {
  await editorOf(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(source);
}

interface Interview {
  product: Product;
  staff: Visitor;
  candidate: Visitor;
  questionIds: string[];
}

/** A live interview of Ina with Cara, both of them in the room; gives the session's id. */
export async function openInterview(interview: Interview): Promise<string> {
  const { product, staff, candidate, questionIds } = interview;
  const { page } = staff;
  await page.goto(`${product.url}/sign-in`);
  const account = { name: 'Ina Interviewer', email: 'ina@acme.example', password };
  await post(page, '/auth/sign-up/email', account);
  await post(page, '/organizations', { name: 'Acme Analytics' });
  const session = await post(page, '/sessions', {
    title: 'Data scientist, first round',
    candidate: { name: 'Cara Candidate', email: 'cara@candidates.example' },
    questionIds,
  });
  const sessionId = String(session['id']);
  const { url } = await post(page, `/sessions/${sessionId}/invitations`, {});
  await post(page, `/sessions/${sessionId}/start`, {});
  await page.goto(`${product.url}/sessions/${sessionId}/room`);
  await candidate.page.goto(String(url));
  await candidate.page.getByRole('button', { name: 'Enter the interview' }).click();
  for (const one of [staff, candidate]) await editorOf(one.page).waitFor();
  return sessionId;
}
