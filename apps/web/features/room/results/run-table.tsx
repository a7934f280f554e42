'use client';

import { Badge, Button, Table, Td, Th } from '@pairwise/ui';
import { outcomeLabels } from '@/lib/labels';
import type { RunView } from '../run-view.js';
import { formatMoment } from '../words.js';
import { runDuration, runNumberOf, runState } from './describe-run.js';

type RunTableProps = {
  runs: RunView[];
  shownId: string;
  picked: string[];
  onPick: (id: string) => void;
  onChoose: (id: string) => void;
};

export function RunTable({ runs, shownId, picked, onPick, onChoose }: RunTableProps) {
  return (
    <div
      tabIndex={0}
      role="group"
      aria-label="Runs"
      className="max-h-[60dvh] overflow-y-auto rounded-md border border-line outline-none focus-visible:ring-2 focus-visible:ring-ring"
    >
      <Table>
        <thead className="sticky top-0 bg-raised">
          <tr>
            <Th className="w-8">
              <span className="sr-only">Compare</span>
            </Th>
            <Th>Run</Th>
            <Th className="max-sm:hidden">Started by</Th>
            <Th>Started</Th>
            <Th>Outcome</Th>
            <Th className="text-right max-sm:hidden">Time</Th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <RunRow
              key={run.id}
              run={run}
              number={runNumberOf(runs, run.id)}
              isShown={run.id === shownId}
              isPicked={picked.includes(run.id)}
              mayPick={picked.length < 2 || picked.includes(run.id)}
              onPick={() => onPick(run.id)}
              onChoose={() => onChoose(run.id)}
            />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

type RunRowProps = {
  run: RunView;
  number: number;
  isShown: boolean;
  isPicked: boolean;
  mayPick: boolean;
  onPick: () => void;
  onChoose: () => void;
};

function RunRow({ run, number, isShown, isPicked, mayPick, onPick, onChoose }: RunRowProps) {
  return (
    <tr aria-current={isShown ? 'true' : undefined} className="[&_td]:py-1.5 max-sm:[&_td]:px-2">
      <Td>
        <input
          type="checkbox"
          aria-label={`Compare run ${number}`}
          className="size-4 cursor-pointer accent-accent disabled:cursor-not-allowed"
          checked={isPicked}
          disabled={!mayPick}
          onChange={onPick}
        />
      </Td>
      <Td>
        <Button
          variant="link"
          size="sm"
          aria-label={`Show run ${number}`}
          className="py-1"
          onClick={onChoose}
        >
          Run {number}
        </Button>
        {isShown ? <span className="ml-2 text-xs text-muted max-sm:ml-1">shown</span> : null}
        <p className="text-xs text-muted sm:hidden">{run.requestedBy}</p>
      </Td>
      <Td className="max-sm:hidden">{run.requestedBy}</Td>
      <Td className="tabular-nums">
        {run.queuedAt ? <time dateTime={run.queuedAt}>{formatMoment(run.queuedAt)}</time> : 'now'}
      </Td>
      <Td>
        <Badge tone={run.outcome ? outcomeLabels[run.outcome].tone : 'neutral'}>
          {runState(run)}
        </Badge>
        <p className="mt-0.5 text-xs text-muted tabular-nums sm:hidden">{runDuration(run)}</p>
      </Td>
      <Td className="text-right whitespace-nowrap tabular-nums max-sm:hidden">
        {runDuration(run)}
      </Td>
    </tr>
  );
}
