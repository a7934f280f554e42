'use client';

import { HistorySelect } from './history-select';
import { outcomeLabels } from '@/lib/labels';
import type { RunView } from '../run-view.js';
import { formatTimeOfDay } from '../words.js';

type RunHistoryProps = {
  runs: RunView[];
  shown: RunView | null;
  onSelect: (id: string) => void;
};

const stateOf = (run: RunView): string => {
  if (run.outcome) return outcomeLabels[run.outcome].text;
  return run.status === 'queued' ? 'Waiting' : 'Running';
};

function describeRun(run: RunView, number: number): string {
  const time = run.queuedAt ? formatTimeOfDay(run.queuedAt) : 'now';
  return [`Run ${number}`, stateOf(run), run.requestedBy, time].filter(Boolean).join(' · ');
}

export function RunHistory({ runs, shown, onSelect }: RunHistoryProps) {
  if (runs.length < 2 || !shown) return null;
  return (
    <HistorySelect
      label="Earlier runs"
      value={shown.id}
      onSelect={onSelect}
      options={runs.map((run, index) => ({
        id: run.id,
        text: describeRun(run, runs.length - index),
      }))}
    />
  );
}
