import {
  questionIdsOfTrack,
  type Page,
  type QuestionFacets,
  type QuestionSummary,
  type QuestionVersion,
  type QuestionVersionSummary,
} from '@pairwise/contracts';
import { builtInQuestionsFolder, loadBank, readQuestionFolder } from '@pairwise/question-bank';
import { createTestApi, createTestOrganization, refusalOf } from '@pairwise/test-kit';
import t from 'tap';
import { seedQuestions } from '../../../prisma/seed-questions.js';
import { connectAdmin } from './support/connect-admin.js';
import { publishTestDraft } from './support/draft-world.js';

t.test('the bank of questions', async (t) => {
  const api = await createTestApi(t);
  const organization = await createTestOrganization(api, 'Readers');
  const { interviewer } = organization;
  const builtIn = await loadBank();
  const own = await publishTestDraft(api, organization);
  const page = async (query: string) =>
    (await interviewer.get(`/v1/questions?${query}`)).json() as Page<QuestionSummary>;
  const idsOf = async (query: string): Promise<string[]> => {
    const { items, nextCursor } = await page(query);
    const ids = items.map(({ id }) => String(id));
    if (nextCursor === null) return ids;
    const rest = query.replace(/&cursor=.*/, '');
    return [...ids, ...(await idsOf(`${rest}&cursor=${encodeURIComponent(nextCursor)}`))];
  };
  const expected = (matches: (question: (typeof builtIn)[number]) => boolean) =>
    builtIn.filter(matches).map(({ id }) => id);

  t.test('holds the built-in questions and those of the organization', async (t) => {
    t.strictSame(
      await idsOf('origin=built_in&limit=100'),
      expected(() => true),
    );
    t.strictSame(await idsOf('origin=own'), [own.questionId]);
    t.equal((await idsOf('limit=100')).length, builtIn.length + 1);
    const [first] = (await page('origin=built_in&limit=1')).items;
    t.match(first, { origin: 'built_in', draftId: null, number: 1 });
  });

  t.test('tells the tracks of a built-in question, and none for an own one', async (t) => {
    const [one] = questionIdsOfTrack('numpy');
    const tracksOf = async (id: string | undefined) =>
      ((await interviewer.get(`/v1/questions/${id}`)).json() as QuestionSummary).tracks;
    t.strictSame(await tracksOf(one), ['numpy']);
    t.strictSame(await tracksOf(own.questionId), []);
  });

  t.test('is filtered by what a question is', async (t) => {
    const [one] = builtIn;
    if (one === undefined) return t.fail('there is no question');
    const { category, level, environment, topic, tags, minutes } = one;
    const [tag = ''] = tags;
    const filters: [string, string[]][] = [
      [`category=${category}`, expected((one) => one.category === category)],
      [`level=${level}`, expected((one) => one.level === level)],
      ['kind=coding', expected((one) => one.kind === 'coding')],
      ['kind=discussion', expected((one) => one.kind === 'discussion')],
      [`environment=${environment}`, expected((one) => one.environment === environment)],
      [`topic=${encodeURIComponent(topic)}`, expected((one) => one.topic === topic)],
      [`tag=${encodeURIComponent(tag)}`, expected((one) => one.tags.includes(tag))],
      ['track=numpy', expected(({ id }) => questionIdsOfTrack('numpy').some((one) => one === id))],
      [`minutesMax=${minutes}`, expected((one) => one.minutes <= minutes)],
      [
        `level=${level}&minutesMax=${minutes}`,
        expected((one) => one.level === level && one.minutes <= minutes),
      ],
    ];
    for (const [query, ids] of filters) {
      t.strictSame(await idsOf(`origin=built_in&limit=100&${query}`), ids, query);
    }
    for (const query of [
      'level=expert',
      'minutesMax=0',
      'environment=no',
      'origin=all',
      'track=no',
      'x=1',
    ]) {
      t.equal(refusalOf(await interviewer.get(`/v1/questions?${query}`)), '400 invalid_request');
    }
  });

  t.test('is searched while somebody types, word by word', async (t) => {
    t.strictSame(await idsOf('search=STABLE-SOFTM'), ['stable-softmax-rows']);
    t.strictSame(await idsOf('search=rows%20stable-soft'), ['stable-softmax-rows']);
    t.strictSame(await idsOf('search=softmax%20quux'), []);
    t.strictSame(await idsOf('search=a%25b'), [], 'a sign is no wildcard');
    t.equal((await idsOf('search=%20&limit=100')).length, builtIn.length + 1);
  });

  t.test('comes page by page', async (t) => {
    const seen: string[] = [];
    let cursor = '';
    for (;;) {
      const { items, nextCursor } = await page(`limit=4${cursor}`);
      seen.push(...items.map(({ id }) => String(id)));
      if (nextCursor === null) break;
      cursor = `&cursor=${nextCursor}`;
    }
    t.strictSame(seen, [...builtIn.map(({ id }) => id), own.questionId].sort());
    t.equal(refusalOf(await interviewer.get('/v1/questions?cursor=A')), '400 invalid_cursor');
  });

  t.test('says what it can be filtered by', async (t) => {
    const facets = (await interviewer.get('/v1/question-facets')).json() as QuestionFacets;
    const total = (counts: { count: number }[]) =>
      counts.reduce((sum, { count }) => sum + count, 0);
    t.equal(total(facets.categories), builtIn.length + 1);
    t.equal(total(facets.levels), builtIn.length + 1);
    t.match(
      facets.tags.find(({ value }) => value === 'strings'),
      { count: Number },
    );
    const counts = facets.environments.map(({ count }) => count);
    t.strictSame(
      counts,
      [...counts].sort((a, b) => b - a),
      'the most frequent first',
    );
  });

  t.test('holds the files of a built-in question’s version as they ship', async (t) => {
    const id = 'group-share-of-total';
    const folder = await readQuestionFolder(`${builtInQuestionsFolder}/${id}`);
    const { items } = (await interviewer.get(`/v1/questions/${id}/versions`)).json() as {
      items: QuestionVersionSummary[];
    };
    t.match(items, [{ number: 1, isCurrent: true, publishedBy: null }]);
    const version = (
      await interviewer.get(`/v1/questions/${id}/versions/1`)
    ).json() as QuestionVersion;
    const texts = [...folder].filter(([path]) => !path.startsWith('datasets/'));
    t.strictSame(
      version.files,
      Object.fromEntries(texts.map(([path, bytes]) => [path, Buffer.from(bytes).toString()])),
    );
    t.match(version.datasets, [{ name: 'orders.csv' }]);
    const unknown = await interviewer.get('/v1/questions/no-such/versions');
    t.equal(refusalOf(unknown), '404 not_found');
  });

  t.test(
    'gives an edited built-in question the next number, and an old one its files',
    async (t) => {
      const id = 'stable-softmax-rows';
      const admin = await connectAdmin(t, api.database);
      await admin.query(`UPDATE question_version SET files = '{}' WHERE question_id = $1`, [id]);
      await seedQuestions(api.database.ownerUrl);
      const original = builtIn.find((one) => one.id === id);
      const read = async (number: number) =>
        (await interviewer.get(`/v1/questions/${id}/versions/${number}`)).json() as QuestionVersion;
      t.strictSame((await read(1)).files, original?.files);
      const edited = builtIn.map((one) => (one.id === id ? { ...one, digest: 'edited' } : one));
      await seedQuestions(api.database.ownerUrl, edited);
      t.match(await read(2), { number: 2, isCurrent: true });
      t.match(await read(1), { number: 1, isCurrent: false });
    },
  );

  t.test('keeps to one’s own question when a built-in one comes under its id', async (t) => {
    const [some] = builtIn;
    if (some === undefined) return t.fail('there is no question');
    const late = { ...some, id: own.questionId, digest: 'came later' };
    await seedQuestions(api.database.ownerUrl, [...builtIn, late]);
    const found = (await page(`search=${own.questionId}`)).items;
    t.match(found, [{ id: own.questionId, origin: 'own' }]);
    t.equal(found.length, 1);
    const detail = await interviewer.get(`/v1/questions/${own.questionId}`);
    t.match(detail.json(), { origin: 'own', draftId: own.id });
    const versions = await interviewer.get(`/v1/questions/${own.questionId}/versions`);
    t.match(versions.json(), { items: [{ digest: own.digest }] });
    const { items } = versions.json() as { items: QuestionVersionSummary[] };
    t.equal(items.length, 1);
    const session = await interviewer.post('/v1/sessions', {
      title: 'Own',
      candidate: { name: 'Casey', email: 'casey@candidates.example' },
      questionIds: [own.questionId],
    });
    t.match(session.json(), { questions: [{ title: own.title }] });
    const other = await createTestOrganization(api, 'Without');
    const theirs = await other.owner.get(`/v1/questions/${own.questionId}`);
    t.match(theirs.json(), { origin: 'built_in', title: some.title, draftId: null });
  });
});
