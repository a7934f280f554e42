'use client';

import { cn } from '@pairwise/ui';
import { Clock } from 'lucide-react';
import { describeRemaining, formatClock, type TimerView } from '../timer.js';
import type { RoomSnapshot } from '../use-room';
import { useTimer } from '../use-timer';

const tones: Record<TimerView['tone'], string> = {
  calm: 'text-muted',
  closing: 'text-accent-ink',
  over: 'text-warning',
};

export function SessionTimer({ snapshot }: { snapshot: RoomSnapshot }) {
  const timer = useTimer(snapshot);
  const { state, status } = snapshot.room;
  if (!timer)
    return <p className="text-sm text-muted">{Math.round(state.limitMs / 60_000)} min planned</p>;
  const { elapsedMs, remainingMs, tone } = timer;
  const rest = `${formatClock(remainingMs)} ${remainingMs < 0 ? 'over' : 'left'}`;
  return (
    <div role="timer" aria-label="Interview clock" className="flex items-center gap-2 text-sm">
      <Clock aria-hidden className="size-4 text-muted" />
      <span className="font-medium tabular-nums" aria-label={`${formatClock(elapsedMs)} elapsed`}>
        {formatClock(elapsedMs)}
      </span>
      {status === 'live' ? (
        <span
          className={cn('tabular-nums', tones[tone])}
          aria-label={describeRemaining(remainingMs)}
        >
          {rest}
        </span>
      ) : null}
    </div>
  );
}
