'use client';

import type { HocuspocusProvider } from '@hocuspocus/provider';
import { Button, cn } from '@pairwise/ui';
import { CircleAlert, CircleCheck, CircleDashed, CircleX, Play, RefreshCw } from 'lucide-react';
import { useMemo } from 'react';
import { cellStates, parseCells, type CellState, type CodeCell } from './cells.js';
import { cellRunsOf, type ConsoleView } from './console-view.js';
import { cellStateWords } from './console-words.js';
import { useSharedText } from './use-shared-text';

const looks: Record<CellState, { icon: typeof CircleCheck; classes: string }> = {
  'not-run': { icon: CircleDashed, classes: 'text-muted' },
  running: { icon: RefreshCw, classes: 'text-accent' },
  fresh: { icon: CircleCheck, classes: 'text-success' },
  failed: { icon: CircleX, classes: 'text-danger' },
  changed: { icon: CircleAlert, classes: 'text-warning' },
  outdated: { icon: CircleAlert, classes: 'text-warning' },
};

type CellListProps = {
  provider: HocuspocusProvider;
  questionId: string;
  view: ConsoleView | null;
  mayWork: boolean;
  onRun: (cell: CodeCell) => void;
};

/** The cells of main.py, each with how it stands and a button. Nothing where there are none. */
export function CellList({ provider, questionId, view, mayWork, onRun }: CellListProps) {
  const text = useSharedText(provider, questionId);
  const cells = useMemo(() => parseCells(text), [text]);
  if (cells.length === 0) return null;
  const states = cellStates(cells, cellRunsOf(view));
  return (
    <ul
      aria-label="Cells of main.py"
      tabIndex={0}
      className="max-h-28 shrink-0 overflow-auto border-b border-line bg-sunken outline-none lg:max-h-44 focus-visible:ring-2 focus-visible:ring-ring focus-visible:ring-inset"
    >
      {cells.map((cell, index) => (
        <CellRow
          key={index}
          cell={cell}
          state={states[index] ?? 'not-run'}
          onRun={mayWork ? () => onRun(cell) : null}
        />
      ))}
    </ul>
  );
}

type CellRowProps = { cell: CodeCell; state: CellState; onRun: (() => void) | null };

function CellRow({ cell, state, onRun }: CellRowProps) {
  const { icon: Icon, classes } = looks[state];
  return (
    <li className="flex items-center gap-2 px-3 py-1.5">
      <span className="min-w-0 flex-1 text-sm">
        <span className="block truncate font-medium">{cell.title}</span>
        <span className={cn('flex items-center gap-1 text-xs', classes)}>
          <Icon aria-hidden className="size-3.5 shrink-0" />
          {cellStateWords[state]}
        </span>
      </span>
      {onRun ? (
        <Button
          variant="ghost"
          size="sm"
          aria-label={`Run cell: ${cell.title}`}
          disabled={state === 'running'}
          onClick={onRun}
        >
          <Play aria-hidden /> Run cell
        </Button>
      ) : null}
    </li>
  );
}
