import { once } from 'node:events';
import type { SessionId } from '@pairwise/contracts';
import { createTestOrganization, createTestSession, until } from '@pairwise/test-kit';
import t from 'tap';
import WebSocket from 'ws';
import { connect, openRoom, storedText, synced, textOf, ticketOf, write } from './support.js';

t.test('before the start a candidate gets events and no text', async (t) => {
  const room = await openRoom(t, 'pending');
  const candidate = connect(t, room, ticketOf(room, 'candidate'));
  const lobby = connect(t, room, ticketOf(room, 'candidate'), 'events');
  await until('a refusal of the text', () => candidate.refusals.length > 0);
  await until('the events to open', () => lobby.provider.isAuthenticated);
  t.equal(textOf(candidate), '');
  await room.organization.interviewer.post(`/v1/sessions/${room.session.id}/start`);
  await until('news of the start', () => lobby.events.some((text) => text.includes('"live"')));
  const later = connect(t, room, ticketOf(room, 'candidate'));
  await synced(later);
  t.match(textOf(later), /def cosine_similarity_matrix/);
});

for (const [how, end] of [
  ['told through Redis', 'announced'],
  ['found out from the row alone', 'silent'],
] as const) {
  t.test(`after End an open socket changes nothing: ${how}`, async (t) => {
    const room = await openRoom(t, 'live', end === 'silent' ? 50 : 60_000);
    const candidate = connect(t, room, ticketOf(room, 'candidate'));
    const interviewer = connect(t, room, ticketOf(room, 'interviewer'));
    await Promise.all([synced(candidate), synced(interviewer)]);
    if (end === 'announced') {
      await room.organization.interviewer.post(`/v1/sessions/${room.session.id}/end`);
    } else {
      await room.api.database.db.withTenant(room.organization.id, (tx) =>
        tx.interviewSession.updateMany({ data: { status: 'ended', endedAt: new Date() } }),
      );
    }
    await until(
      'the candidate to be put out',
      () => !candidate.provider.isAuthenticated || candidate.closes.length > 0,
    );
    const before = await storedText(room);
    write(candidate, '# too late\n');
    write(interviewer, '# also too late\n');
    const reader = connect(t, room, ticketOf(room, 'interviewer'));
    await synced(reader);
    t.equal(textOf(reader), before, 'who comes later reads what was there at the end');
    t.equal(await storedText(room), before, 'and nothing was stored');
  });
}

t.test('a withdrawn link closes the candidate’s open sockets', async (t) => {
  const room = await openRoom(t, 'live');
  const candidate = connect(t, room, ticketOf(room, 'candidate'));
  await synced(candidate);
  const { id, invitationId } = room.session;
  await room.organization.interviewer.request(
    'DELETE',
    `/v1/sessions/${id}/invitations/${invitationId}`,
  );
  await until('the socket to close', () => candidate.closes.length > 0);
  const again = connect(t, room, ticketOf(room, 'candidate'));
  await until('a refusal', () => again.refusals.length > 0);
  t.pass('and a ticket written before opens none');
});

t.test('tickets and documents that are not right are refused alike', async (t) => {
  const room = await openRoom(t, 'live');
  const stranger = await createTestOrganization(room.api, 'Other');
  const otherSession = await createTestSession(room.api, stranger, 'live');
  const good = ticketOf(room, 'candidate');
  const ownName = `session/${room.session.id}/code`;
  const cases: Record<string, [ticket: string, name: string]> = {
    'no ticket': ['', ownName],
    'a forged ticket': [`${good.slice(0, -2)}xx`, ownName],
    'an expired ticket': [ticketOf(room, 'candidate', { expiresAtMs: Date.now() - 1 }), ownName],
    'another room': [good, `session/${otherSession.id}/code`],
    'another organization': [
      ticketOf(room, 'interviewer', { organizationId: stranger.id }),
      ownName,
    ],
    'a session that is not there': [
      ticketOf(room, 'interviewer', { sessionId: crypto.randomUUID() as SessionId }),
      ownName,
    ],
    'a name with a path': [good, `session/${room.session.id}/../code`],
    'another kind': [good, `session/${room.session.id}/notes`],
    'an empty name': [good, 'x'],
  };
  const reasons = new Set<string>();
  for (const [name, [ticket, documentName]] of Object.entries(cases)) {
    const client = connect(t, room, ticket, { name: documentName });
    await until(`a refusal of ${name}`, () => client.refusals.length > 0);
    reasons.add(client.refusals[0] ?? '');
    t.notOk(client.provider.isSynced, name);
  }
  t.equal(reasons.size, 1, 'the answer does not tell which rooms exist');
});

t.test('sockets from other sites and to other paths are turned away', async (t) => {
  const room = await openRoom(t, 'live');
  for (const [path, origin, status] of [
    ['/sync', 'https://evil.example', 403],
    ['/other', 'http://localhost:3000', 404],
  ] as const) {
    const socket = new WebSocket(`ws://127.0.0.1:${room.port}${path}`, { origin });
    socket.on('error', () => undefined);
    const [, response] = (await once(socket, 'unexpected-response')) as [
      unknown,
      { statusCode: number },
    ];
    t.equal(response.statusCode, status);
    socket.terminate();
  }
});

t.test('garbage and giants cost their sender the socket and nobody else anything', async (t) => {
  const room = await openRoom(t, 'live');
  const honest = connect(t, room, ticketOf(room, 'interviewer'));
  await synced(honest);
  for (const message of [
    Buffer.alloc(5 * 1024 * 1024, 7),
    Buffer.from([255, 255, 255, 255, 1, 2, 3]),
  ]) {
    const socket = new WebSocket(`ws://127.0.0.1:${room.port}/sync`);
    socket.on('error', () => undefined);
    await once(socket, 'open');
    const closed = once(socket, 'close');
    socket.send(message);
    await closed;
  }
  write(honest, '# still here\n');
  await until('the edit to be stored', async () =>
    (await storedText(room)).startsWith('# still here'),
  );
  t.equal(honest.closes.length, 0);
});
