import type {
  Console,
  ConsoleEntry,
  ExecutionStatus,
  Figure,
  Outcome,
  RunEvent,
  StatementEnd,
} from '@pairwise/contracts';
import { appendOutput, type OutputPart } from '../output-parts.js';
import type { NumberedRunEvent } from '../run-stream.js';
import type { CellRun } from './cells.js';

/** One statement as it is shown. */
export type EntryView = Pick<ConsoleEntry, 'number' | 'source' | 'cell' | 'by' | 'at'> & {
  end: Omit<StatementEnd, 'number'> | null;
  parts: OutputPart[];
  figures: Figure[];
};

/** A console put together from its events, and from its record when it has ended. */
export type ConsoleView = {
  id: string;
  status: ExecutionStatus;
  outcome: Outcome | null;
  outcomeMessage: string | null;
  runId: string | null;
  startedBy: string;
  entries: EntryView[];
  isAsking: boolean;
  nextSequence: number;
  /** The service no longer has the first events. */
  hasHole: boolean;
};

export const emptyConsole = (id: string): ConsoleView => ({
  ...{ id, status: 'queued', outcome: null, outcomeMessage: null, runId: null, startedBy: '' },
  ...{ entries: [], isAsking: false, nextSequence: 1, hasHole: false },
});

export function receiveEvents(view: ConsoleView, events: NumberedRunEvent[]): ConsoleView {
  return events.reduce((now, { sequence, event }) => {
    if (sequence < now.nextSequence) return now;
    const hasHole = now.hasHole || sequence > now.nextSequence;
    return apply({ ...now, hasHole, nextSequence: sequence + 1 }, event);
  }, view);
}

function apply(view: ConsoleView, event: RunEvent): ConsoleView {
  switch (event.type) {
    case 'started':
      return withEntry({ ...view, status: 'running' }, program);
    case 'statement':
      return withEntry(view, { ...event, end: null, parts: [], figures: [] });
    case 'output':
      return toRunning(view, (entry) => ({
        ...entry,
        parts: appendOutput(entry.parts, event.stream, event.text),
      }));
    case 'figure':
      return toRunning(view, (entry) => ({ ...entry, figures: [...entry.figures, event.figure] }));
    case 'input_requested':
      return { ...view, isAsking: true };
    case 'input':
      return toRunning({ ...view, isAsking: false }, (entry) => ({
        ...entry,
        parts: appendOutput(entry.parts, 'stdin', event.text),
      }));
    case 'statement_done': {
      const { type: _, number, ...end } = event;
      const entries = view.entries.map((entry) =>
        entry.number === number ? { ...entry, end } : entry,
      );
      return { ...view, entries, isAsking: false };
    }
    case 'finished':
      return { ...view, status: 'finished', outcome: event.outcome, isAsking: false };
    case 'peek':
    case 'usage':
      return view;
  }
}

/** What ran ahead of the statements. */
const program: EntryView = {
  ...{ number: 0, source: '', cell: null, by: '', at: '' },
  ...{ end: null, parts: [], figures: [] },
};

const withEntry = (view: ConsoleView, entry: EntryView): ConsoleView =>
  view.entries.some(({ number }) => number === entry.number)
    ? view
    : { ...view, entries: [...view.entries, entry] };

export const runningEntry = (view: ConsoleView): EntryView | null =>
  view.entries.find(({ end }) => end === null) ?? null;

/** What comes between two statements is shown with the one before. */
function toRunning(view: ConsoleView, change: (entry: EntryView) => EntryView): ConsoleView {
  const target = runningEntry(view) ?? view.entries.at(-1);
  const entries = view.entries.map((entry) => (entry === target ? change(entry) : entry));
  return { ...view, entries };
}

/** The record is whole once the console has ended; before, the events know more. */
export function mergeRecord(view: ConsoleView, record: Console): ConsoleView {
  const { runId, requestedBy: startedBy, outcomeMessage } = record;
  const known = { ...view, runId, startedBy, outcomeMessage };
  if (record.status !== 'finished') return known;
  const entries = record.entries.map(toEntryView);
  return { ...known, status: 'finished', outcome: record.outcome, hasHole: false, entries };
}

function toEntryView({ pieces, ...entry }: ConsoleEntry): EntryView {
  const { number, source, cell, by, at, ...rest } = entry;
  const { status, cause, wallTimeMs, truncated } = rest;
  const view = { number, source, cell, by, at, end: { status, cause, wallTimeMs, truncated } };
  let parts: OutputPart[] = [];
  for (const piece of pieces) {
    if (piece.type === 'text') parts = appendOutput(parts, piece.stream, piece.text);
  }
  const figures = pieces.flatMap((piece) => (piece.type === 'figure' ? [piece.figure] : []));
  return { ...view, parts, figures };
}

/** What ran as cells; nothing of a console that has ended is there any more. */
export function cellRunsOf(view: ConsoleView | null): CellRun[] {
  if (view === null || view.status === 'finished') return [];
  return view.entries.flatMap(({ number, source, cell, end }) =>
    cell === null || end?.status === 'not_run'
      ? []
      : [{ number, source, title: cell.title, status: statusOf(end) }],
  );
}

const statusOf = (end: EntryView['end']): CellRun['status'] =>
  end === null ? 'running' : end.status === 'succeeded' ? 'succeeded' : 'failed';
