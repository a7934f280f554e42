import { until } from '@pairwise/test-kit';
import t, { type Test } from 'tap';
import { connect, openRoom, synced, ticketOf, type Client } from './support.js';

type State = Record<string, unknown> | undefined;

const stateOf = (observer: Client, clientId: number): State =>
  observer.provider.awareness?.getStates().get(clientId);

const othersAt = (observer: Client): number[] =>
  [...(observer.provider.awareness?.getStates().keys() ?? [])].filter(
    (clientId) => clientId !== observer.document.clientID,
  );

/** What this client's browser writes as the presence of `clientId`, which need not be its own. */
function writePresence(client: Client, clientId: number, state: State): void {
  const { awareness } = client.provider;
  if (!awareness) throw new Error('There is no presence.');
  awareness.clientID = clientId;
  awareness.setLocalState(state ?? null);
  awareness.clientID = client.document.clientID;
}

const cursorAt = (index: number) => ({
  anchor: { type: null, tname: 'main', item: index },
  head: { type: null, tname: 'main', item: index },
});

/** Resolves when everything that this client has sent before has been dealt with. */
async function whenHeard(client: Client, observer: Client, color: string): Promise<void> {
  const { clientID } = client.document;
  writePresence(client, clientID, { user: { color } });
  await until('a later change to arrive', () => {
    const user = stateOf(observer, clientID)?.['user'] as State;
    return user?.['color'] === color;
  });
}

async function openThree(t: Test) {
  const room = await openRoom(t, 'live');
  const candidate = connect(t, room, ticketOf(room, 'candidate'));
  const interviewer = connect(t, room, ticketOf(room, 'interviewer'));
  const observer = connect(t, room, ticketOf(room, 'interviewer', { name: 'Olga Observer' }));
  await Promise.all([candidate, interviewer, observer].map(synced));
  return { room, candidate, interviewer, observer };
}

t.test('each person is present once, however often the cursor moves', async (t) => {
  const { candidate, interviewer, observer } = await openThree(t);
  const { clientID } = candidate.document;
  observer.provider.awareness?.setLocalState(null);
  interviewer.provider.awareness?.setLocalState(null);
  for (let index = 0; index < 5; index += 1) {
    const cursor = cursorAt(index);
    writePresence(candidate, clientID, { user: {}, cursor });
    await until('the cursor to move', () => {
      const seen = stateOf(observer, clientID)?.['cursor'];
      return JSON.stringify(seen) === JSON.stringify(cursor);
    });
  }
  t.ok(othersAt(observer).length <= 2, 'nobody is there twice');
  candidate.provider.destroy();
  await until('the candidate to be gone', () => stateOf(observer, clientID) === undefined);
});

t.test('nobody can change or remove the presence of somebody else', async (t) => {
  const { candidate, interviewer, observer } = await openThree(t);
  const victim = interviewer.document.clientID;
  writePresence(interviewer, victim, { user: { color: '#00aa00' } });
  const before = await until('the interviewer', () => stateOf(observer, victim));
  t.match(before, { user: { name: 'Ina Interviewer', color: '#00aa00' } });
  writePresence(candidate, victim, { user: { name: 'Mallory', color: '#ff0000' } });
  await whenHeard(candidate, observer, '#111111');
  t.strictSame(stateOf(observer, victim), before, 'not changed');
  writePresence(candidate, victim, undefined);
  await whenHeard(candidate, observer, '#222222');
  t.strictSame(stateOf(observer, victim), before, 'not removed');
});

t.test('what presence has no need of is dropped', async (t) => {
  const { candidate, observer, room } = await openThree(t);
  const { clientID } = candidate.document;
  for (const [what, cursor] of [
    ['a cursor without an end', { anchor: {} }],
    ['a text', 'left: 0'],
    ['a list', [1, 2, 3]],
  ] as const) {
    writePresence(candidate, clientID, { user: { color: '#123456' }, cursor, note: what });
    await whenHeard(candidate, observer, `#0000${what.length + 10}`);
    t.notOk('cursor' in (stateOf(observer, clientID) ?? {}), what);
  }
  writePresence(candidate, clientID, {
    user: { color: 'red;background:url(//evil.example)', colorLight: '#12', name: 'Ina' },
    cursor: null,
    html: '<script>',
  });
  await until('the cursor', () => 'cursor' in (stateOf(observer, clientID) ?? {}));
  t.strictSame(stateOf(observer, clientID), {
    user: {
      name: 'Casey Candidate',
      role: 'candidate',
      participantId: room.session.invitationId,
    },
    cursor: null,
  });
});

t.test('who comes back before the old connection is noticed as dead is seen at once', async (t) => {
  const room = await openRoom(t, 'live');
  const before = connect(t, room, ticketOf(room, 'candidate'));
  const observer = connect(t, room, ticketOf(room, 'interviewer'));
  await Promise.all([before, observer].map(synced));
  const { clientID } = before.document;
  writePresence(before, clientID, { user: { color: '#aaaaaa' } });
  await until('the candidate', () => stateOf(observer, clientID));
  const after = connect(t, room, ticketOf(room, 'candidate'));
  await synced(after);
  writePresence(after, clientID, { user: { color: '#bbbbbb' } });
  await until(
    'the new colour',
    () => {
      const user = stateOf(observer, clientID)?.['user'] as State;
      return user?.['color'] === '#bbbbbb';
    },
    3_000,
  );
});
