import { roomEntrySchema } from '@pairwise/contracts';
import { until } from '@pairwise/test-kit';
import t from 'tap';
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

const NEVER_MS = 600_000;
const OFTEN_MS = 50;

const lock = async (room: Room, isLocked: boolean): Promise<void> => {
  const answer = await room.organization.interviewer.post(
    `/v1/sessions/${room.session.id}/commands`,
    { commandId: crypto.randomUUID(), command: { type: 'room.lock', isLocked } },
  );
  roomEntrySchema.parse(answer.json());
};

const isReadOnlyFor = (room: Room, who: 'staff' | 'candidate') => (): boolean => {
  const documents = [...room.realtime.rooms.hocuspocus.documents.values()];
  const connections = documents.flatMap((document) => [...document.getConnections()]);
  const isCandidate = who === 'candidate';
  const own = connections.filter(
    ({ context }) => ((context as { role: string }).role === 'candidate') === isCandidate,
  );
  return own.length > 0 && own.every(({ readOnly }) => readOnly);
};

t.test('a lock stops the candidate’s typing at once and nobody else’s', async (t) => {
  const room = await openRoom(t, 'live', NEVER_MS);
  const candidate = connect(t, room, ticketOf(room, 'candidate'));
  const interviewer = connect(t, room, ticketOf(room, 'interviewer'));
  await Promise.all([synced(candidate), synced(interviewer)]);
  await lock(room, true);
  await until('the lock', isReadOnlyFor(room, 'candidate'));
  write(candidate, '# locked out\n');
  write(interviewer, '# look here\n');
  await until('the interviewer’s edit', async () => (await storedText(room)).includes('look here'));
  t.notMatch(await storedText(room), /locked out/);
  t.equal(isReadOnlyFor(room, 'staff')(), false);
});

t.test('a lock holds for a socket that opens later, and can be opened again', async (t) => {
  const room = await openRoom(t, 'live', OFTEN_MS);
  await lock(room, true);
  const candidate = connect(t, room, ticketOf(room, 'candidate'));
  await synced(candidate);
  t.equal(isReadOnlyFor(room, 'candidate')(), true);
  await lock(room, false);
  await until('the lock to open', () => !isReadOnlyFor(room, 'candidate')());
  write(candidate, '# back\n');
  await until('the candidate’s edit', async () => (await storedText(room)).startsWith('# back'));
  t.match(textOf(candidate), /# back/);
});
