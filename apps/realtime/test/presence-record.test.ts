import type { SessionId } from '@pairwise/contracts';
import { roomRecord } from '@pairwise/db';
import { createLogger } from '@pairwise/telemetry';
import { createTestSession, until } from '@pairwise/test-kit';
import t from 'tap';
import type { Participant } from '../src/participant.js';
import { PresenceRecord } from '../src/presence-record.js';
import { connect, listen, openRoom, ticketOf, type Room } from './support.js';

const personIn = (room: Room, who: 'candidate' | 'interviewer'): Participant => ({
  organizationId: room.organization.id,
  sessionId: room.session.id as SessionId,
  participantId:
    who === 'candidate' ? room.session.invitationId : room.organization.userIds.interviewer,
  name: who === 'candidate' ? 'Casey Candidate' : 'Ina Interviewer',
  role: who,
});

/** A server of which a test says whose sockets it has; somebody counts as here for `graceMs`. */
function serverWith(room: Room, people: Participant[], graceMs = 60_000): PresenceRecord {
  const { redis } = room.api.services;
  const { db } = room.api.database;
  const logger = createLogger('presence-test', { level: 'silent' });
  return new PresenceRecord({ db, redis, logger, presenceGraceMs: graceMs }, () => people);
}

async function presencesOf(room: Room): Promise<string[]> {
  const entries = await room.api.database.db.withTenant(room.organization.id, (tx) =>
    roomRecord.list(tx, {
      ...{ sessionId: room.session.id as SessionId, audiences: ['everyone'] },
      ...{ after: undefined, take: 100 },
    }),
  );
  return entries
    .filter(({ content }) => content.type.startsWith('presence.'))
    .map(({ content, actor }) => `${content.type} ${actor.name}`);
}

t.test('presence on the record', async (t) => {
  const first = await openRoom(t, 'pending');
  const roomThatIs = async (status: 'pending' | 'live'): Promise<Room> => ({
    ...first,
    session: await createTestSession(first.api, first.organization, status),
  });

  t.test('who opens the room stands on its record, and the room is told', async (t) => {
    const room = await roomThatIs('pending');
    const { port } = await listen(t, room.api, 60_000, { presenceMs: 50 });
    const at = { ...room, port };
    const interviewer = connect(t, at, ticketOf(room, 'interviewer'), 'events');
    await until('the interviewer', () =>
      interviewer.events.some((one) => one.includes('presence.joined')),
    );
    connect(t, at, ticketOf(room, 'candidate'), 'events');
    connect(t, at, ticketOf(room, 'candidate'), 'events');
    await until('the candidate', () =>
      interviewer.events.some((one) => one.includes('Casey Candidate')),
    );
    t.strictSame(await presencesOf(room), [
      'presence.joined Ina Interviewer',
      'presence.joined Casey Candidate',
    ]);
  });

  t.test('a break shorter than the grace is one presence, also at another server', async (t) => {
    const room = await roomThatIs('live');
    const candidate = personIn(room, 'candidate');
    const here = [candidate];
    const first = serverWith(room, here);
    await first.beat();
    here.pop();
    await first.beat();
    await serverWith(room, [candidate]).beat();
    t.strictSame(await presencesOf(room), ['presence.joined Casey Candidate']);
  });

  t.test('who stays away longer has left, and comes in again', async (t) => {
    const room = await roomThatIs('live');
    const candidate = personIn(room, 'candidate');
    const here = [candidate];
    const server = serverWith(room, here, 50);
    await server.beat();
    here.pop();
    await until('the end of the presence', async () => {
      await server.beat();
      return (await presencesOf(room)).length === 2;
    });
    here.push(candidate);
    await server.beat();
    t.strictSame(await presencesOf(room), [
      ...['presence.joined Casey Candidate', 'presence.left Casey Candidate'],
      'presence.joined Casey Candidate',
    ]);
  });

  t.test('servers that see different people of one room agree on who is there', async (t) => {
    const room = await roomThatIs('live');
    const servers = [
      serverWith(room, [personIn(room, 'candidate')]),
      serverWith(room, [personIn(room, 'interviewer'), personIn(room, 'candidate')]),
    ];
    for (let round = 0; round < 3; round += 1) {
      await Promise.all(servers.map((server) => server.beat()));
    }
    t.strictSame((await presencesOf(room)).sort(), [
      'presence.joined Casey Candidate',
      'presence.joined Ina Interviewer',
    ]);
  });

  t.test('of those whose server died the next server that opens the room tells', async (t) => {
    const room = await roomThatIs('live');
    await serverWith(room, [personIn(room, 'candidate')], 1).beat();
    const next = serverWith(room, [personIn(room, 'interviewer')]);
    await next.beat();
    t.strictSame(await presencesOf(room), [
      ...['presence.joined Casey Candidate', 'presence.left Casey Candidate'],
      'presence.joined Ina Interviewer',
    ]);
  });

  t.test('after the end the record takes no presence', async (t) => {
    const room = await roomThatIs('live');
    await room.organization.interviewer.post(`/v1/sessions/${room.session.id}/end`);
    await serverWith(room, [personIn(room, 'interviewer')]).beat();
    t.strictSame(await presencesOf(room), []);
  });
});
