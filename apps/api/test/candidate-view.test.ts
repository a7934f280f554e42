import { questionContentSchema, roomSchema, type QuestionContent } from '@pairwise/contracts';
import {
  createTestApi,
  createTestOrganization,
  createTestSession,
  refusalOf,
  type TestSession,
} from '@pairwise/test-kit';
import t from 'tap';
import { connectAdmin } from './support/connect-admin.js';
import { files, questionId } from './support/border-world.js';

const questionIds = ['cosine-similarity-matrix', 'mutable-default-argument'];
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

t.test('what a candidate gets to see', async (t) => {
  const api = await createTestApi(t);
  const organization = await createTestOrganization(api, 'Watchers');
  const { interviewer } = organization;
  const admin = await connectAdmin(t, api.database);
  const { rows } = await admin.query<{ title: string; content: unknown }>(
    'SELECT title, content FROM question_version WHERE question_id = ANY($1) AND is_current',
    [questionIds],
  );
  const contents: QuestionContent[] = rows.map((row) => questionContentSchema.parse(row.content));
  t.equal(contents.length, 2);

  const run = { environment: 'python', files };
  const roomOf = async (session: TestSession) =>
    roomSchema.parse((await session.candidate.get(`/v1/sessions/${session.id}/room`)).json());

  /** Everything that this candidate can fetch, as one text. */
  async function readEverything(session: TestSession, executionIds: string[]): Promise<string> {
    const paths = [
      `/v1/sessions/${session.id}/room`,
      `/v1/sessions/${session.id}/runs`,
      `/v1/sessions/${session.id}/submissions`,
      ...executionIds.flatMap((id) => [
        `/v1/runs/${id}`,
        `/v1/runs/${id}/files`,
        `/v1/submissions/${id}`,
      ]),
      '/v1/environments',
    ];
    const answers = await Promise.all(paths.map((path) => session.candidate.get(path)));
    const ticket = await session.candidate.post(`/v1/sessions/${session.id}/room-tickets`);
    return [...answers, ticket].map((one) => one.body).join('\n');
  }

  const questionTexts = rows.flatMap(({ title }, index) => {
    const { statement = '', starter = '' } = contents[index] ?? {};
    const lines = statement.split('\n').filter((line) => line.trim().length > 20);
    return [title, inJson(starter), ...lines.map(inJson)];
  });

  t.test('before the start no word of a question, and nothing of staff’s trials', async (t) => {
    const session = await createTestSession(api, organization);
    const marker = 'trial-before-the-start';
    const tried = await interviewer.post(`/v1/sessions/${session.id}/runs`, {
      ...run,
      files: { 'main.py': `print("${marker}")` },
    });
    const { id } = tried.json() as { id: string };
    const text = await readEverything(session, [id]);
    t.ok(questionTexts.length > 10, 'there is something to look for');
    for (const secret of questionTexts) t.notOk(text.includes(secret), secret.slice(0, 50));
    t.notOk(text.includes(marker) || text.includes(`"id":"${id}"`), 'nor the run');
    const room = await roomOf(session);
    t.match(room, { status: 'pending', questions: [], candidateName: 'Casey Candidate' });
    t.notOk('guides' in room);

    await interviewer.post(`/v1/sessions/${session.id}/start`);
    const listed = await session.candidate.get(`/v1/sessions/${session.id}/runs`);
    t.strictSame(listed.json(), { items: [] }, 'the trial stays hidden after the start');
    t.equal(refusalOf(await session.candidate.get(`/v1/runs/${id}`)), '404 not_found');
    t.equal(refusalOf(await session.candidate.get(`/v1/runs/${id}/events`)), '404 not_found');
    t.equal(refusalOf(await session.candidate.get(`/v1/runs/${id}/files`)), '404 not_found');
    t.equal(refusalOf(await session.candidate.post(`/v1/runs/${id}/cancel`)), '404 not_found');
    t.equal((await interviewer.get(`/v1/runs/${id}`)).statusCode, 200, 'staff still have it');
  });

  t.test('while it runs the questions, but no solution, hint or hidden case', async (t) => {
    const session = await createTestSession(api, organization, 'live');
    const room = await roomOf(session);
    t.strictSame(
      room.questions.map((one) => one.id as string),
      questionIds,
    );
    t.notOk('guides' in room);
    const text = await readEverything(session, []);
    for (const { statement } of contents) t.ok(text.includes(inJson(statement)), 'the statement');
    for (const content of contents) {
      const hidden = content.cases.filter((one) => one.audience === 'interviewer');
      const secrets = [content.reference, content.drivers, content.checks ?? content.drivers];
      secrets.push(...content.hints, ...content.clarifications);
      secrets.push(...hidden.map((one) => one.title));
      for (const secret of secrets) t.notOk(text.includes(inJson(secret)), secret.slice(0, 50));
    }
    const staffRoom = await interviewer.get(`/v1/sessions/${session.id}/room`);
    for (const { reference } of contents) t.ok(staffRoom.body.includes(inJson(reference)));
  });

  t.test('the number and points of cases for interviewers cannot be computed', async (t) => {
    const session = await createTestSession(api, organization, 'live');
    const { questions } = await roomOf(session);
    let hiddenCount = 0;
    for (const [index, question] of questions.entries()) {
      const { rows: versions } = await admin.query<{ content: unknown }>(
        'SELECT content FROM question_version WHERE question_id = $1 AND is_current',
        [question.id],
      );
      const { cases } = questionContentSchema.parse(versions[0]?.content);
      const visible = cases.filter((one) => one.audience !== 'interviewer');
      hiddenCount += cases.length - visible.length;
      t.equal(question.caseCount, visible.length, `${index}: cases`);
      t.equal(
        question.maxScore,
        visible.reduce((sum, one) => sum + one.points, 0),
        `${index}: points`,
      );
    }
    t.ok(hiddenCount > 0, 'there are such cases');
  });

  t.test('before the start and after the end nothing runs', async (t) => {
    const session = await createTestSession(api, organization);
    const path = `/v1/sessions/${session.id}`;
    const submission = { questionId, files };
    t.equal(refusalOf(await session.candidate.post(`${path}/runs`, run)), '409 session_not_live');
    const early = await session.candidate.post(`${path}/submissions`, submission);
    t.equal(refusalOf(early), '409 session_not_live');
    await interviewer.post(`${path}/start`);
    t.equal((await session.candidate.post(`${path}/runs`, run)).statusCode, 202);
    await interviewer.post(`${path}/end`);
    for (const caller of [session.candidate, interviewer]) {
      t.equal(refusalOf(await caller.post(`${path}/runs`, run)), '409 session_ended');
      const late = await caller.post(`${path}/submissions`, submission);
      t.equal(refusalOf(late), '409 session_ended');
    }
    const { rows: stored } = await admin.query(
      'SELECT count(*)::int AS count FROM execution WHERE session_id = $1',
      [session.id],
    );
    t.strictSame(stored, [{ count: 1 }], 'only the run of the live room was stored');
  });

  t.test('after the end the room is shut', async (t) => {
    const session = await createTestSession(api, organization, 'live');
    const path = `/v1/sessions/${session.id}`;
    const started = await session.candidate.post(`${path}/runs`, run);
    const { id } = started.json() as { id: string };
    t.equal((await session.candidate.get(`/v1/runs/${id}`)).statusCode, 200);
    await interviewer.post(`${path}/end`);
    t.equal(refusalOf(await session.candidate.get(`/v1/runs/${id}`)), '409 session_ended');
    t.equal(refusalOf(await session.candidate.get(`${path}/submissions`)), '409 session_ended');
    const text = await readEverything(session, [id]);
    for (const secret of questionTexts) t.notOk(text.includes(secret), secret.slice(0, 50));
    t.match(await roomOf(session), { status: 'ended', questions: [] });
  });

  t.test('a browser that holds both cookies is the one that its page says it is', async (t) => {
    const session = await createTestSession(api, organization, 'live');
    const path = `/v1/sessions/${session.id}/room`;
    const cookie = `${interviewer.headers.cookie}; ${session.candidate.headers.cookie}`;
    const both = session.candidate.with({ cookie });
    t.match((await both.get(path)).json(), { me: { role: 'candidate' } });
    const staffPage = interviewer.with({ cookie });
    t.match((await staffPage.get(path)).json(), { me: { role: 'interviewer' } });
    const posing = interviewer.with({ 'pairwise-actor': 'candidate' });
    t.equal(refusalOf(await posing.get(path)), '401 unauthenticated', 'staff are no candidate');
  });
});
