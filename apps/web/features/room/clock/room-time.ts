import type { RoomEntry } from '@pairwise/contracts';

const goes = ['session.started', 'session.reopened', 'clock.resumed'];
const stands = ['session.ended', 'clock.paused'];

/** What the room's clock showed at a moment, by the record; null before the start. */
export function roomTimeAt(entries: readonly RoomEntry[], at: string): number | null {
  const momentMs = Date.parse(at);
  let elapsedMs = 0;
  let sinceMs: number | null = null;
  let hasStarted = false;
  for (const entry of entries) {
    const entryMs = Date.parse(entry.at);
    if (entryMs > momentMs) break;
    if (goes.includes(entry.content.type)) {
      sinceMs ??= entryMs;
      hasStarted = true;
    }
    if (!stands.includes(entry.content.type) || sinceMs === null) continue;
    elapsedMs += entryMs - sinceMs;
    sinceMs = null;
  }
  if (!hasStarted) return null;
  return elapsedMs + (sinceMs === null ? 0 : momentMs - sinceMs);
}
