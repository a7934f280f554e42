'use client';

import { cn } from '@pairwise/ui';
import { phaseLabels } from '@/lib/labels';
import { formatClock } from '../timer.js';
import type { PhaseView } from './question-clock.js';

/** The phases in their order with planned and real time; on a narrow screen only the current one. */
export function PhaseSteps({ phases }: { phases: readonly PhaseView[] }) {
  if (phases.length === 0) return null;
  return (
    <ol aria-label="Phases of this question" className="flex items-center gap-1">
      {phases.map((view) => (
        <li
          key={view.phase}
          aria-current={view.isCurrent ? 'step' : undefined}
          className={cn(view.isCurrent ? '' : 'max-lg:hidden')}
        >
          <Step view={view} />
        </li>
      ))}
    </ol>
  );
}

function Step({ view: { phase, plannedMs, spentMs, isCurrent } }: { view: PhaseView }) {
  const share = plannedMs === 0 ? 0 : Math.min(1, spentMs / plannedMs);
  const isOver = spentMs > plannedMs;
  return (
    <span
      className={cn(
        'relative flex items-baseline gap-1.5 overflow-hidden rounded-md px-2.5 py-1 text-muted',
        isCurrent && 'bg-accent-soft text-accent-ink',
      )}
    >
      <span className={cn(isCurrent && 'font-semibold')}>{phaseLabels[phase]}</span>
      <span className="text-xs tabular-nums">
        {formatClock(spentMs)}
        <span aria-hidden>/</span>
        <span className="sr-only"> of </span>
        {formatClock(plannedMs)}
      </span>
      <span
        aria-hidden
        style={{ width: `${share * 100}%` }}
        className={cn('absolute bottom-0 left-0 h-0.5', isOver ? 'bg-warning' : 'bg-accent')}
      />
    </span>
  );
}
