import { criterionIds, limits, scorecardSchema, type Report } from '@pairwise/contracts';
import {
  createTestApi,
  createTestOrganization,
  createTestSession,
  refusalOf,
} from '@pairwise/test-kit';
import t from 'tap';

const rating = (criterion: string, value: number | null, comment = '') => ({
  criterion,
  value,
  comment,
});

t.test('scorecards', async (t) => {
  const api = await createTestApi(t);
  const organization = await createTestOrganization(api, 'Raters');
  const { owner, interviewer, hiringManager } = organization;
  const newPath = async () =>
    `/v1/sessions/${(await createTestSession(api, organization, 'live')).id}/scorecards/mine`;
  const reportOf = async (path: string, caller = owner) =>
    (await caller.get(path.replace('/scorecards/mine', '/report'))).json() as Report;

  t.test('there is none before the first save', async (t) => {
    t.equal(refusalOf(await interviewer.get(await newPath())), '404 not_found');
  });

  t.test('a draft is kept, and shown to nobody else', async (t) => {
    const path = await newPath();
    const draft = {
      ratings: [rating('quality', 2.5, 'Clear names')],
      recommendation: 'yes',
      summary: 'Leaning to yes',
    };
    const saved = scorecardSchema.parse((await interviewer.put(path, draft)).json());
    t.match(saved, { ...draft, status: 'draft', submittedAt: null });
    t.equal(saved.authorId as string, organization.userIds.interviewer as string);
    t.strictSame((await interviewer.get(path)).json(), saved);
    t.equal(refusalOf(await owner.get(path)), '404 not_found', 'the owner has none of their own');
    t.match(await reportOf(path), { scorecards: [], hiddenScorecards: 0 });
    await interviewer.put(path, { ratings: [] });
    t.match((await interviewer.get(path)).json(), {
      ratings: [],
      recommendation: null,
      summary: '',
    });
  });

  t.test('once submitted it stays submitted, and can be amended', async (t) => {
    const path = await newPath();
    await interviewer.put(path, { ratings: [rating('quality', 3)] });
    const first = scorecardSchema.parse(
      (await interviewer.put(path, { ratings: [rating('quality', 3)], submit: true })).json(),
    );
    t.equal(first.status, 'submitted');
    t.ok(first.submittedAt);
    const amended = (await interviewer.put(path, { ratings: [rating('quality', 3.5)] })).json();
    t.match(amended, {
      status: 'submitted',
      submittedAt: first.submittedAt,
      ratings: [rating('quality', 3.5)],
    });
    const emptied = await interviewer.put(path, { ratings: [rating('quality', null)] });
    t.equal(refusalOf(emptied), '409 scorecard_incomplete', 'it cannot be emptied either');
  });

  t.test('an empty card, or one where nothing was observed, is not submitted', async (t) => {
    const path = await newPath();
    for (const ratings of [[], criterionIds.map((id) => rating(id, null))]) {
      const response = await interviewer.put(path, { ratings, submit: true });
      t.equal(refusalOf(response), '409 scorecard_incomplete');
    }
    t.equal(refusalOf(await interviewer.get(path)), '404 not_found', 'nothing was saved');
  });

  t.test('saved twice at once there is one card', async (t) => {
    const path = await newPath();
    const responses = await Promise.all(
      [1, 2, 3, 4].map((value) => interviewer.put(path, { ratings: [rating('quality', value)] })),
    );
    for (const one of responses) t.equal(one.statusCode, 200, one.body);
    t.equal((await interviewer.get(path)).statusCode, 200);
  });

  t.test('values are half steps from 0 to 4', async (t) => {
    const path = await newPath();
    for (const value of [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, null]) {
      const response = await interviewer.put(path, { ratings: [rating('quality', value)] });
      t.equal(response.statusCode, 200, String(value));
    }
    for (const value of [-0.5, 4.5, 0.25, 3.1, 1e9, '3', true]) {
      const body = { ratings: [{ criterion: 'quality', value }] };
      t.equal(refusalOf(await interviewer.put(path, body)), '400 invalid_request', String(value));
    }
  });

  t.test('everything else is checked too', async (t) => {
    const path = await newPath();
    const bad = [
      {},
      { ratings: [rating('charm', 4)] },
      { ratings: [rating('quality', 4), rating('quality', 1)] },
      { ratings: [rating('quality', 4, 'x'.repeat(limits.commentCharacters + 1))] },
      { ratings: [], recommendation: 'maybe' },
      { ratings: [], summary: 'nul\u0000' },
      { ratings: [], authorId: organization.userIds.owner },
      { ratings: [], status: 'submitted' },
      { ratings: [{ ...rating('quality', 4), weight: 100 }] },
    ];
    for (const body of bad) {
      const response = await interviewer.put(path, body);
      t.equal(refusalOf(response), '400 invalid_request', JSON.stringify(body).slice(0, 70));
    }
  });

  t.test('an interviewer judges before they see how others judged', async (t) => {
    const path = await newPath();
    await owner.put(path, {
      ratings: [rating('quality', 1, 'ANCHOR comment')],
      recommendation: 'strong_no',
      summary: 'ANCHOR summary',
      submit: true,
    });
    const blind = await interviewer.get(path.replace('/scorecards/mine', '/report'));
    t.notMatch(blind.body, /ANCHOR|strong_no/);
    t.match(blind.json(), { scorecards: [], hiddenScorecards: 1, total: null });
    await interviewer.put(path, { ratings: [rating('quality', 3)] });
    t.match(await reportOf(path, interviewer), { scorecards: [], hiddenScorecards: 1 }, 'a draft');
    await interviewer.put(path, { ratings: [rating('quality', 3)], submit: true });
    const seen = await reportOf(path, interviewer);
    t.match(seen, { hiddenScorecards: 0, scorecards: [{ summary: 'ANCHOR summary' }, {}] });
    for (const caller of [owner, hiringManager]) {
      t.equal((await reportOf(path, caller)).scorecards.length, 2);
    }
  });
});
