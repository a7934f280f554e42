import { reportSchema, type CaseSkill, type IdiomReport, type Report } from '@pairwise/contracts';
import type { CaseResultInput } from '@pairwise/db';
import {
  caseResult,
  createTestApi,
  createTestOrganization,
  createTestSession,
  finishExecution,
  nobody,
  refusalOf,
  type Caller,
} from '@pairwise/test-kit';
import t from 'tap';

const first = 'cosine-similarity-matrix';
const second = 'mutable-default-argument';

const graded = (skill: CaseSkill, points: number, maxPoints: number): CaseResultInput =>
  caseResult({ name: `${skill}_${points}_of_${maxPoints}`, skill, points, maxPoints });

t.test('the report', async (t) => {
  const api = await createTestApi(t);
  const organization = await createTestOrganization(api, 'Deciders');
  const { owner, interviewer, hiringManager } = organization;

  const submit = async (
    caller: Caller,
    session: { id: string },
    questionId: string,
    graded: { source: string; cases?: CaseResultInput[]; idioms?: IdiomReport },
  ): Promise<string> => {
    const created = await caller.post(`/v1/sessions/${session.id}/submissions`, {
      questionId,
      files: { 'main.py': graded.source },
    });
    const { id } = created.json() as { id: string };
    if (graded.cases !== undefined) {
      const sum = (pick: (one: CaseResultInput) => number) =>
        (graded.cases ?? []).reduce((total, one) => total + pick(one), 0);
      await finishExecution(
        api.database,
        { organizationId: organization.id, id },
        {
          cases: graded.cases,
          score: sum((one) => one.points),
          maxScore: sum((one) => one.maxPoints),
          idioms: graded.idioms ?? null,
        },
      );
    }
    return id;
  };
  const read = async (session: { id: string }, caller: Caller = owner): Promise<Report> =>
    reportSchema.parse((await caller.get(`/v1/sessions/${session.id}/report`)).json());
  const criterion = (report: Report, id: string) => report.criteria.find((one) => one.id === id);

  t.test('whether somebody had more time is not said where scores are read', async (t) => {
    const session = await createTestSession(api, organization, 'pending');
    const path = `/v1/sessions/${session.id}`;
    const changed = await interviewer.patch(path, { timeMultiplier: 1.5 });
    t.match(changed.json(), { timeMultiplier: 1.5 });
    const report = await hiringManager.get(`${path}/report`);
    t.equal(report.statusCode, 200);
    t.notMatch(report.body, /timeMultiplier/);
  });

  t.test('who hires reads it; the candidate and nobody do not', async (t) => {
    const session = await createTestSession(api, organization, 'live');
    const path = `/v1/sessions/${session.id}/report`;
    for (const caller of [owner, interviewer, hiringManager]) {
      t.equal((await caller.get(path)).statusCode, 200);
    }
    t.equal(refusalOf(await session.candidate.get(path)), '403 forbidden');
    t.equal(refusalOf(await nobody(api).get(path)), '401 unauthenticated');
  });

  t.test('of a session in which nothing happened it says that nothing was observed', async (t) => {
    const session = await createTestSession(api, organization);
    const report = await read(session);
    t.match(report, {
      total: null,
      totalExplanation: 'No criterion has been rated yet.',
      automaticScore: null,
      scorecards: [],
      organizationName: 'Deciders',
      session: { id: session.id, status: 'pending' },
      questions: [
        { id: first, submissionCount: 0, runCount: 0, best: null, bestSource: null },
        { id: second, submissionCount: 0, runCount: 0, best: null, bestSource: null },
      ],
    });
    t.equal(
      report.criteria.reduce((sum, one) => sum + one.weight, 0),
      100,
      'weights in percent',
    );
    for (const one of report.criteria) t.equal(one.counted, null, one.id);
  });

  t.test('what was found in the source proposes fluency and quality', async (t) => {
    const session = await createTestSession(api, organization, 'live');
    const place = { line: 1, column: 1, endLine: 1, found: 'f', why: 'w', instead: 'i' };
    const idioms: IdiomReport = {
      findings: [{ ...place, rule: 'S1', strength: 'strong', sameAs: null }],
      complete: true,
    };
    const cases = [graded('correctness', 4, 4)];
    await submit(session.candidate, session, first, { source: 'a = 1', cases, idioms });
    const report = await read(session);
    t.match(criterion(report, 'fluency'), { automatic: 2.5, human: null, counted: 2.5 });
    t.match(criterion(report, 'quality'), { automatic: 3, automaticEvidence: /3.00 of 4/ });
    t.match(criterion(report, 'communication'), { automatic: null, counted: null });
  });

  t.test('the last submission counts where the session says so', async (t) => {
    const session = await createTestSession(api, organization);
    const path = `/v1/sessions/${session.id}`;
    await interviewer.patch(path, { attempts: { counts: 'last' } });
    await interviewer.post(`${path}/start`);
    for (const points of [4, 1]) {
      const cases = [graded('correctness', points, 4)];
      await submit(session.candidate, session, first, { source: `a = ${points}`, cases });
    }
    t.match((await read(session)).questions[0], { best: { score: 1 }, bestSource: 'a = 1' });
  });

  t.test('the best submission of the candidate counts, the earliest among equals', async (t) => {
    const session = await createTestSession(api, organization, 'live');
    const { candidate } = session;
    await submit(candidate, session, first, { source: 'weak', cases: [graded('shape', 1, 4)] });
    const best = await submit(candidate, session, first, {
      source: 'best, first',
      cases: [graded('shape', 3, 4)],
    });
    await submit(candidate, session, first, { source: 'equal', cases: [graded('shape', 3, 4)] });
    await submit(candidate, session, first, { source: 'not graded yet' });
    await submit(interviewer, session, first, { source: 'staff', cases: [graded('shape', 4, 4)] });
    const report = await read(session);
    t.match(report.questions[0], {
      submissionCount: 5,
      best: { id: best, score: 3, maxScore: 4 },
      bestSource: 'best, first',
    });
    t.strictSame(report.automaticScore, { points: 3, maxPoints: 4 });
  });

  t.test('runs are counted per question', async (t) => {
    const session = await createTestSession(api, organization, 'live');
    for (const questionId of [first, first, second]) {
      await session.candidate.post(`/v1/sessions/${session.id}/runs`, {
        environment: 'python',
        files: { 'main.py': '' },
        questionId,
      });
    }
    await session.candidate.post(`/v1/sessions/${session.id}/runs`, {
      environment: 'python',
      files: { 'main.py': '' },
    });
    t.strictSame(
      (await read(session)).questions.map((one) => one.runCount),
      [2, 1],
    );
  });

  t.test('correctness follows from the tests, edge cases making half', async (t) => {
    const session = await createTestSession(api, organization, 'live');
    // Main cases 3 of 4, edge cases 1 of 4: (0.75 + 0.25) / 2 = 0.5. Speed and style do not enter.
    await submit(session.candidate, session, first, {
      source: 'a',
      cases: [
        graded('correctness', 2, 2),
        graded('numerics', 1, 2),
        graded('edge_cases', 1, 4),
        graded('speed', 0, 100),
        graded('style', 0, 100),
      ],
    });
    const one = criterion(await read(session), 'correctness');
    t.match(one, { automatic: 2, human: null, counted: 2 });
    t.match(one?.automaticEvidence, /All-pairs cosine similarity: 50 %\. Left out, no submission:/);

    // The second question has main cases only, 4 of 4: the mean of 0.5 and 1 is 0.75, or 3 of 4.
    await submit(session.candidate, session, second, {
      source: 'b',
      cases: [graded('correctness', 4, 4)],
    });
    const both = await read(session);
    t.match(criterion(both, 'correctness'), { automatic: 3, counted: 3 });
    t.notMatch(criterion(both, 'correctness')?.automaticEvidence, 'Left out');
    // Correctness alone was observed: 100 × (35 × 3/4) ÷ 35.
    t.equal(both.total, 75);
    t.equal(
      both.totalExplanation,
      '100 × (35 × 3/4) ÷ 35 = 75. ' +
        'Not observed and left out: Python fluency, Code quality, Problem solving, Communication.',
    );
  });

  t.test(
    'people’s values count before the proposal; what nobody observed is left out',
    async (t) => {
      const session = await createTestSession(api, organization, 'live');
      await submit(session.candidate, session, first, {
        source: 'a',
        cases: [graded('correctness', 4, 4)],
      });
      const path = `/v1/sessions/${session.id}/scorecards/mine`;
      await interviewer.put(path, {
        ratings: [
          { criterion: 'correctness', value: 3 },
          { criterion: 'fluency', value: 2.5 },
          { criterion: 'communication', value: null },
        ],
        submit: true,
      });
      await owner.put(path, {
        ratings: [
          { criterion: 'correctness', value: 2 },
          { criterion: 'quality', value: 4 },
        ],
        submit: true,
      });
      const report = await read(session, hiringManager);
      t.match(criterion(report, 'correctness'), { automatic: 4, human: 2.5, counted: 2.5 });
      t.match(criterion(report, 'correctness')?.humanValues, [{ value: 3 }, { value: 2 }]);
      t.match(criterion(report, 'fluency'), { automatic: null, human: 2.5, counted: 2.5 });
      t.match(criterion(report, 'communication'), { human: null, humanValues: [], counted: null });
      // 35 × 2.5/4 + 25 × 2.5/4 + 20 × 4/4 = 21.875 + 15.625 + 20 = 57.5 of 80 weights: 71.875.
      t.equal(report.total, 71.9);
      t.match(report.totalExplanation, '(35 × 2.5/4 + 25 × 2.5/4 + 20 × 4/4) ÷ 80 = 71.9.');
      t.match(report.totalExplanation, 'left out: Problem solving, Communication.');
    },
  );

  t.test('a value of zero is a zero, not a missing value', async (t) => {
    const session = await createTestSession(api, organization, 'live');
    const ratings = [
      { criterion: 'quality', value: 0 },
      { criterion: 'fluency', value: 4 },
    ];
    await owner.put(`/v1/sessions/${session.id}/scorecards/mine`, { ratings, submit: true });
    const report = await read(session);
    t.match(criterion(report, 'quality'), { human: 0, counted: 0 });
    // 25 of 45 weights.
    t.equal(report.total, 55.6);
  });
});
