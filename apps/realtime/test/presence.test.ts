import type { SessionId } from '@pairwise/contracts';
import { publishRoomEvent } from '@pairwise/queue';
import { until } from '@pairwise/test-kit';
import t from 'tap';
import { connect, openRoom, synced, ticketOf, type Client } from './support.js';

const statesAt = (client: Client): Record<string, unknown>[] => [
  ...(client.provider.awareness?.getStates().values() ?? []),
];
const usersAt = (client: Client) =>
  statesAt(client).map((state) => state['user'] as Record<string, unknown> | undefined);

t.test('presence is what the ticket says, whatever a browser claims', async (t) => {
  const room = await openRoom(t, 'live');
  const candidate = connect(t, room, ticketOf(room, 'candidate'));
  const interviewer = connect(t, room, ticketOf(room, 'interviewer'));
  await Promise.all([synced(candidate), synced(interviewer)]);
  candidate.provider.setAwarenessField('user', {
    name: 'Ina Interviewer',
    role: 'interviewer',
    participantId: room.organization.userIds.interviewer,
    color: 'url(https://evil.example)',
    secret: 'note',
  });
  const seen = await until('the candidate’s presence', () =>
    usersAt(interviewer).find((user) => user?.['role'] === 'candidate'),
  );
  t.strictSame(seen, {
    name: 'Casey Candidate',
    role: 'candidate',
    participantId: room.session.invitationId,
  });
});

t.test('the room learns where somebody is and who follows, in the agreed form only', async (t) => {
  const room = await openRoom(t, 'live');
  const candidate = connect(t, room, ticketOf(room, 'candidate'));
  const interviewer = connect(t, room, ticketOf(room, 'interviewer'));
  await Promise.all([synced(candidate), synced(interviewer)]);
  const place = { questionId: 'cosine-similarity-matrix', fileId: 'main' };
  const stateOf = (client: Client, role: string) =>
    statesAt(client).find((state) => (state['user'] as { role?: string })?.role === role);
  interviewer.provider.setAwarenessField('following', room.session.invitationId);
  interviewer.provider.setAwarenessField('place', { ...place, note: 'private' });
  const ofInterviewer = await until('the interviewer’s place', () => {
    const state = stateOf(candidate, 'interviewer');
    return state?.['place'] === undefined ? null : state;
  });
  t.equal(ofInterviewer['following'], room.session.invitationId, 'who is followed is told');
  t.strictSame(ofInterviewer['place'], place, 'and nothing that was put beside it');

  candidate.provider.setAwarenessField('following', room.organization.userIds.interviewer);
  candidate.provider.setAwarenessField('place', { questionId: '../x', fileId: '<b>' });
  candidate.provider.setAwarenessField('cursor', null);
  const ofCandidate = await until('the candidate’s cursor', () => {
    const state = stateOf(interviewer, 'candidate');
    return state !== undefined && 'cursor' in state ? state : null;
  });
  t.notOk('following' in ofCandidate, 'a candidate follows nobody');
  t.notOk('place' in ofCandidate, 'a malformed place is dropped');
});

t.test('events for staff never reach a candidate', async (t) => {
  const room = await openRoom(t, 'live');
  const candidate = connect(t, room, ticketOf(room, 'candidate'), 'events');
  const interviewer = connect(t, room, ticketOf(room, 'interviewer'), 'events');
  await until('both', () => candidate.provider.isSynced && interviewer.provider.isSynced);
  const tell = (audience: 'staff' | 'everyone', requestedBy: string) =>
    publishRoomEvent(room.api.services.redis, {
      organizationId: room.organization.id,
      sessionId: room.session.id as SessionId,
      audience,
      event: {
        type: 'execution.queued',
        executionId: crypto.randomUUID() as never,
        kind: 'run',
        questionId: null,
        requestedBy,
      },
    });
  await tell('staff', 'for staff');
  await tell('everyone', 'for everyone');
  await until('the later event', () =>
    candidate.events.some((one) => one.includes('for everyone')),
  );
  t.notOk(candidate.events.some((one) => one.includes('for staff')));
  t.ok(interviewer.events.some((one) => one.includes('for staff')));
});

t.test(
  'what a client sends as an event reaches nobody, and malformed news is passed over',
  async (t) => {
    const room = await openRoom(t, 'live');
    const candidate = connect(t, room, ticketOf(room, 'candidate'), 'events');
    const interviewer = connect(t, room, ticketOf(room, 'interviewer'), 'events');
    await until('both', () => candidate.provider.isSynced && interviewer.provider.isSynced);
    candidate.provider.sendStateless(JSON.stringify({ type: 'session.status', status: 'ended' }));
    await room.api.services.redis.publish('pairwise:rooms', '{"not": "an envelope"}');
    await room.api.services.redis.publish('pairwise:rooms', 'not even JSON');
    await room.organization.interviewer.post(`/v1/sessions/${room.session.id}/end`);
    const news = () => interviewer.events.filter((one) => one.includes('"session.status"'));
    await until('the real news', () => news().length > 0);
    t.equal(news().length, 1);
    t.match(news()[0], /"startedAt":"2/);
  },
);
