import { roomEntrySchema, type RoomEntry, type RoomEntryContent } from '@pairwise/contracts';

const startMs = Date.parse('2026-11-21T10:00:00.000Z');
let entries = 0;

/** An entry of the record, so many minutes after ten o'clock. */
export const anEntry = (minute: number, content: RoomEntryContent): RoomEntry =>
  roomEntrySchema.parse({
    id: String((entries += 1)),
    at: atMinute(minute),
    audience: 'staff',
    actor: { id: 'ina', name: 'Ina', role: 'interviewer' },
    content,
  });

export const atMinute = (minute: number): string =>
  new Date(startMs + minute * 60_000).toISOString();
