'use client';

import type { QuestionId } from '@pairwise/contracts';
import { Button, Notice } from '@pairwise/ui';
import { Markdown } from '@/components/markdown';
import { SaveStateLine } from '@/features/scorecard/save-state-line';
import { problemText } from '@/lib/api';
import { useTicks } from './use-ticks';

type TickListProps = { sessionId: string; questionId: QuestionId; points: readonly string[] };

/** The points of a talk, to tick while listening. Nobody else sees them before the report. */
export function TickList({ sessionId, questionId, points }: TickListProps) {
  const ticks = useTicks(sessionId, questionId);
  if (ticks.error) {
    return (
      <Notice tone="danger">
        {problemText(ticks.error)}{' '}
        <Button variant="link" onClick={() => void ticks.refetch()}>
          Try again
        </Button>
      </Notice>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      <ul className="flex flex-col gap-1">
        {points.map((point, place) => (
          <li key={point}>
            <label className="flex cursor-pointer items-start gap-2.5 rounded-md px-2 py-1.5 text-sm hover:bg-sunken">
              <input
                type="checkbox"
                className="mt-0.5 size-4 shrink-0 accent-accent"
                checked={ticks.points.includes(place)}
                disabled={ticks.isPending}
                onChange={() => ticks.toggle(place)}
              />
              <Markdown source={point} />
            </label>
          </li>
        ))}
      </ul>
      <p className="text-sm text-muted tabular-nums">
        {ticks.points.length} of {points.length} heard
      </p>
      <SaveStateLine
        state={ticks.state}
        onRetry={ticks.retry}
        idle="Saved as you tick; only you see it before the report."
        saved="Ticks saved"
      />
    </div>
  );
}
