import type { Note, RoomEntry } from '@pairwise/contracts';
import { roomTimeAt } from '../room/clock/room-time.js';
import { formatClock } from '../room/timer.js';

type Pinned = Pick<Note, 'pinnedAt' | 'questionId'>;

/** "at 12:34 in Cosine similarity": what the room's clock showed, and which question was open. */
export function describePlace(
  { pinnedAt, questionId }: Pinned,
  entries: readonly RoomEntry[],
  questions: readonly { id: string; title: string }[],
): string {
  const title = questions.find(({ id }) => id === questionId)?.title;
  const where = title === undefined ? '' : ` in ${title}`;
  if (isAfterEnd(pinnedAt, entries)) return `after the end${where}`;
  const timeMs = roomTimeAt(entries, pinnedAt);
  return timeMs === null ? `before the start${where}` : `at ${formatClock(timeMs)}${where}`;
}

function isAfterEnd(at: string, entries: readonly RoomEntry[]): boolean {
  const steps = entries.filter(
    (entry) => entry.content.type.startsWith('session.') && Date.parse(entry.at) <= Date.parse(at),
  );
  return steps.at(-1)?.content.type === 'session.ended';
}
