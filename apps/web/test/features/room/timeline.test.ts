import { noteSchema, runSummarySchema, type RoomEntry } from '@pairwise/contracts';
import { test } from 'tap';
import { timelineOf } from '../../../features/room/record/timeline.js';

const words = { titleOf: (id: string) => id, environmentOf: (name: string) => name };
const at = (second: number): string => new Date(Date.UTC(2026, 0, 5, 10, 0, second)).toISOString();

const said = (id: string, second: number): RoomEntry => ({
  id: id as never,
  at: at(second),
  audience: 'everyone',
  actor: { id: 'a', name: 'Ada', role: 'interviewer' },
  content: { type: 'chat.said', text: id },
});
const noteId = crypto.randomUUID();
const runId = crypto.randomUUID();
const run = runSummarySchema.parse({
  id: runId,
  sessionId: crypto.randomUUID(),
  ...{ status: 'finished', outcome: 'succeeded', outcomeMessage: null, requestedBy: 'Cara' },
  ...{ environment: 'numpy', imageDigest: null, limits: null, questionId: null },
  ...{ wallTimeMs: 12, cpuTimeMs: 10, peakMemoryBytes: null },
  ...{ queuedAt: at(2), finishedAt: at(3) },
});
const note = noteSchema.parse({
  id: noteId,
  body: 'Asks well',
  ...{ createdAt: at(9), updatedAt: at(9), pinnedAt: at(1) },
  ...{ revision: null, questionId: null },
});

test('what happened, ran and was noted stands in the order of its time', (t) => {
  const items = timelineOf(
    {
      entries: [said('1', 0), said('2', 3), said('3', 3)],
      runs: [run],
      submissions: [],
      notes: [note],
    },
    words,
  );
  t.same(
    items.map(({ id }) => id),
    ['entry-1', `note-${noteId}`, `run-${runId}`, 'entry-2', 'entry-3'],
  );
  t.equal(items[1]?.text, 'Your note: Asks well');
  t.equal(items[2]?.text, 'Cara ran the code: finished in 12 ms.');
  t.end();
});
