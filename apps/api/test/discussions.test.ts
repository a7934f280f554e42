import {
  discussionTicksListSchema,
  reportSchema,
  roomSchema,
  questionDetailSchema,
  type Report,
} from '@pairwise/contracts';
import {
  caseResult,
  createTestApi,
  createTestOrganization,
  createTestSession,
  finishExecution,
  problemOf,
  refusalOf,
} from '@pairwise/test-kit';
import t from 'tap';

const talkId = 'detect-overfitting';
const codeId = 'mutable-default-argument';

t.test('a question that is talked about', async (t) => {
  const api = await createTestApi(t);
  const organization = await createTestOrganization(api, 'Talkers');
  const { owner, interviewer, hiringManager } = organization;
  const detail = questionDetailSchema.parse(
    (await interviewer.get(`/v1/questions/${talkId}`)).json(),
  );
  const pointCount = detail.discussion?.points.length ?? 0;
  const openSession = () => createTestSession(api, organization, 'live', [codeId, talkId]);
  const tick = (caller: typeof owner, sessionId: string, points: unknown, id = talkId) =>
    caller.put(`/v1/sessions/${sessionId}/discussion-ticks/mine/${id}`, { points });
  const reportOf = async (caller: typeof owner, sessionId: string): Promise<Report> =>
    reportSchema.parse((await caller.get(`/v1/sessions/${sessionId}/report`)).json());
  const criterion = (report: Report, id: string) => report.criteria.find((one) => one.id === id);

  t.test('shows staff what to listen for, and no tests', async (t) => {
    t.match(detail, { kind: 'discussion', cases: [], starter: '', reference: '' });
    t.ok(pointCount >= 4);
    t.ok((detail.discussion?.modelAnswer.length ?? 0) > 200);
    t.not(detail.anchors, null);
  });

  t.test('the candidate gets its prompt and nothing of the guide', async (t) => {
    const { id, candidate } = await openSession();
    const answer = await candidate.get(`/v1/sessions/${id}/room`);
    const talk = roomSchema.parse(answer.json()).questions.find((one) => one.id === talkId);
    t.match(talk, { kind: 'discussion', starter: '', caseCount: 0, maxScore: 0 });
    const secrets = [
      ...(detail.discussion?.points ?? []),
      ...(detail.discussion?.followUps ?? []),
      ...(detail.discussion?.misconceptions ?? []),
      detail.discussion?.modelAnswer.split('\n')[0] ?? '',
      detail.anchors?.['4'] ?? '',
    ];
    for (const secret of secrets) {
      t.notOk(answer.body.includes(JSON.stringify(secret).slice(1, -1)), secret);
    }
  });

  t.test('the interviewer’s room holds the guide', async (t) => {
    const { id } = await openSession();
    const room = roomSchema.parse((await interviewer.get(`/v1/sessions/${id}/room`)).json());
    const guide = room.guides?.find(({ questionId }) => questionId === talkId);
    t.strictSame(guide?.discussion, detail.discussion);
    t.equal(room.guides?.find(({ questionId }) => questionId === codeId)?.discussion, null);
  });

  t.test('takes runs, for sketches, and no submission', async (t) => {
    const { id, candidate } = await openSession();
    const files = { 'main.py': 'print(1)' };
    const run = { environment: 'python', questionId: talkId, files };
    t.equal((await candidate.post(`/v1/sessions/${id}/runs`, run)).statusCode, 202);
    const submitted = await candidate.post(`/v1/sessions/${id}/submissions`, {
      questionId: talkId,
      files,
    });
    t.equal(refusalOf(submitted), '409 question_not_graded');
  });

  t.test('points are ticked, kept for each interviewer, and changed again', async (t) => {
    const { id } = await openSession();
    const mine = async (caller: typeof owner) =>
      discussionTicksListSchema.parse(
        (await caller.get(`/v1/sessions/${id}/discussion-ticks/mine`)).json(),
      ).items;
    t.strictSame(await mine(interviewer), []);
    t.equal((await tick(interviewer, id, [2, 0])).statusCode, 200);
    t.strictSame(await mine(interviewer), [{ questionId: talkId, points: [0, 2] }]);
    t.strictSame(await mine(owner), [], 'nobody else’s');
    await tick(interviewer, id, []);
    t.strictSame(await mine(interviewer), [{ questionId: talkId, points: [] }]);
  });

  t.test('a point that is not there, or named twice, is refused', async (t) => {
    const { id } = await openSession();
    const beyond = await tick(interviewer, id, [pointCount]);
    t.equal(refusalOf(beyond), '400 invalid_request');
    t.match(problemOf(beyond), { issues: [{ path: 'points' }] });
    for (const points of [[0, 0], [-1], [0.5], ['0'], null]) {
      t.equal(refusalOf(await tick(interviewer, id, points)), '400 invalid_request');
    }
    t.equal(refusalOf(await tick(interviewer, id, [0], codeId)), '404 not_found');
    t.equal(refusalOf(await tick(interviewer, id, [0], 'f1-meaning')), '404 not_found');
  });

  t.test('without a tick the report proposes nothing from the talk', async (t) => {
    const { id } = await openSession();
    const report = await reportOf(owner, id);
    t.equal(criterion(report, 'correctness')?.automatic, null);
    t.equal(criterion(report, 'problem_solving')?.automatic, null);
    const talk = report.questions.find((one) => one.id === talkId);
    t.strictSame(talk?.discussion, { pointCount, listeners: [] });
  });

  t.test('the share that was heard is proposed beside the tests, with its evidence', async (t) => {
    const { id, candidate } = await openSession();
    const created = await candidate.post(`/v1/sessions/${id}/submissions`, {
      questionId: codeId,
      files: { 'main.py': 'pass' },
    });
    await finishExecution(
      api.database,
      { organizationId: organization.id, id: (created.json() as { id: string }).id },
      { cases: [caseResult({ name: 'all', points: 4, maxPoints: 4 })], score: 4, maxScore: 4 },
    );
    await tick(interviewer, id, []);
    const report = await reportOf(hiringManager, id);
    t.equal(criterion(report, 'correctness')?.automatic, 2, 'all of one, nothing of the other');
    t.match(criterion(report, 'correctness')?.automaticEvidence, /heard in talks: .*: 0 %/);
    t.notMatch(criterion(report, 'correctness')?.automaticEvidence, /Left out/);
    t.equal(criterion(report, 'problem_solving')?.automatic, 0);
    await tick(interviewer, id, [...Array(pointCount).keys()]);
    t.equal(criterion(await reportOf(hiringManager, id), 'correctness')?.automatic, 4);
  });

  t.test('an interviewer sees what others ticked after handing in the own scorecard', async (t) => {
    const { id } = await openSession();
    await tick(owner, id, [0, 1]);
    await tick(interviewer, id, [0]);
    const listeners = async () =>
      (await reportOf(interviewer, id)).questions.find((one) => one.id === talkId)?.discussion
        ?.listeners ?? [];
    t.equal((await listeners()).length, 1);
    t.strictSame((await listeners())[0]?.heard, [detail.discussion?.points[0]]);
    await interviewer.put(`/v1/sessions/${id}/scorecards/mine`, {
      ratings: [{ criterion: 'communication', value: 3 }],
      submit: true,
    });
    t.equal((await listeners()).length, 2);
  });
});
