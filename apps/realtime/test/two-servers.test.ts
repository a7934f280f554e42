import { roomUpdates } from '@pairwise/db';
import type { SessionId } from '@pairwise/contracts';
import { createGate, readTestEnvironment, until } from '@pairwise/test-kit';
import t, { type Test } from 'tap';
import {
  connect,
  listen,
  openRoom,
  storedText,
  synced,
  textOf,
  ticketOf,
  write,
  type Client,
  type Room,
} from './support.js';

const RECHECK_MS = 50;

/** The candidate's socket is at one server and the interviewer's at another. */
async function openApart(t: Test, redisUrl?: string) {
  const room = await openRoom(t, 'live', RECHECK_MS);
  const other: Room = {
    ...room,
    ...(await listen(t, room.api, RECHECK_MS, redisUrl === undefined ? {} : { redisUrl })),
  };
  const candidate = connect(t, room, ticketOf(room, 'candidate'));
  const interviewer = connect(t, other, ticketOf(room, 'interviewer'));
  await Promise.all([synced(candidate), synced(interviewer)]);
  return { room, other, candidate, interviewer };
}

const rowsOf = (room: Room): Promise<Uint8Array[]> =>
  room.api.database.db.withTenant(room.organization.id, (tx) =>
    roomUpdates.list(tx, room.session.id as SessionId),
  );

const linesOf = (client: Client): string[] =>
  textOf(client)
    .split('\n')
    .filter((line) => line.startsWith('# '))
    .sort();

const userAt = (client: Client, clientId: number) =>
  client.provider.awareness?.getStates().get(clientId)?.['user'] as
    Record<string, unknown> | undefined;

t.test('people on two servers of one room have one text, and each edit is one row', async (t) => {
  const { room, candidate, interviewer } = await openApart(t);
  const before = (await rowsOf(room)).length;
  for (let line = 0; line < 10; line += 1) {
    write(candidate, `# candidate ${line}\n`);
    write(interviewer, `# interviewer ${line}\n`);
    await until(
      'both to have both',
      () => textOf(candidate).split('# ').length === textOf(interviewer).split('# ').length,
    );
  }
  await until(
    'one text',
    () => linesOf(candidate).length === 20 && linesOf(interviewer).length === 20,
  );
  t.equal(textOf(candidate), textOf(interviewer));
  await until('the log', async () => (await storedText(room)) === textOf(candidate));
  const rows = (await rowsOf(room)).length - before;
  t.ok(rows <= 20, `${rows} rows for 20 edits`);
});

t.test('with Redis away both servers follow the log, and nothing is lost or doubled', async (t) => {
  const { gate, url } = await createGate(t, readTestEnvironment().REDIS_URL);
  const { candidate, interviewer, room } = await openApart(t, url);
  gate.shut();
  write(candidate, '# while it was away\n');
  write(interviewer, '# here as well\n');
  await until(
    'one text',
    () => linesOf(candidate).length === 2 && linesOf(interviewer).length === 2,
  );
  gate.open();
  write(interviewer, '# and back\n');
  await until('the last edit', () => linesOf(candidate).length === 3);
  t.equal(textOf(candidate), textOf(interviewer));
  await until('the log', async () => (await storedText(room)) === textOf(candidate));
});

t.test('nobody is shown what another server could still lose', async (t) => {
  const { room, candidate, interviewer } = await openApart(t);
  const seen: string[] = [];
  interviewer.document.on('update', () => seen.push(textOf(interviewer)));
  for (let line = 0; line < 5; line += 1) {
    write(candidate, `# line ${line}\n`);
    await until('the edit', () => textOf(interviewer).startsWith(`# line ${line}`));
    t.ok((await storedText(room)).includes(`# line ${line}`), 'what was seen is stored');
  }
  t.ok(seen.length >= 5);
});

t.test('presence passes between servers, and goes when the person goes', async (t) => {
  const { room, candidate, interviewer } = await openApart(t);
  const { clientID } = candidate.document;
  candidate.provider.setAwarenessField('user', { name: 'Mallory', color: '#aa0000' });
  const seen = await until('the candidate', () => userAt(interviewer, clientID));
  t.match(seen, { name: 'Casey Candidate', role: 'candidate', color: '#aa0000' });
  // Who comes later learns of those who were there.
  const late = connect(t, room, ticketOf(room, 'interviewer', { name: 'Lara Late' }));
  interviewer.provider.setAwarenessField('user', { color: '#00aa00' });
  await until(
    'those who were there',
    () => userAt(late, clientID) && userAt(late, interviewer.document.clientID),
  );
  candidate.provider.destroy();
  await until('the candidate to be gone', () => userAt(interviewer, clientID) === undefined);
});

t.test('who was there before the servers knew of each other is seen all the same', async (t) => {
  const room = await openRoom(t, 'live', RECHECK_MS);
  const other: Room = { ...room, ...(await listen(t, room.api, RECHECK_MS)) };
  const people = [
    connect(t, room, ticketOf(room, 'candidate'), 'events'),
    connect(t, other, ticketOf(room, 'interviewer'), 'events'),
  ];
  for (const { provider } of people) provider.setAwarenessField('user', { color: '#aa0000' });
  for (const one of people) {
    for (const { document } of people) {
      await until('each to see the other', () => userAt(one, document.clientID));
    }
  }
  t.pass('both are seen');
});

t.test('nobody takes over the presence of somebody on another server', async (t) => {
  const { candidate, interviewer } = await openApart(t);
  const victim = interviewer.document.clientID;
  interviewer.provider.setAwarenessField('user', { color: '#00aa00' });
  await until('the interviewer', () => userAt(candidate, victim)?.['color'] === '#00aa00');
  const { awareness } = candidate.provider;
  if (!awareness) throw new Error('There is no presence.');
  awareness.clientID = victim;
  awareness.setLocalState({ user: { name: 'Ina', color: '#ff0000' } });
  awareness.setLocalState(null);
  awareness.clientID = candidate.document.clientID;
  candidate.provider.setAwarenessField('user', { color: '#111111' });
  await until(
    'a later change',
    () => userAt(interviewer, candidate.document.clientID)?.['color'] === '#111111',
  );
  const own = interviewer.provider.awareness?.getLocalState()?.['user'] as { color: string };
  t.equal(own.color, '#00aa00');
  t.equal(userAt(interviewer, victim)?.['color'], '#00aa00');
});

t.test('who moves to another server is not taken along when the first notices', async (t) => {
  const { room, other, candidate, interviewer } = await openApart(t);
  const { clientID } = candidate.document;
  candidate.provider.setAwarenessField('user', { color: '#aa0000' });
  await until('the candidate', () => userAt(interviewer, clientID));
  const moved = connect(t, other, ticketOf(room, 'candidate'));
  await synced(moved);
  const { awareness } = moved.provider;
  if (!awareness) throw new Error('There is no presence.');
  awareness.clientID = clientID;
  awareness.meta.set(clientID, { clock: 1_000, lastUpdated: Date.now() });
  awareness.setLocalState({ user: { color: '#bb0000' } });
  await until('the move', () => userAt(interviewer, clientID)?.['color'] === '#bb0000');
  const watcher = connect(t, room, ticketOf(room, 'interviewer', { name: 'Wanda Watcher' }));
  await until(
    'the first server to show it',
    () => userAt(watcher, clientID)?.['color'] === '#bb0000',
  );
  candidate.provider.configuration.websocketProvider.destroy();
  write(moved, '# after the move\n');
  await until('a later edit', () => textOf(watcher).startsWith('# after the move'));
  t.equal(userAt(interviewer, clientID)?.['color'], '#bb0000', 'still there');
});
