import { roomSchema, type RoomCommand } from '@pairwise/contracts';
import {
  createTestApi,
  createTestOrganization,
  createTestSession,
  nobody,
  refusalOf,
  type Caller,
} from '@pairwise/test-kit';
import t from 'tap';

const questionId = 'cosine-similarity-matrix' as never;

/** The server's clock is the one thing that goes on between two answers. */
const withoutTime = (body: string): string => body.replace(/"serverTime":"[^"]*"/, '');

t.test('the room as its candidate gets it, for staff', async (t) => {
  const api = await createTestApi(t);
  const organization = await createTestOrganization(api, 'Lookers');
  const { interviewer, owner } = organization;
  const others = await createTestOrganization(api, 'Strangers');
  const roomOf = (caller: Caller, id: string, query = '') =>
    caller.get(`/v1/sessions/${id}/room${query}`);
  const recordOf = (caller: Caller, id: string, query = '') =>
    caller.get(`/v1/sessions/${id}/record${query}`);
  const send = (caller: Caller, id: string, command: RoomCommand) =>
    caller.post(`/v1/sessions/${id}/commands`, { commandId: crypto.randomUUID(), command });

  for (const status of ['pending', 'live', 'ended'] as const) {
    t.test(`while it is ${status}, byte for byte`, async (t) => {
      const isPending = status === 'pending';
      const session = await createTestSession(api, organization, isPending ? status : 'live');
      const { id, candidate } = session;
      if (!isPending) {
        await send(interviewer, id, { type: 'hint.give', questionId, level: 1, isShown: true });
        await send(interviewer, id, { type: 'hint.give', questionId, level: 2, isShown: false });
        await send(interviewer, id, { type: 'backchannel.say', text: 'Between us' });
      }
      if (status === 'ended') await interviewer.post(`/v1/sessions/${id}/end`);
      for (const staff of [interviewer, owner]) {
        const [seen, theirs] = [
          await roomOf(staff, id, '?as=candidate'),
          await roomOf(candidate, id),
        ];
        t.equal(seen.statusCode, 200);
        t.equal(withoutTime(seen.body), withoutTime(theirs.body));
        const record = await recordOf(staff, id, '?as=candidate');
        t.equal(record.body, (await recordOf(candidate, id)).body);
      }
    });
  }

  t.test('nothing of the guide is in it', async (t) => {
    const { id } = await createTestSession(api, organization, 'live');
    const { guides = [] } = roomSchema.parse((await roomOf(interviewer, id)).json());
    const seen = await roomOf(interviewer, id, '?as=candidate');
    const secrets = guides.flatMap(({ hints, clarifications, reference }) => [
      ...hints,
      ...clarifications,
      reference,
    ]);
    t.ok(secrets.length > 4, 'there is something to find');
    for (const secret of secrets) {
      t.notOk(seen.body.includes(JSON.stringify(secret).slice(1, -1)), secret.slice(0, 40));
    }
    t.equal(roomSchema.parse(seen.json()).guides, undefined);
  });

  t.test('there is something to see before anybody was invited', async (t) => {
    const created = await interviewer.post('/v1/sessions', {
      title: 'Alone',
      candidate: { name: 'Nora', email: 'nora@candidates.example' },
      questionIds: [questionId],
    });
    const { id } = created.json() as { id: string };
    const seen = await roomOf(interviewer, id, '?as=candidate');
    t.match(seen.json(), { me: { role: 'candidate', name: 'Nora' }, questions: [] });
  });

  t.test('nobody else looks that way', async (t) => {
    const { id, candidate } = await createTestSession(api, organization, 'live');
    for (const read of [roomOf, recordOf]) {
      const answerTo = async (caller: Caller) => refusalOf(await read(caller, id, '?as=candidate'));
      t.equal(await answerTo(candidate), '403 forbidden');
      t.equal(await answerTo(organization.hiringManager), '403 forbidden');
      t.equal(await answerTo(nobody(api)), '401 unauthenticated');
      t.equal(await answerTo(others.interviewer), '404 not_found');
      t.equal(refusalOf(await read(interviewer, id, '?as=owner')), '400 invalid_request');
    }
  });
});
