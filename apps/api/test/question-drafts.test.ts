import type {
  Page,
  QuestionDraft,
  QuestionDraftSummary,
  QuestionRevision,
  QuestionRevisionSummary,
  Room,
} from '@pairwise/contracts';
import {
  createTestApi,
  createTestOrganization,
  createTestSession,
  problemOf,
  refusalOf,
} from '@pairwise/test-kit';
import t from 'tap';
import {
  addTestDataset,
  createTestDraft,
  saveTestDraft,
  validateTestDraft,
} from './support/draft-world.js';

const path = '/v1/question-drafts';

t.test('drafts of questions', async (t) => {
  const api = await createTestApi(t);
  const ours = await createTestOrganization(api, 'Ours');
  const theirs = await createTestOrganization(api, 'Theirs');
  const { interviewer, owner } = ours;
  const read = async (id: string) => (await owner.get(`${path}/${id}`)).json() as QuestionDraft;
  const list = async (query: string, caller = owner) =>
    (await caller.get(`${path}${query}`)).json() as Page<QuestionDraftSummary>;

  t.test('a new one is a whole question of the chosen id and title', async (t) => {
    const answer = await interviewer.post(path, { questionId: 'two-vowels', title: 'It’s "two"' });
    t.equal(answer.statusCode, 201);
    const draft = answer.json() as QuestionDraft;
    t.match(draft, {
      questionId: 'two-vowels',
      title: 'It’s "two"',
      state: 'draft',
      revision: 1,
      problems: [],
      published: null,
      isChanged: true,
      validation: null,
      actions: ['submit'],
      mayEdit: true,
      mayDelete: true,
      updatedBy: 'Ours Interviewer',
      outline: { cases: [{ name: 'words', driver: 'words', check: { kind: 'equal' } }, {}, {}] },
    });
  });

  t.test(
    'an id is taken once in an organization, and never from a built-in question',
    async (t) => {
      await createTestDraft(interviewer, 'taken-once');
      const create = (questionId: string, caller = interviewer) =>
        caller.post(path, { questionId });
      t.equal(refusalOf(await create('taken-once')), '409 question_id_taken');
      t.equal(refusalOf(await create('stable-softmax-rows')), '409 question_id_taken');
      t.equal((await create('taken-once', theirs.interviewer)).statusCode, 201);
      t.equal(refusalOf(await create('Not An Id')), '400 invalid_request');
    },
  );

  t.test('files that are no question are kept as they are, with what is wrong', async (t) => {
    const draft = await createTestDraft(interviewer);
    const broken = { 'question.yaml': 'title: [a, \n\tb', 'notes.txt': 'keep me' };
    const saved = await saveTestDraft(interviewer, draft, broken);
    t.equal(saved.revision, 2);
    t.match(saved.files, broken);
    t.equal(saved.outline, null);
    t.match(saved.problems, [{ file: 'question.yaml', field: null, message: String }]);
    const mended = await saveTestDraft(interviewer, saved, {
      'question.yaml': (draft.files['question.yaml'] ?? '').replace('minutes: 15', 'minutes: 1'),
    });
    t.match(mended.problems, [{ file: 'question.yaml', field: 'minutes', message: String }]);
  });

  t.test('of two who save at once nobody loses a word', async (t) => {
    const draft = await createTestDraft(interviewer);
    const save = (statement: string, caller = interviewer) =>
      caller.put(`${path}/${draft.id}/files`, {
        revision: 1,
        files: { ...draft.files, 'statement.md': statement },
      });
    const answers = await Promise.all([save('one'), save('two', owner)]);
    const refused = answers.find(({ statusCode }) => statusCode === 409);
    t.strictSame(answers.map(({ statusCode }) => statusCode).sort(), [200, 409]);
    t.ok(refused);
    if (refused === undefined) return;
    const { code, revision, detail } = problemOf(refused);
    t.strictSame({ code, revision }, { code: 'draft_conflict', revision: 2 });
    t.match(detail, /^Revision 2 was saved by Ours /);
    const stored = await read(draft.id);
    const again = await saveTestDraft(interviewer, stored, { 'statement.md': 'both' });
    t.equal(again.revision, 3);
  });

  t.test('saving the same once more makes no revision', async (t) => {
    const draft = await createTestDraft(interviewer);
    t.equal((await saveTestDraft(interviewer, draft, {})).revision, 1);
  });

  t.test('every save is remembered, and an old one can be brought back', async (t) => {
    const draft = await createTestDraft(interviewer);
    const second = await saveTestDraft(owner, draft, { 'statement.md': 'second' });
    const third = await addTestDataset(interviewer, { ...second, name: 'small.csv' });
    const page = (
      await interviewer.get(`${path}/${draft.id}/revisions?limit=2`)
    ).json() as Page<QuestionRevisionSummary>;
    t.match(page.items, [
      { revision: 3, author: 'Ours Interviewer', note: 'Dataset small.csv' },
      { revision: 2, author: 'Ours Owner', note: '' },
    ]);
    const rest = await interviewer.get(
      `${path}/${draft.id}/revisions?limit=2&cursor=${page.nextCursor}`,
    );
    t.match(rest.json(), { items: [{ revision: 1 }], nextCursor: null });
    const first = (
      await interviewer.get(`${path}/${draft.id}/revisions/1`)
    ).json() as QuestionRevision;
    t.strictSame(first.files, draft.files);
    t.strictSame(first.datasets, []);
    const restored = await interviewer.put(`${path}/${draft.id}/files`, {
      revision: third.revision,
      files: first.files,
      datasets: first.datasets,
      note: 'Back to revision 1',
    });
    t.match(restored.json(), { revision: 4, digest: draft.digest, datasets: [] });
    const missing = await interviewer.get(`${path}/${draft.id}/revisions/9`);
    t.equal(refusalOf(missing), '404 not_found');
    const cursor = await interviewer.get(`${path}/${draft.id}/revisions?cursor=x`);
    t.equal(refusalOf(cursor), '400 invalid_cursor');
  });

  t.test('they are found by words of their text and by state, page by page', async (t) => {
    const words = '%_odd ';
    const ids: string[] = [];
    for (const questionId of ['listed-a', 'listed-b', 'listed-c']) {
      const title = `${words}${questionId}`;
      const answer = await interviewer.post(path, { questionId, title });
      ids.push((answer.json() as QuestionDraft).questionId);
    }
    const search = `search=${encodeURIComponent('%_ODD LISTED')}`;
    const first = await list(`?${search}&limit=2`);
    t.strictSame(
      first.items.map(({ questionId }) => questionId),
      ['listed-c', 'listed-b'],
    );
    const second = await list(`?${search}&limit=2&cursor=${first.nextCursor}`);
    t.match(second, { items: [{ questionId: 'listed-a', title: `${words}listed-a`.trim() }] });
    t.equal(second.nextCursor, null);
    t.strictSame((await list(`?${search}&state=live`)).items, []);
    t.strictSame((await list(`?${search}`, theirs.owner)).items, []);
    t.strictSame((await list('?search=%25')).items.length, 3, 'a sign is no wildcard');
    t.equal(refusalOf(await owner.get(`${path}?cursor=bad`)), '400 invalid_cursor');
  });

  t.test('a copy of a built-in question is the question under another id', async (t) => {
    const duplicateOf = 'group-share-of-total';
    const answer = await interviewer.post(path, { questionId: 'our-share', duplicateOf });
    const draft = answer.json() as QuestionDraft;
    t.match(draft, { basedOn: `${duplicateOf}@1`, problems: [], questionId: 'our-share' });
    t.match(draft.files['question.yaml'], /^id: our-share$/m);
    t.match(draft.datasets, [{ name: 'orders.csv' }]);
    t.ok(Object.keys(draft.files).some((file) => file.startsWith('mistakes/')));
    const unknown = await interviewer.post(path, { questionId: 'x', duplicateOf: 'no-such' });
    t.equal(refusalOf(unknown), '404 not_found');
  });

  t.test('a copy of files takes the id that was asked for', async (t) => {
    const files = { 'question.yaml': 'title: Odd\nid: "other"\n', 'statement.md': 'x' };
    const answer = await interviewer.post(path, { questionId: 'from-files', files });
    t.match(answer.json(), { title: 'Odd', files: { 'question.yaml': /^id: from-files$/m } });
    const both = { questionId: 'b', files, duplicateOf: 'stable-softmax-rows' };
    t.equal(refusalOf(await interviewer.post(path, both)), '400 invalid_request');
    const dataset = { questionId: 'c', files: { 'datasets/a.csv': 'a' } };
    t.equal(refusalOf(await interviewer.post(path, dataset)), '400 invalid_request');
  });

  t.test('the newest validation of exactly these files is shown with them', async (t) => {
    const draft = await createTestDraft(interviewer);
    await validateTestDraft(api, ours.id, draft);
    t.match(await read(draft.id), { validation: { status: 'finished', isGreen: true } });
    await saveTestDraft(interviewer, draft, { 'statement.md': 'other' });
    t.equal((await read(draft.id)).validation, null);
  });

  t.test('a validation of a draft is of exactly its digest, datasets included', async (t) => {
    const draft = await addTestDataset(interviewer, {
      ...(await createTestDraft(interviewer)),
      name: 'small.csv',
    });
    const { files, datasets, digest } = draft;
    const sent = await interviewer.post('/v1/questions/validations', { files, datasets });
    t.equal(sent.statusCode, 202);
    const { id } = sent.json() as { id: string };
    t.match(sent.json(), { digest });
    t.match((await read(draft.id)).validation, { id });
  });

  t.test('a preview holds what a candidate would get and nothing else', async (t) => {
    const draft = await createTestDraft(interviewer);
    const answer = await interviewer.get(`${path}/${draft.id}/preview`);
    t.match(answer.json(), {
      title: 'A new question',
      minutes: 15,
      statement: draft.files['statement.md'],
      starter: draft.files['starter.py'],
      cases: [
        { title: 'Three words of lower-case letters', audience: 'detail', points: 3 },
        { title: 'Upper and lower case', audience: 'verdict', points: 2 },
      ],
      maxScore: 5,
    });
    t.notMatch(answer.body, /text\.lower|Empty text|nudge|only to those who ask|mistake/);
    const broken = await saveTestDraft(interviewer, draft, { 'question.yaml': ':' });
    const partly = await interviewer.get(`${path}/${broken.id}/preview`);
    t.match(partly.json(), { title: null, statement: draft.files['statement.md'], cases: [] });
  });

  t.test('to try one opens a practice room with the files as they are', async (t) => {
    const draft = await createTestDraft(interviewer);
    const attempt = (caller = interviewer) => caller.post(`${path}/${draft.id}/try`);
    const opened = await attempt();
    t.equal(opened.statusCode, 201);
    const { sessionId } = opened.json() as { sessionId: string };
    const room = (await interviewer.get(`/v1/sessions/${sessionId}/room`)).json() as Room;
    t.match(room.questions, [{ id: draft.questionId, starter: draft.files['starter.py'] }]);
    const submitted = await interviewer.post(`/v1/sessions/${sessionId}/submissions`, {
      questionId: draft.questionId,
      files: { 'main.py': 'x = 1\n' },
    });
    t.equal(submitted.statusCode, 202);
    const again = await attempt();
    t.equal(again.statusCode, 200);
    t.match(again.json(), { sessionId, questionId: draft.questionId });
    t.not(((await attempt(owner)).json() as { sessionId: string }).sessionId, sessionId);
    const changed = await saveTestDraft(interviewer, draft, { 'starter.py': 'def f(): ...\n' });
    t.not(((await attempt()).json() as { sessionId: string }).sessionId, sessionId);

    t.equal(refusalOf(await interviewer.get(`/v1/questions/${draft.questionId}`)), '404 not_found');
    const versions = await interviewer.get(`/v1/questions/${draft.questionId}/versions`);
    t.equal(refusalOf(versions), '404 not_found', 'it is no version of the question');
    await saveTestDraft(interviewer, changed, { 'question.yaml': 'id: x' });
    const refused = problemOf(await attempt());
    t.match(refused, { code: 'question_not_valid', issues: [{ path: /^question\.yaml › / }] });
  });

  t.test('one that was never published can be thrown away', async (t) => {
    const draft = await createTestDraft(interviewer);
    t.equal((await interviewer.delete(`${path}/${draft.id}`)).statusCode, 204);
    t.equal(refusalOf(await interviewer.get(`${path}/${draft.id}`)), '404 not_found');
    t.equal((await createTestDraft(interviewer, draft.questionId)).revision, 1);
  });

  t.test('a candidate gets nothing of them', async (t) => {
    const { candidate } = await createTestSession(api, ours, 'live');
    const draft = await createTestDraft(interviewer);
    for (const part of ['', '/preview', '/revisions', '/export.zip']) {
      t.equal(refusalOf(await candidate.get(`${path}/${draft.id}${part}`)), '403 forbidden');
    }
  });
});
