import {
  acceptedExecutionSchema,
  practiceSchema,
  runSchema,
  type RoomEnvelope,
} from '@pairwise/contracts';
import { connectPatiently, subscribeToRooms } from '@pairwise/queue';
import {
  createTestApi,
  createTestOrganization,
  createTestSession,
  finishExecution,
  nobody,
  readTestEnvironment,
  refusalOf,
  type Caller,
} from '@pairwise/test-kit';
import t from 'tap';

const files = { 'main.py': 'print("warming up")' };

t.test('what a candidate tries before the start', async (t) => {
  const api = await createTestApi(t);
  const ours = await createTestOrganization(api, 'Ours');
  const theirs = await createTestOrganization(api, 'Theirs');
  const practise = (caller: Caller, id: string) =>
    caller.post(`/v1/sessions/${id}/practice-runs`, { files });
  const begun = async (caller: Caller, id: string): Promise<string> =>
    acceptedExecutionSchema.parse((await practise(caller, id)).json()).id;
  const listOf = async (caller: Caller, id: string) =>
    (await caller.get(`/v1/sessions/${id}/runs`)).json();

  t.test('runs where the interview begins, which names no question', async (t) => {
    const { id, candidate } = await createTestSession(api, ours, 'pending', [
      ...['detect-overfitting', 'group-share-of-total'],
    ]);
    const answer = await candidate.get(`/v1/sessions/${id}/practice`);
    t.equal(practiceSchema.parse(answer.json()).environment, 'pandas');
    const read = await candidate.get(`/v1/runs/${await begun(candidate, id)}`);
    t.match(runSchema.parse(read.json()), { environment: 'pandas', questionId: null });
    t.notMatch(answer.body + read.body, /detect-overfitting|group-share/);
  });

  t.test('is theirs alone, and no part of the interview', async (t) => {
    const { id, candidate } = await createTestSession(api, ours, 'pending');
    const other = await createTestSession(api, ours, 'pending');
    const run = await begun(candidate, id);
    for (const stranger of [ours.interviewer, ours.owner, theirs.interviewer, other.candidate]) {
      for (const path of ['', '/events', '/files']) {
        t.equal(refusalOf(await stranger.get(`/v1/runs/${run}${path}`)), '404 not_found');
      }
      t.equal(refusalOf(await stranger.post(`/v1/runs/${run}/cancel`)), '404 not_found');
    }
    t.strictSame(await listOf(ours.interviewer, id), { items: [] });
    await finishExecution(api.database, { organizationId: ours.id, id: run });
    await ours.interviewer.post(`/v1/sessions/${id}/start`);
    t.equal(refusalOf(await candidate.get(`/v1/runs/${run}`)), '404 not_found');
    t.strictSame(await listOf(candidate, id), { items: [] });
    t.equal(refusalOf(await practise(candidate, id)), '409 room_conflict');
    await ours.interviewer.post(`/v1/sessions/${id}/end`);
    t.equal(refusalOf(await practise(candidate, id)), '409 session_ended');
    const report = await ours.owner.get(`/v1/sessions/${id}/report`);
    t.equal(report.statusCode, 200);
    t.notMatch(report.body, /"runs":[1-9]|"runCount":[1-9]/);
  });

  t.test('is refused to everybody else', async (t) => {
    const { id } = await createTestSession(api, ours, 'pending');
    const other = await createTestSession(api, theirs, 'pending');
    t.equal(refusalOf(await practise(nobody(api), id)), '401 unauthenticated');
    for (const staff of [ours.owner, ours.interviewer, ours.hiringManager]) {
      t.equal(refusalOf(await practise(staff, id)), '403 forbidden');
    }
    t.equal(refusalOf(await practise(other.candidate, id)), '404 not_found');
    t.equal(refusalOf(await other.candidate.get(`/v1/sessions/${id}/practice`)), '404 not_found');
  });

  t.test('the room is told of nothing', async (t) => {
    const subscriber = connectPatiently(readTestEnvironment().REDIS_URL);
    t.teardown(() => subscriber.disconnect());
    const { id, candidate } = await createTestSession(api, ours, 'pending');
    const heard: RoomEnvelope[] = [];
    await subscribeToRooms(
      subscriber,
      (envelope) => {
        if (envelope.sessionId === id) heard.push(envelope);
      },
      (cause) => t.fail(String(cause)),
    );
    await begun(candidate, id);
    await subscriber.ping();
    t.strictSame(heard, []);
  });

  t.test('thirty in ten minutes are enough', async (t) => {
    const { id, candidate } = await createTestSession(api, ours, 'pending');
    for (let number = 0; number < 30; number += 1) {
      const run = await begun(candidate, id);
      await finishExecution(api.database, { organizationId: ours.id, id: run });
    }
    const refused = await practise(candidate, id);
    t.equal(refusalOf(refused), '429 too_many_executions');
    t.ok(Number(refused.headers['retry-after']) > 0);
  });
});
