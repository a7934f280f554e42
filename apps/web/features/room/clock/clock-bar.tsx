'use client';

import { Button, cn } from '@pairwise/ui';
import { ChevronLeft, ChevronRight, Pause } from 'lucide-react';
import type { ReactNode } from 'react';
import { phaseLabels } from '@/lib/labels';
import { useRoomControls } from '../room-controls';
import { formatClock } from '../timer.js';
import { useServerNowMs } from '../use-timer';
import { PhaseSteps } from './phase-steps';
import {
  phaseBeside,
  readQuestionClock,
  timeIsUpText,
  type QuestionClockView,
} from './question-clock.js';

const rowStyles =
  'flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1.5 bg-surface px-3 py-1.5 text-sm sm:px-4';

type ClockBarProps = {
  /** Only to look at: nobody moves on from here. */
  isReadOnly?: boolean;
  children?: ReactNode;
};

/** The question that is on, its phases and its time. Both sides see it, and either moves on. */
export function ClockBar({ isReadOnly, children }: ClockBarProps) {
  const { room, state, clockOffsetMs } = useRoomControls();
  const clock = readQuestionClock(room, useServerNowMs({ room, clockOffsetMs }));
  if (room.kind === 'practice' || room.startedAt === null || clock === null) {
    if (!children) return null;
    return (
      <section aria-label="The room" className={cn(rowStyles, 'border-b border-line')}>
        {children}
      </section>
    );
  }
  const isLive = room.status === 'live';
  const timeIsUp = isLive && state.pause === null ? timeIsUpText(clock) : null;
  return (
    <section aria-label="Question clock" className="shrink-0 border-b border-line bg-surface">
      <div className={rowStyles}>
        <QuestionTime clock={clock} hasOthers={room.questions.length > 1} />
        <PhaseSteps phases={clock.phases} />
        {isLive && !isReadOnly ? <PhaseButtons clock={clock} /> : null}
        {children}
      </div>
      <p role="status" className={cn(timeIsUp !== null && 'bg-warning-soft px-4 py-1 text-sm')}>
        {timeIsUp === null ? null : <span className="text-warning">{timeIsUp}</span>}
      </p>
      <PauseNotice />
    </section>
  );
}

function QuestionTime({ clock, hasOthers }: { clock: QuestionClockView; hasOthers: boolean }) {
  const { elapsedMs, plannedMs, number, title } = clock;
  return (
    <p className="flex items-center gap-1.5 whitespace-nowrap text-muted" title={title}>
      {hasOthers ? `Question ${number}` : 'Question'}
      <span className={cn('tabular-nums', elapsedMs > plannedMs ? 'text-warning' : 'text-ink')}>
        {formatClock(elapsedMs)}
      </span>
      <span className="tabular-nums max-sm:sr-only">of {formatClock(plannedMs)}</span>
    </p>
  );
}

function PhaseButtons({ clock: { phases, questionId } }: { clock: QuestionClockView }) {
  const { send } = useRoomControls();
  const before = phaseBeside(phases, -1);
  const next = phaseBeside(phases, 1);
  const enter = (phase: typeof next) =>
    phase === null ? undefined : void send({ type: 'phase.enter', questionId, phase });
  if (before === null && next === null) return null;
  return (
    <div className="flex items-center gap-1">
      {before === null ? null : (
        <Button
          size="icon"
          variant="ghost"
          className="size-8"
          aria-label={`Back to ${phaseLabels[before]}`}
          title={`Back to ${phaseLabels[before]}`}
          onClick={() => enter(before)}
        >
          <ChevronLeft aria-hidden />
        </Button>
      )}
      {next === null ? null : (
        <Button size="sm" variant="ghost" onClick={() => enter(next)}>
          <span>
            <span className="max-sm:sr-only">Move on to </span>
            {phaseLabels[next]}
          </span>
          <ChevronRight aria-hidden />
        </Button>
      )}
    </div>
  );
}

function PauseNotice() {
  const { state } = useRoomControls();
  return (
    <div role="status">
      {state.pause === null ? null : (
        <p className="flex items-center gap-2 bg-accent-soft px-4 py-1.5 text-sm text-accent-ink">
          <Pause aria-hidden className="size-4 shrink-0" />
          <span className="min-w-0 break-words">
            <strong className="font-semibold">Paused: {state.pause.reason}</strong> No clock goes on
            meanwhile.
          </span>
        </p>
      )}
    </div>
  );
}
