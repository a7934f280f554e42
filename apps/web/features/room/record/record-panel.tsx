'use client';

import { Button, EmptyState, ErrorState, Spinner } from '@pairwise/ui';
import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useState } from 'react';
import { useNotes } from '@/features/notes/use-notes';
import { problemText } from '@/lib/api';
import { environmentLabel } from '@/lib/labels';
import { queryKeys } from '@/lib/query-keys';
import { environmentNameSchema } from '@pairwise/contracts';
import { useRoomControls } from '../room-controls';
import { timelineKinds, timelineOf, type TimelineItem, type TimelineKind } from './timeline.js';

const readAgainMs = 10_000;

const kindTitles: Record<TimelineKind, string> = {
  event: 'Events',
  work: 'Runs and submissions',
  fact: 'Facts',
  note: 'Notes',
};

/** Everything that happened, on one line of time. Facts stand as they are: there is no verdict. */
export function RecordPanel() {
  const { record } = useRoomControls();
  const { items, problem, isLoading } = useTimeline();
  const [hidden, setHidden] = useState<ReadonlySet<TimelineKind>>(new Set());
  const toggle = (kind: TimelineKind): void =>
    setHidden((before) => {
      const next = new Set(before);
      if (!next.delete(kind)) next.add(kind);
      return next;
    });
  const shown = items.filter(({ kind }) => !hidden.has(kind));
  return (
    <div className="flex flex-col gap-3 p-4">
      <div role="group" aria-label="What to show" className="flex flex-wrap gap-1.5">
        {timelineKinds.map((kind) => (
          <Button
            key={kind}
            variant="secondary"
            size="sm"
            aria-pressed={!hidden.has(kind)}
            className="aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
            onClick={() => toggle(kind)}
          >
            {kindTitles[kind]}
          </Button>
        ))}
      </div>
      {problem ? (
        <ErrorState title="The record could not be read" onRetry={record.refresh}>
          {problemText(problem)}
        </ErrorState>
      ) : null}
      {isLoading ? (
        <p role="status" className="flex items-center gap-2 text-sm text-muted">
          <Spinner /> Reading the record…
        </p>
      ) : null}
      {!isLoading && shown.length === 0 ? (
        <EmptyState icon={<History />} title="Nothing yet">
          What happens in the room appears here with its time.
        </EmptyState>
      ) : null}
      <Timeline items={shown} />
    </div>
  );
}

function Timeline({ items }: { items: TimelineItem[] }) {
  return (
    <ol aria-label="Timeline, newest first" className="flex flex-col">
      {items.toReversed().map(({ id, at, text }) => (
        <li key={id} className="flex gap-3 border-l-2 border-line py-1.5 pl-3 text-sm">
          <time dateTime={at} className="shrink-0 text-muted tabular-nums">
            {timeOf(at)}
          </time>
          <span className="min-w-0 flex-1 break-words whitespace-pre-line">{text}</span>
        </li>
      ))}
    </ol>
  );
}

/** The server’s time, to the second. */
const timeOf = (at: string): string => new Date(at).toLocaleTimeString([], { hour12: false });

function useTimeline() {
  const { api, room, record } = useRoomControls();
  const runs = useQuery({
    queryKey: [...queryKeys.runs(api.sessionId), ...api.scope, 'timeline'] as const,
    queryFn: () => api.runs(),
    refetchInterval: readAgainMs,
  });
  const submissions = useQuery({
    queryKey: [...queryKeys.submissions(api.sessionId), ...api.scope, 'timeline'] as const,
    queryFn: ({ signal }) => api.submissions(signal),
    refetchInterval: readAgainMs,
  });
  const notes = useNotes(api.sessionId);
  const titleOf = (questionId: string): string =>
    room.questions.find(({ id }) => id === questionId)?.title ?? questionId;
  const environmentOf = (name: string): string => {
    const parsed = environmentNameSchema.safeParse(name);
    return parsed.success ? environmentLabel(parsed.data) : name;
  };
  const items = timelineOf(
    {
      entries: record.entries,
      runs: runs.data ?? [],
      submissions: submissions.data ?? [],
      notes: notes.data ?? [],
    },
    { titleOf, environmentOf },
  );
  const isLoading = record.isLoading || runs.isPending || submissions.isPending || notes.isPending;
  return { items, isLoading, problem: record.problem ?? runs.error ?? submissions.error };
}
