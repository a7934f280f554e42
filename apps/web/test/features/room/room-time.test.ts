import { questionIdSchema } from '@pairwise/contracts';
import t from 'tap';
import { roomTimeAt } from '../../../features/room/clock/room-time.js';
import { describePlace } from '../../../features/notes/note-place.js';
import { anEntry, atMinute } from './an-entry.js';

const minuteMs = 60_000;
const questionId = questionIdSchema.parse('cosine-similarity-matrix');
const record = [
  anEntry(0, { type: 'session.started' }),
  anEntry(10, { type: 'clock.paused', reason: 'Coffee' }),
  anEntry(15, { type: 'clock.resumed' }),
  anEntry(30, { type: 'session.ended' }),
  anEntry(40, { type: 'session.reopened' }),
];
const questions = [{ id: questionId, title: 'Cosine similarity' }];
const place = (minute: number, id: typeof questionId | null = questionId) =>
  describePlace({ pinnedAt: atMinute(minute), questionId: id }, record, questions);

t.test('the room’s clock at a moment leaves out what it stood still for', async (t) => {
  const minutesAt = (minute: number) => (roomTimeAt(record, atMinute(minute)) ?? 0) / minuteMs;
  t.equal(roomTimeAt(record, atMinute(-1)), null);
  t.strictSame([0, 9, 12, 16, 35, 42].map(minutesAt), [0, 9, 10, 11, 25, 27]);
});

t.test('a note says at which second of the interview, and in which question', async (t) => {
  t.equal(place(9.5), 'at 9:30 in Cosine similarity');
  t.equal(place(-3), 'before the start in Cosine similarity');
  t.equal(place(35), 'after the end in Cosine similarity');
  t.equal(place(41), 'at 26:00 in Cosine similarity', 'an interview that goes on has its clock');
  t.equal(place(9, null), 'at 9:00', 'outside the room no question is open');
});
