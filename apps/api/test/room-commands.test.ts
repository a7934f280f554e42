import {
  roomEntriesSchema,
  roomEntrySchema,
  roomSchema,
  type RoomCommand,
  type RoomEntry,
  type RoomEnvelope,
} from '@pairwise/contracts';
import { connectPatiently, subscribeToRooms } from '@pairwise/queue';
import {
  createTestApi,
  createTestOrganization,
  createTestSession,
  readTestEnvironment,
  refusalOf,
  until,
  type Caller,
} from '@pairwise/test-kit';
import t from 'tap';

const questionId = 'cosine-similarity-matrix' as never;
const fact = { kind: 'pasted', characters: 400, lines: 12 } as const;

t.test('what participants do to a room', async (t) => {
  const api = await createTestApi(t);
  const organization = await createTestOrganization(api, 'Acme');
  const { interviewer } = organization;
  const send = (
    caller: Caller,
    id: string,
    command: RoomCommand,
    commandId: string = crypto.randomUUID(),
  ) => caller.post(`/v1/sessions/${id}/commands`, { commandId, command });
  const done = async (caller: Caller, id: string, command: RoomCommand): Promise<RoomEntry> =>
    roomEntrySchema.parse((await send(caller, id, command)).json());
  const roomOf = async (caller: Caller, id: string) =>
    roomSchema.parse((await caller.get(`/v1/sessions/${id}/room`)).json());
  const recordOf = async (caller: Caller, id: string, query = '') =>
    roomEntriesSchema.parse((await caller.get(`/v1/sessions/${id}/record${query}`)).json());
  const typesOf = async (caller: Caller, id: string) =>
    (await recordOf(caller, id)).items.map(({ content }) => content.type);

  t.test('a start begins the clocks, and both sides read the same state', async (t) => {
    const { id, candidate } = await createTestSession(api, organization, 'live');
    const [ours, theirs] = await Promise.all([roomOf(interviewer, id), roomOf(candidate, id)]);
    t.not(ours.state.since, null);
    t.match(ours.state, { questionId, limitMs: 60 * 60_000, pause: null });
    t.strictSame(theirs.state, ours.state);
  });

  t.test('before the start a candidate’s state names no question', async (t) => {
    const { id, candidate } = await createTestSession(api, organization, 'pending');
    const { state } = await roomOf(candidate, id);
    t.match(state, { questionId: null, since: null });
    t.strictSame(state.clocks, {});
  });

  t.test('an interviewer pauses with a reason, goes on, and extends', async (t) => {
    const { id } = await createTestSession(api, organization, 'live');
    await done(interviewer, id, { type: 'clock.pause', reason: 'Somebody at the door' });
    t.equal((await roomOf(interviewer, id)).state.pause?.reason, 'Somebody at the door');
    await done(interviewer, id, { type: 'clock.resume' });
    await done(interviewer, id, { type: 'clock.extend', minutes: 10 });
    const { state } = await roomOf(interviewer, id);
    t.match(state, { pause: null, limitMs: 70 * 60_000 });
    t.equal(refusalOf(await send(interviewer, id, { type: 'clock.resume' })), '409 room_conflict');
  });

  t.test('what is the interviewers’ to do is refused to a candidate', async (t) => {
    const { id, candidate } = await createTestSession(api, organization, 'live');
    const commands: RoomCommand[] = [
      { type: 'clock.pause', reason: 'Mine' },
      { type: 'clock.extend', minutes: 60 },
      { type: 'question.show', questionId },
      { type: 'room.lock', isLocked: false },
      { type: 'room.assist', assistance: true },
      { type: 'hint.give', questionId, level: 3, isShown: true },
      { type: 'clarification.give', questionId, index: 0, isShown: true },
      { type: 'tool.answer', entryId: '1' as never, environment: 'torch' },
      { type: 'backchannel.say', text: 'Hire me' },
    ];
    for (const command of commands) {
      t.equal(refusalOf(await send(candidate, id, command)), '403 forbidden', command.type);
    }
    t.strictSame(await typesOf(candidate, id), ['session.started']);
  });

  t.test('facts about the candidate’s page come from the candidate alone', async (t) => {
    const { id, candidate } = await createTestSession(api, organization, 'live');
    const command: RoomCommand = { type: 'integrity.notice', questionId, fact };
    t.equal(refusalOf(await send(interviewer, id, command)), '403 forbidden');
    t.match(await done(candidate, id, command), { audience: 'everyone', content: { fact } });
  });

  t.test('a session that records no such facts takes none', async (t) => {
    const { id, candidate } = await createTestSession(api, organization, 'pending');
    t.equal((await interviewer.patch(`/v1/sessions/${id}`, { integrity: false })).statusCode, 200);
    await interviewer.post(`/v1/sessions/${id}/start`);
    t.equal((await roomOf(candidate, id)).state.integrity, false);
    const command: RoomCommand = { type: 'integrity.notice', questionId, fact };
    t.equal(refusalOf(await send(candidate, id, command)), '409 room_conflict');
  });

  t.test('a shown hint reaches the candidate, one that was only said does not', async (t) => {
    const { id, candidate } = await createTestSession(api, organization, 'live');
    const guide = (await roomOf(interviewer, id)).guides?.[0];
    const give = (level: number, isShown: boolean) =>
      done(interviewer, id, { type: 'hint.give', questionId, level, isShown });
    const said = await give(1, false);
    t.match(said, { audience: 'staff', content: { level: 1, text: null } });
    t.match(await give(2, true), { audience: 'everyone', content: { text: guide?.hints[1] } });
    await done(interviewer, id, { type: 'hint.judge', entryId: said.id, use: 'taken' });
    t.strictSame(await typesOf(candidate, id), ['session.started', 'hint.given']);
    t.strictSame(await typesOf(interviewer, id), [
      ...['session.started', 'hint.given', 'hint.given', 'hint.judged'],
    ]);
  });

  t.test('only what the question has can be given', async (t) => {
    const { id } = await createTestSession(api, organization, 'live');
    const absent: RoomCommand[] = [
      { type: 'clarification.give', questionId, index: 99, isShown: true },
      { type: 'hint.give', questionId: 'detect-overfitting' as never, level: 1, isShown: true },
      { type: 'hint.judge', entryId: '9999999' as never, use: 'taken' },
    ];
    for (const command of absent) {
      t.equal(refusalOf(await send(interviewer, id, command)), '404 not_found', command.type);
    }
  });

  t.test('a granted tool switches where the question runs and is graded', async (t) => {
    const { id, candidate } = await createTestSession(api, organization, 'live');
    const asked = await done(candidate, id, {
      ...{ type: 'tool.ask', questionId, library: 'pandas' },
    });
    const grant: RoomCommand = { type: 'tool.answer', entryId: asked.id, environment: 'pandas' };
    t.match(await done(interviewer, id, grant), { content: { library: 'pandas' } });
    const { state } = await roomOf(candidate, id);
    t.strictSame(state.environments, { [questionId]: 'pandas' });
    t.strictSame(state.toolRequests, []);
    const submitted = await candidate.post(`/v1/sessions/${id}/submissions`, {
      ...{ questionId, files: { 'main.py': 'x = 1' } },
    });
    const answer = await candidate.get(`/v1/submissions/${(submitted.json() as RoomEntry).id}`);
    t.equal((answer.json() as { environment: string }).environment, 'pandas');
  });

  t.test('the back-channel is absent from all that a candidate can read', async (t) => {
    const { id, candidate } = await createTestSession(api, organization, 'live');
    await done(interviewer, id, { type: 'backchannel.say', text: 'A secret doubt' });
    await done(candidate, id, { type: 'chat.say', text: 'Hello' });
    const record = await candidate.get(`/v1/sessions/${id}/record`);
    const room = await candidate.get(`/v1/sessions/${id}/room`);
    t.notMatch(record.body + room.body, /secret doubt|backchannel/);
    t.strictSame(await typesOf(candidate, id), ['session.started', 'chat.said']);
  });

  t.test('a command that is sent again is done once', async (t) => {
    const { id } = await createTestSession(api, organization, 'live');
    const again = crypto.randomUUID();
    const say: RoomCommand = { type: 'chat.say', text: 'Once' };
    const answers = [
      await send(interviewer, id, say, again),
      await send(interviewer, id, say, again),
    ];
    t.strictSame(answers[0]?.json(), answers[1]?.json());
    t.equal((await recordOf(interviewer, id)).items.length, 2);
  });

  t.test('of two who pause at once, one does', async (t) => {
    const { id } = await createTestSession(api, organization, 'live');
    const pause: RoomCommand = { type: 'clock.pause', reason: 'Coffee' };
    const answers = await Promise.all([
      send(interviewer, id, pause),
      send(organization.owner, id, pause),
    ]);
    t.strictSame(answers.map(({ statusCode }) => statusCode).sort(), [200, 409]);
  });

  t.test('the record is read on from any entry', async (t) => {
    const { id } = await createTestSession(api, organization, 'live');
    for (const text of ['a', 'b', 'c']) await done(interviewer, id, { type: 'chat.say', text });
    const first = await recordOf(interviewer, id, '?limit=2');
    t.equal(first.hasMore, true);
    const rest = await recordOf(interviewer, id, `?after=${first.items.at(-1)?.id}`);
    t.equal(rest.hasMore, false);
    t.strictSame(
      rest.items.map(({ content }) => content),
      [
        { type: 'chat.said', text: 'b' },
        { type: 'chat.said', text: 'c' },
      ],
    );
  });

  t.test('time has its times: nothing moves before the start or after the end', async (t) => {
    const early = await createTestSession(api, organization, 'pending');
    const late = await createTestSession(api, organization, 'live');
    await interviewer.post(`/v1/sessions/${late.id}/end`);
    const extend: RoomCommand = { type: 'clock.extend', minutes: 5 };
    t.equal(refusalOf(await send(interviewer, early.id, extend)), '409 session_not_live');
    t.equal(refusalOf(await send(interviewer, late.id, extend)), '409 session_ended');
    t.strictSame(await recordOf(late.candidate, late.id), { items: [], hasMore: false });
  });

  t.test('a session that was opened again keeps its start and its clocks', async (t) => {
    const { id, candidate } = await createTestSession(api, organization, 'live');
    const before = await roomOf(interviewer, id);
    await interviewer.post(`/v1/sessions/${id}/end`);
    t.equal((await interviewer.post(`/v1/sessions/${id}/reopen`)).statusCode, 200);
    const after = await roomOf(candidate, id);
    t.match(after, { status: 'live', startedAt: before.startedAt, endedAt: null });
    t.not(after.state.since, null);
    t.strictSame(await typesOf(interviewer, id), [
      ...['session.started', 'session.ended', 'session.reopened'],
    ]);
  });

  t.test('before the start only staff are told of a state that names questions', async (t) => {
    const { id } = await createTestSession(api, organization, 'pending');
    const heard: RoomEnvelope[] = [];
    const listener = connectPatiently(readTestEnvironment().REDIS_URL);
    t.teardown(() => listener.disconnect());
    await subscribeToRooms(
      listener,
      (envelope) => envelope.sessionId === id && heard.push(envelope),
      (cause) => t.fail(String(cause)),
    );
    await done(interviewer, id, { type: 'room.lock', isLocked: true });
    await until('the state', () => heard.some(({ event }) => event.type === 'room.state'));
    t.match(
      heard.find(({ event }) => event.type === 'room.state'),
      { audience: 'staff' },
    );
  });
});
