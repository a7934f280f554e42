import type { Note, RoomEntry, RunSummary, Submission } from '@pairwise/contracts';
import { outcomeLine } from '../words.js';
import { describeEntry, type EntryWords } from './describe-entry.js';

export const timelineKinds = ['event', 'work', 'fact', 'note'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export type TimelineItem = { id: string; at: string; kind: TimelineKind; text: string };

type Sources = {
  entries: readonly RoomEntry[];
  runs: readonly RunSummary[];
  submissions: readonly Submission[];
  notes: readonly Note[];
};

/** Everything that the record holds in the order of the server's time; what came first stands first. */
export function timelineOf(sources: Sources, words: EntryWords): TimelineItem[] {
  const items = [
    ...sources.entries.map((entry) => entryItem(entry, words)),
    ...sources.runs.map(runItem),
    ...sources.submissions.map(submissionItem),
    ...sources.notes.map(noteItem),
  ];
  return items
    .map((item, position) => ({ item, position }))
    .sort((a, b) => Date.parse(a.item.at) - Date.parse(b.item.at) || a.position - b.position)
    .map(({ item }) => item);
}

const entryItem = (entry: RoomEntry, words: EntryWords): TimelineItem => ({
  id: `entry-${entry.id}`,
  at: entry.at,
  kind: entry.content.type === 'integrity.noticed' ? 'fact' : 'event',
  text: describeEntry(entry, words),
});

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const endOf = (run: RunSummary | Submission): string =>
  run.status === 'finished' ? lowerFirst(outcomeLine(run)) : 'not finished yet';

const runItem = (run: RunSummary): TimelineItem => ({
  id: `run-${run.id}`,
  at: run.queuedAt,
  kind: 'work',
  text: `${run.requestedBy} ran the code: ${endOf(run)}.`,
});

const submissionItem = (submission: Submission): TimelineItem => ({
  id: `submission-${submission.id}`,
  at: submission.queuedAt,
  kind: 'work',
  text: `${submission.requestedBy} submitted: ${scoreOf(submission)}.`,
});

function scoreOf(submission: Submission): string {
  const { score, maxScore } = submission;
  if (score === null || maxScore === null) return endOf(submission);
  const round = (points: number): string => String(Number(points.toFixed(2)));
  return `${round(score)} of ${round(maxScore)} points`;
}

const noteItem = (note: Note): TimelineItem => ({
  id: `note-${note.id}`,
  at: note.pinnedAt,
  kind: 'note',
  text: `Your note: ${note.body}`,
});
