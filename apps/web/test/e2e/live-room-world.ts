import {
  launchBrowser,
  openVisitor,
  startProduct,
  type Page,
  type Product,
  type Visitor,
} from '@pairwise/test-kit';
import { keepEveryByte, type EveryByte } from './every-byte.js';

/** Two questions to code and a talk, one of them with a guide that has everything. */
export const questionIds = [
  'cosine-similarity-matrix',
  'group-share-of-total',
  'detect-overfitting',
] as const;

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

/** As the pages do it, with the cookies of the page's own browser. */
export async function call(
  page: Page,
  path: string,
  body?: object,
): Promise<Record<string, unknown>> {
  const answer = await page.evaluate(
    async ([url, text]): Promise<Answer> => {
      const response = await fetch(`/v1${url}`, {
        method: text === null ? 'GET' : 'POST',
        headers: text === null ? {} : { 'content-type': 'application/json' },
        body: text,
      });
      return { status: response.status, body: (await response.json()) as Answer['body'] };
    },
    [path, body === undefined ? null : JSON.stringify(body)] as const,
  );
  if (answer.status >= 400) throw new Error(`${path}: ${answer.status}`);
  return answer.body;
}

export interface LiveRoom {
  product: Product;
  sessionId: string;
  candidate: Visitor;
  interviewer: Visitor;
  second: Visitor;
  /** All that the candidate's browser got, from its first page on. */
  candidateBytes: EveryByte;
}

interface Teardown {
  teardown(work: () => Promise<void>): void;
}

const account = (name: string, email: string) => ({ name, email, password: 'a long password' });

async function signUp(product: Product, { page }: Visitor, name: string): Promise<void> {
  await page.goto(`${product.url}/sign-in`);
  const email = `${name.split(' ')[0]?.toLowerCase() ?? ''}@acme.example`;
  await call(page, '/auth/sign-up/email', account(name, email));
}

async function addColleague(owner: Page, colleague: Page, email: string): Promise<void> {
  const invited = await call(owner, '/member-invitations', { email, role: 'interviewer' });
  const token = new URL(String(invited['url'])).hash.slice(1);
  await call(colleague, '/member-invitations/accept', { token });
}

/** Ina and Ivo interview; Cara has opened her link and waits in the lobby. Nothing has begun. */
export async function openLiveRoom(t: Teardown): Promise<LiveRoom> {
  const product = await startProduct(t);
  const browser = await launchBrowser(t);
  const [candidate, interviewer, second] = await Promise.all([
    openVisitor(browser),
    openVisitor(browser),
    openVisitor(browser),
  ]);
  const candidateBytes = keepEveryByte(candidate);
  await Promise.all([
    signUp(product, interviewer, 'Ina Interviewer'),
    signUp(product, second, 'Ivo Interviewer'),
  ]);
  await call(interviewer.page, '/organizations', { name: 'Acme Analytics' });
  await addColleague(interviewer.page, second.page, 'ivo@acme.example');
  const session = await call(interviewer.page, '/sessions', {
    title: 'Data scientist, first round',
    candidate: { name: 'Cara Candidate', email: 'cara@candidates.example' },
    questionIds,
    durationMinutes: 60,
    meetingUrl: 'https://meet.example/acme',
  });
  const sessionId = String(session['id']);
  const { url } = await call(interviewer.page, `/sessions/${sessionId}/invitations`, {});
  await candidate.page.goto(String(url));
  await candidate.page.getByRole('button', { name: 'Enter the interview' }).click();
  for (const { page } of [interviewer, second]) {
    await page.goto(`${product.url}/sessions/${sessionId}/room`);
  }
  return { product, sessionId, candidate, interviewer, second, candidateBytes };
}

/** Does to the room what a participant's page would. */
export const command = (page: Page, sessionId: string, what: object) =>
  call(page, `/sessions/${sessionId}/commands`, {
    commandId: crypto.randomUUID(),
    command: what,
  });
