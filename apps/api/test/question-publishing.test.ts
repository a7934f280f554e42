import type {
  Page,
  QuestionDetail,
  QuestionDraft,
  QuestionSummary,
  QuestionVersion,
  QuestionVersionSummary,
  Room,
  Session,
} from '@pairwise/contracts';
import {
  createTestApi,
  createTestOrganization,
  problemOf,
  refusalOf,
  type Caller,
} from '@pairwise/test-kit';
import t from 'tap';
import {
  createTestDraft,
  publishTestDraft,
  saveTestDraft,
  submitTestDraft,
  validateTestDraft,
} from './support/draft-world.js';

const path = '/v1/question-drafts';

t.test('publishing questions', async (t) => {
  const api = await createTestApi(t);
  const ours = await createTestOrganization(api, 'Ours');
  const theirs = await createTestOrganization(api, 'Theirs');
  const { interviewer, owner } = ours;
  const change = (caller: Caller, { id, revision }: QuestionDraft, action: string) =>
    caller.post(`${path}/${id}/${action}`, { revision });
  const changed = async (caller: Caller, draft: QuestionDraft, action: string) =>
    (await change(caller, draft, action)).json() as QuestionDraft;
  const read = async ({ id }: QuestionDraft, caller = owner) =>
    (await caller.get(`${path}/${id}`)).json() as QuestionDraft;
  const versionsOf = async ({ questionId }: QuestionDraft) =>
    (
      (await owner.get(`/v1/questions/${questionId}/versions`)).json() as {
        items: QuestionVersionSummary[];
      }
    ).items;
  const newSession = (questionId: string, caller = interviewer) =>
    caller.post('/v1/sessions', {
      title: 'With an own question',
      candidate: { name: 'Casey', email: 'casey@candidates.example' },
      questionIds: [questionId],
    });

  t.test('a question that the gate has passed is there for sessions', async (t) => {
    const draft = await publishTestDraft(api, ours);
    t.match(draft, {
      state: 'live',
      isChanged: false,
      published: { number: 1, digest: draft.digest },
      mayDelete: false,
      actions: ['retire'],
    });
    const detail = await interviewer.get(`/v1/questions/${draft.questionId}`);
    t.match(detail.json() as QuestionDetail, {
      origin: 'own',
      draftId: draft.id,
      number: 1,
      starter: draft.files['starter.py'],
    });
    const session = (await newSession(draft.questionId)).json() as Session;
    t.match(session.questions, [{ id: draft.questionId, title: 'A new question' }]);
  });

  t.test('no version comes of files that the gate has not passed, not one byte less', async (t) => {
    const draft = await createTestDraft(interviewer);
    await validateTestDraft(api, ours.id, draft);
    const edited = await saveTestDraft(interviewer, draft, {
      'reference.py': `${draft.files['reference.py']}\n`,
    });
    await submitTestDraft(interviewer, edited);
    t.equal(refusalOf(await change(owner, edited, 'publish')), '409 validation_missing');
    t.equal((await read(draft)).state, 'in_review');
  });

  t.test('another organization’s green validation opens nothing here', async (t) => {
    const draft = await createTestDraft(interviewer);
    await validateTestDraft(api, theirs.id, draft);
    await submitTestDraft(interviewer, draft);
    t.equal(refusalOf(await change(owner, draft, 'publish')), '409 validation_missing');
  });

  t.test('files that are no question say what they lack', async (t) => {
    const draft = await createTestDraft(interviewer);
    const broken = await saveTestDraft(interviewer, draft, { 'starter.py': '' });
    await validateTestDraft(api, ours.id, broken);
    await submitTestDraft(interviewer, broken);
    t.match(problemOf(await change(owner, broken, 'publish')), {
      code: 'question_not_valid',
      issues: [{ path: 'starter.py', message: 'is missing or empty' }],
    });
  });

  t.test('what changed since it was read is not published unseen', async (t) => {
    const draft = await submitTestDraft(interviewer, await createTestDraft(interviewer));
    await saveTestDraft(interviewer, draft, { 'statement.md': 'Quite another question.' });
    const refused = problemOf(await change(owner, draft, 'publish'));
    t.match(refused, { code: 'draft_conflict', revision: 2 });
    t.equal((await read(draft)).state, 'draft', 'a save takes it out of the review');
  });

  t.test('nobody publishes alone what they wrote alone, if somebody else could', async (t) => {
    const lonely = await createTestOrganization(api, 'Lonely');
    const own = await createTestDraft(lonely.owner);
    const publish = async (draft: QuestionDraft) => {
      await submitTestDraft(lonely.owner, draft);
      await validateTestDraft(api, lonely.id, draft);
      return change(lonely.owner, draft, 'publish');
    };
    t.equal((await publish(own)).statusCode, 200, 'there is one owner');
    await api.database.db.withTenant(lonely.id, (tx) =>
      tx.member.updateMany({
        where: { userId: lonely.userIds.hiring_manager },
        data: { role: 'owner' },
      }),
    );
    const second = await createTestDraft(lonely.owner);
    t.equal(refusalOf(await publish(second)), '403 reviewer_needed');
    t.equal((await change(lonely.hiringManager, second, 'publish')).statusCode, 200);
    const edited = await saveTestDraft(lonely.owner, second, {
      'statement.md': `${second.files['statement.md']}\nMore.\n`,
    });
    t.equal(refusalOf(await publish(edited)), '403 reviewer_needed', 'a new version, too');
  });

  t.test('a new version leaves alone the sessions that have the old one', async (t) => {
    const first = await publishTestDraft(api, ours);
    const before = (await newSession(first.questionId)).json() as Session;
    const starter = `# second\n${first.files['starter.py']}`;
    const edited = await saveTestDraft(interviewer, first, { 'starter.py': starter });
    t.match(edited, { state: 'draft', isChanged: true, published: { number: 1 } });
    t.match((await owner.get(`/v1/questions/${first.questionId}`)).json(), { number: 1 });
    await publishTestDraft(api, ours, edited);
    const after = (await newSession(first.questionId)).json() as Session;
    const starterIn = async ({ id }: Session) =>
      ((await owner.get(`/v1/sessions/${id}/room`)).json() as Room).questions[0]?.starter;
    t.equal(await starterIn(before), first.files['starter.py']);
    t.equal(await starterIn(after), starter);

    t.match(await versionsOf(first), [
      { number: 2, isCurrent: true, publishedBy: 'Ours Owner' },
      { number: 1, isCurrent: false, publishedBy: 'Ours Owner', digest: first.digest },
    ]);
    const old = await interviewer.get(`/v1/questions/${first.questionId}/versions/1`);
    t.strictSame((old.json() as QuestionVersion).files, first.files);
    const none = await interviewer.get(`/v1/questions/${first.questionId}/versions/3`);
    t.equal(refusalOf(none), '404 not_found');
    const trial = await interviewer.get(`/v1/questions/${first.questionId}/versions/0`);
    t.equal(refusalOf(trial), '400 invalid_request');
  });

  t.test('going back to the published files makes no other version', async (t) => {
    const live = await publishTestDraft(api, ours);
    const edited = await saveTestDraft(interviewer, live, { 'statement.md': 'x' });
    const back = await saveTestDraft(interviewer, edited, live.files);
    t.match(back, { state: 'draft', isChanged: false });
    await publishTestDraft(api, ours, back);
    t.equal((await versionsOf(live)).length, 1);
  });

  t.test('a retired question is in no new session and stays in the old ones', async (t) => {
    const live = await publishTestDraft(api, ours);
    const session = (await newSession(live.questionId)).json() as Session;
    const retired = await changed(owner, live, 'retire');
    t.match(retired, { state: 'retired', mayEdit: false, actions: ['revive'] });
    t.equal(refusalOf(await newSession(live.questionId)), '404 not_found');
    const room = (await interviewer.get(`/v1/sessions/${session.id}/room`)).json() as Room;
    t.match(room.questions, [{ id: live.questionId }]);
    const run = await interviewer.post(`/v1/sessions/${session.id}/submissions`, {
      questionId: live.questionId,
      files: { 'main.py': 'x = 1\n' },
    });
    t.equal(run.statusCode, 202);
    const save = await interviewer.put(`${path}/${live.id}/files`, {
      revision: 1,
      files: live.files,
    });
    t.equal(refusalOf(save), '409 draft_transition');
    t.equal((await versionsOf(live)).length, 1, 'its history can be read');

    const revived = await changed(owner, retired, 'revive');
    t.match(revived, { state: 'live', published: { number: 1 } });
    t.equal((await newSession(live.questionId)).statusCode, 201);
  });

  t.test('what was published is retired, not thrown away', async (t) => {
    const live = await publishTestDraft(api, ours);
    const refused = await owner.delete(`${path}/${live.id}`);
    t.equal(refusalOf(refused), '409 question_published');
  });

  t.test('a step that does not lead on from here is refused', async (t) => {
    const draft = await createTestDraft(interviewer);
    for (const action of ['publish', 'retire', 'revive', 'return']) {
      t.equal(refusalOf(await change(owner, draft, action)), '409 draft_transition', action);
    }
    const submitted = await submitTestDraft(interviewer, draft);
    t.strictSame(submitted.actions, ['return'], 'an interviewer does not publish');
    t.strictSame((await read(draft)).actions, ['return', 'publish']);
    t.equal((await changed(interviewer, draft, 'return')).state, 'draft');
    t.equal(refusalOf(await change(interviewer, draft, 'publish')), '403 forbidden');
  });

  t.test('nobody else has a question of ours in their bank', async (t) => {
    const live = await publishTestDraft(api, ours);
    t.equal(refusalOf(await newSession(live.questionId, theirs.interviewer)), '404 not_found');
    for (const part of ['', '/versions', '/versions/1', '/export.zip']) {
      const answer = await theirs.owner.get(`/v1/questions/${live.questionId}${part}`);
      t.equal(refusalOf(answer), '404 not_found', part);
    }
    const bank = await theirs.owner.get(`/v1/questions?search=${live.questionId}`);
    t.strictSame((bank.json() as Page<QuestionSummary>).items, []);
    const copy = { questionId: 'a-copy', duplicateOf: live.questionId };
    t.equal(refusalOf(await theirs.interviewer.post(path, copy)), '404 not_found');
    t.match((await interviewer.post(path, copy)).json(), { basedOn: `${live.questionId}@1` });
  });
});
