'use client';

import { cn, Spinner } from '@pairwise/ui';
import { Ban, CircleCheck, CircleX, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { Outcome } from '@pairwise/contracts';
import { endOfStream, inertText } from '../output-parts.js';
import type { RunView } from '../run-view.js';
import { runEnd, waitingLine } from '../words.js';
import { findException } from './code-places.js';
import { RunMeter } from './run-meter';

type Look = { icon: LucideIcon; classes: string };

/** Outcomes whose line leaves nothing to explain. */
const saysItAll = new Set<Outcome>(['succeeded', 'cancelled']);

const failedLook: Look = { icon: CircleX, classes: 'text-danger' };

function lookOf(outcome: Outcome): Look {
  if (outcome === 'succeeded') return { icon: CircleCheck, classes: 'text-success' };
  if (outcome === 'cancelled') return { icon: Ban, classes: 'text-muted' };
  if (outcome === 'system_error') return { icon: TriangleAlert, classes: 'text-warning' };
  return failedLook;
}

/** The name of an exception stands at the very end of what the program wrote. */
const stderrCharactersRead = 16 * 1024;

/** How the run stands, in words. It is announced when it changes, its end with its duration. */
export function OutcomeLine({ run }: { run: RunView }) {
  return (
    <div className="shrink-0 border-t border-line px-3 py-2 text-sm">
      <div
        role="status"
        aria-label="Result of the run"
        aria-busy={run.status === 'finished' && !run.isStored}
      >
        {run.outcome ? <Finished run={run} outcome={run.outcome} /> : <Underway run={run} />}
      </div>
      <RunMeter key={run.id} run={run} />
      {run.requestedBy ? (
        <p className="mt-1.5 text-xs text-muted">Started by {run.requestedBy}</p>
      ) : null}
    </div>
  );
}

function Underway({ run }: { run: RunView }) {
  return (
    <p className="flex items-center gap-2 text-muted">
      <Spinner />
      {underwayWords(run)}
    </p>
  );
}

function underwayWords({ status, position, isWaitingForInput }: RunView): string {
  if (status === 'queued') return waitingLine(position);
  return isWaitingForInput ? 'Waiting for input…' : 'Running…';
}

const exceptionOf = ({ outcome, parts }: RunView): string | null =>
  outcome === 'raised' ? findException(endOfStream(parts, 'stderr', stderrCharactersRead)) : null;

function Finished({ run, outcome }: { run: RunView; outcome: Outcome }) {
  const { icon: Icon, classes } = lookOf(outcome);
  return (
    <>
      <p className={cn('flex items-start gap-2 font-medium', classes)}>
        <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
        {runEnd(run, inertText(exceptionOf(run) ?? ''))}
      </p>
      {run.outcomeMessage && !saysItAll.has(outcome) ? (
        <p className="mt-0.5 pl-6 text-ink">{run.outcomeMessage}</p>
      ) : null}
    </>
  );
}
