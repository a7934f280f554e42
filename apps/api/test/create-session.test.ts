import { limits, sessionSchema, type Session } from '@pairwise/contracts';
import { createTestApi, createTestOrganization, problemOf, refusalOf } from '@pairwise/test-kit';
import t from 'tap';
import { readRoomText } from './support/read-room-text.js';

const questionIds = ['cosine-similarity-matrix', 'mutable-default-argument'];
const valid = {
  title: 'Data scientist',
  candidate: { name: 'Casey', email: 'casey@candidates.example' },
  questionIds,
};

t.test('creating and changing a session', async (t) => {
  const api = await createTestApi(t);
  const organization = await createTestOrganization(api, 'Makers');
  const { interviewer } = organization;
  const post = (body: unknown) => interviewer.post('/v1/sessions', body);
  const create = async (body: unknown = valid): Promise<Session> =>
    sessionSchema.parse((await post(body)).json());
  const starterOf = async (id: string) =>
    ((await interviewer.get(`/v1/questions/${id}`)).json() as { starter: string }).starter;

  t.test('it answers with everything that was asked for, in that order', async (t) => {
    const response = await post({ ...valid, title: '  Data scientist ' });
    t.equal(response.statusCode, 201);
    t.match(sessionSchema.parse(response.json()), {
      title: 'Data scientist',
      candidate: valid.candidate,
      status: 'pending',
      kind: 'interview',
      durationMinutes: 60,
      startedAt: null,
      endedAt: null,
      questions: questionIds.map((id) => ({ id })),
    });
    const turned = await create({ ...valid, questionIds: [...questionIds].reverse() });
    t.strictSame(
      turned.questions.map((one) => one.id as string),
      [...questionIds].reverse(),
    );
    const read = await interviewer.get(`/v1/sessions/${turned.id}`);
    t.strictSame(read.json(), turned, 'and reads the same afterwards');
  });

  t.test('the starters stand in the shared text exactly once', async (t) => {
    const { id } = await create();
    const room = await readRoomText(api, organization.id, id);
    t.equal(room.updateCount, 1);
    for (const question of questionIds) {
      t.equal(room.textOf(question), await starterOf(question), question);
    }
  });

  t.test('each field is checked, and the answer names it', async (t) => {
    const { candidate } = valid;
    const cases: [string, object][] = [
      ['title', { title: '' }],
      ['title', { title: ' \t ' }],
      ['title', { title: 'x'.repeat(limits.titleCharacters + 1) }],
      ['title', { title: 'two\nlines' }],
      ['title', { title: 'nul\u0000' }],
      ['title', { title: 42 }],
      ['candidate', { candidate: null }],
      ['candidate.name', { candidate: { ...candidate, name: '' } }],
      ['candidate.name', { candidate: { ...candidate, name: 'x'.repeat(101) } }],
      ['candidate.email', { candidate: { ...candidate, email: 'casey' } }],
      ['candidate.email', { candidate: { ...candidate, email: `${'x'.repeat(250)}@a.example` } }],
      ['candidate', { candidate: { ...candidate, role: 'owner' } }],
      ['questionIds', { questionIds: [] }],
      ['questionIds', { questionIds: 'mutable-default-argument' }],
      ['questionIds', { questionIds: [...questionIds, questionIds[0]] }],
      ['questionIds', { questionIds: Array.from({ length: 13 }, (_, n) => `question-${n}`) }],
      ['questionIds.0', { questionIds: ['../../etc/passwd'] }],
      ['questionIds.1', { questionIds: [questionIds[0], 'Upper'] }],
      ['durationMinutes', { durationMinutes: 4 }],
      ['durationMinutes', { durationMinutes: 481 }],
      ['durationMinutes', { durationMinutes: 30.5 }],
      ['durationMinutes', { durationMinutes: '60' }],
      ['kind', { kind: 'exam' }],
      ['', { status: 'live' }],
      ['', { organizationId: crypto.randomUUID() }],
    ];
    for (const [path, change] of cases) {
      const response = await post({ ...valid, ...change });
      const problem = problemOf(response);
      t.equal(problem.code, 'invalid_request', JSON.stringify(change).slice(0, 60));
      t.match(problem.issues, [{ path }], `names ${path || 'the body'}`);
    }
    for (const text of ['[]', '"text"', '7', 'null', '{}']) {
      const headers = { 'content-type': 'application/json' };
      const response = await interviewer.request('POST', '/v1/sessions', text, headers);
      t.equal(refusalOf(response), '400 invalid_request', text);
    }
    const empty = await interviewer.request('POST', '/v1/sessions');
    t.equal(refusalOf(empty), '400 invalid_request', 'no body at all');
  });

  t.test('a question that is not in the bank is named, and nothing is made', async (t) => {
    const countOf = async () =>
      ((await interviewer.get('/v1/sessions?limit=100')).json() as { items: unknown[] }).items
        .length;
    const before = await countOf();
    const response = await post({ ...valid, questionIds: ['no-such-question'] });
    t.equal(refusalOf(response), '404 not_found');
    t.match(response.json(), { detail: 'There is no question "no-such-question".' });
    t.equal(await countOf(), before);
  });

  t.test('before the start everything may change, afterwards nothing', async (t) => {
    const session = await create();
    const path = `/v1/sessions/${session.id}`;
    const changed = await interviewer.patch(path, {
      title: 'Analyst',
      durationMinutes: 45,
      candidate: { name: 'Kim', email: 'kim@candidates.example' },
      questionIds: ['group-share-of-total', questionIds[1]],
    });
    t.match(changed.json(), {
      title: 'Analyst',
      durationMinutes: 45,
      candidate: { name: 'Kim', email: 'kim@candidates.example' },
      questions: [{ id: 'group-share-of-total' }, { id: questionIds[1] }],
    });
    t.equal((await interviewer.patch(path, {})).statusCode, 200, 'no change is no error');
    t.equal(refusalOf(await interviewer.patch(path, { status: 'live' })), '400 invalid_request');
    await interviewer.post(`${path}/start`);
    t.equal(refusalOf(await interviewer.patch(path, { title: 'Late' })), '409 session_locked');
    await interviewer.post(`${path}/end`);
    t.equal(refusalOf(await interviewer.patch(path, { title: 'Later' })), '409 session_locked');
    t.match((await interviewer.get(path)).json(), { title: 'Analyst' });
  });

  t.test('a question that joins later gets its starter, the others keep their text', async (t) => {
    const session = await create({ ...valid, questionIds: [questionIds[0]] });
    const path = `/v1/sessions/${session.id}`;
    for (const ids of [questionIds, [questionIds[1]], questionIds]) {
      t.equal((await interviewer.patch(path, { questionIds: ids })).statusCode, 200);
    }
    const room = await readRoomText(api, organization.id, session.id);
    for (const question of questionIds) {
      t.equal(room.textOf(question), await starterOf(question), `${question}, once`);
    }
  });

  t.test('two people who change it at once both succeed, and no text doubles', async (t) => {
    const session = await create({ ...valid, questionIds: [questionIds[0]] });
    const path = `/v1/sessions/${session.id}`;
    const responses = await Promise.all(
      [organization.owner, interviewer, organization.owner, interviewer].map((caller) =>
        caller.patch(path, { title: 'Together', questionIds }),
      ),
    );
    t.strictSame(
      responses.map((one) => one.statusCode),
      [200, 200, 200, 200],
      responses.map((one) => one.body.slice(0, 80)).join('\n'),
    );
    const room = await readRoomText(api, organization.id, session.id);
    for (const question of questionIds) {
      t.equal(room.textOf(question), await starterOf(question), question);
    }
  });
});
