import { publishRoomEvent } from '@pairwise/queue';
import type { SessionId, SessionStatus } from '@pairwise/contracts';
import { until } from '@pairwise/test-kit';
import t, { type Test } from 'tap';
import {
  connect,
  openRoom,
  storedText,
  synced,
  textOf,
  ticketOf,
  write,
  type Room,
} from './support.js';

const RECHECK_MS = 50;
const NEVER_MS = 600_000;

async function openBoth(t: Test, recheckMs: number) {
  const room = await openRoom(t, 'live', recheckMs);
  const candidate = connect(t, room, ticketOf(room, 'candidate'));
  const lobby = connect(t, room, ticketOf(room, 'candidate'), 'events');
  const interviewer = connect(t, room, ticketOf(room, 'interviewer'));
  await Promise.all([synced(candidate), synced(interviewer)]);
  await until('the events to open', () => lobby.provider.isSynced);
  return { room, candidate, lobby, interviewer };
}

const changeRow = (room: Room, status: SessionStatus): Promise<unknown> =>
  room.api.database.db.withTenant(room.organization.id, (tx) =>
    tx.interviewSession.updateMany({ where: { id: room.session.id }, data: { status } }),
  );

t.test('a link withdrawn while Redis loses the news closes both sockets', async (t) => {
  const { room, candidate, lobby, interviewer } = await openBoth(t, RECHECK_MS);
  await room.api.database.db.withTenant(room.organization.id, (tx) =>
    tx.invitation.updateMany({ data: { revokedAt: new Date() } }),
  );
  await until('both to close', () => candidate.closes.length > 0 && lobby.closes.length > 0, 5_000);
  t.equal(interviewer.closes.length, 0, 'the interviewer stays');
  write(candidate, '# too late\n');
  write(interviewer, '# still here\n');
  await until('the interviewer’s edit', async () =>
    (await storedText(room)).startsWith('# still here'),
  );
  t.notMatch(await storedText(room), /too late/);
});

t.test('a link that expires closes the sockets that it opened', async (t) => {
  const { room, candidate, lobby } = await openBoth(t, RECHECK_MS);
  await room.api.database.db.withTenant(room.organization.id, (tx) =>
    tx.invitation.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } }),
  );
  await until('both to close', () => candidate.closes.length > 0 && lobby.closes.length > 0, 5_000);
});

t.test('news of a withdrawn link puts out one participant and nobody else', async (t) => {
  const { room, candidate, lobby, interviewer } = await openBoth(t, NEVER_MS);
  const tell = (participantId: string) =>
    publishRoomEvent(room.api.services.redis, {
      organizationId: room.organization.id,
      sessionId: room.session.id as SessionId,
      audience: 'everyone',
      event: { type: 'invitation.revoked', participantId },
    });
  await tell(crypto.randomUUID());
  await tell(room.session.invitationId);
  await until('both to close', () => candidate.closes.length > 0 && lobby.closes.length > 0);
  t.equal(interviewer.closes.length, 0);
  t.strictSame(lobby.events, [], 'whose link it was is told to nobody');
});

t.test('a cancelled session puts the candidate out and leaves staff to read', async (t) => {
  const room = await openRoom(t, 'pending', RECHECK_MS);
  const lobby = connect(t, room, ticketOf(room, 'candidate'), 'events');
  const interviewer = connect(t, room, ticketOf(room, 'interviewer'));
  const reader = connect(t, room, ticketOf(room, 'interviewer'));
  await Promise.all([synced(interviewer), synced(reader)]);
  await until('the lobby', () => lobby.provider.isSynced);
  write(interviewer, '# prepared\n');
  await until('the preparation', () => textOf(reader).startsWith('# prepared'));
  const before = textOf(reader);
  await changeRow(room, 'cancelled');
  await until('the candidate to be put out', () => lobby.closes.length > 0);
  write(interviewer, '# after the end\n');
  // Messages of one socket are dealt with in order: when this one is through, so is the edit.
  interviewer.provider.setAwarenessField('user', { color: '#abcdef' });
  await until('a later message', () =>
    JSON.stringify([...(reader.provider.awareness?.getStates().values() ?? [])]).includes(
      '#abcdef',
    ),
  );
  t.equal(textOf(reader), before, 'the edit reached nobody');
  await room.realtime.close();
  t.equal(await storedText(room), before, 'and was not stored');
});

t.test('a session that is gone from the database is closed to everybody', async (t) => {
  const { room, candidate, interviewer } = await openBoth(t, RECHECK_MS);
  await room.api.database.db.withTenant(room.organization.id, (tx) =>
    tx.interviewSession.deleteMany({ where: { id: room.session.id } }),
  );
  await until(
    'all to close',
    () => candidate.closes.length > 0 && interviewer.closes.length > 0,
    5_000,
  );
});
