import { roomEntrySchema, type RoomEntry } from '@pairwise/contracts';
import t from 'tap';
import { messagesOf, unreadOf } from '../../../features/room/chat/messages.js';

const said = (id: string, actorId: string, type: string): RoomEntry =>
  roomEntrySchema.parse({
    id,
    at: '2026-11-21T10:00:00.000Z',
    audience: 'everyone',
    actor: { id: actorId, name: `The name of ${actorId}`, role: 'interviewer' },
    content: { type, text: `text ${id}` },
  });

const entries = [
  said('9', 'ina', 'backchannel.said'),
  said('10', 'ivo', 'backchannel.said'),
  said('11', 'ivo', 'chat.said'),
  said('12', 'ivo', 'backchannel.said'),
];

t.test('a conversation holds its own messages only, and knows mine', async (t) => {
  const messages = messagesOf(entries, 'backchannel.said', 'ina');
  t.strictSame(
    messages.map(({ id, isMine }) => [id, isMine]),
    [
      ['9', true],
      ['10', false],
      ['12', false],
    ],
  );
  t.equal(messages[1]?.author, 'The name of ivo');
});

t.test('unread is what others said after the last message that was seen', async (t) => {
  const messages = messagesOf(entries, 'backchannel.said', 'ina');
  const unreadIds = (seen: Parameters<typeof unreadOf>[1]) =>
    unreadOf(messages, seen).map(({ id }) => id);
  t.strictSame(unreadIds(null), ['10', '12'], 'never my own');
  t.strictSame(unreadIds(entries[0]?.id ?? null), ['10', '12'], 'ids count up as numbers do');
  t.strictSame(unreadIds(entries[1]?.id ?? null), ['12']);
  t.strictSame(unreadIds(entries[3]?.id ?? null), []);
});
