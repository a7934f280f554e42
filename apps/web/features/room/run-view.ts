import type {
  DataPeek,
  ExecutionLimits,
  ExecutionStatus,
  Figure,
  Outcome,
  Run,
  RunEvent,
  RunLimits,
  RunSummary,
  RunUsage,
} from '@pairwise/contracts';
import { appendOutput, joinStream, type OutputPart } from './output-parts.js';

/** One run as the room shows it, put together from live events and from the stored record. */
export type RunView = {
  id: string;
  questionId: string | null;
  requestedBy: string;
  status: ExecutionStatus;
  outcome: Outcome | null;
  outcomeMessage: string | null;
  wallTimeMs: number | null;
  cpuTimeMs: number | null;
  peakMemoryBytes: number | null;
  /** All of them are known when it has ended, some while it runs. */
  limits: (RunLimits & Partial<ExecutionLimits>) | null;
  /** The last that was told while it ran. */
  usage: RunUsage | null;
  queuedAt: string | null;
  /** 1 is the next to start; null while nobody has said so. */
  position: number | null;
  parts: OutputPart[];
  figures: Figure[];
  peek: DataPeek | null;
  isWaitingForInput: boolean;
  truncated: boolean;
  /** The next event of the stream that may be shown. */
  nextSequence: number;
  /** Events that came before their turn. */
  early: Record<number, RunEvent>;
  /** Known from its first moment on; otherwise its past has to be asked for. */
  isFollowed: boolean;
  /** Some events will never come here: the stored record has to fill the hole. */
  hasHole: boolean;
  /** The complete record has been read; live events add nothing any more. */
  isStored: boolean;
};

export function emptyRun(id: string): RunView {
  return {
    id,
    questionId: null,
    requestedBy: '',
    status: 'queued',
    outcome: null,
    outcomeMessage: null,
    wallTimeMs: null,
    cpuTimeMs: null,
    peakMemoryBytes: null,
    limits: null,
    usage: null,
    queuedAt: null,
    position: null,
    parts: [],
    figures: [],
    peek: null,
    isWaitingForInput: false,
    truncated: false,
    nextSequence: 1,
    early: {},
    isFollowed: false,
    hasHole: false,
    isStored: false,
  };
}

export function receive(run: RunView, sequence: number, event: RunEvent): RunView {
  if (run.isStored || sequence < run.nextSequence) return run;
  return drain({ ...run, early: { ...run.early, [sequence]: event } });
}

/** Applies every waiting event whose turn has come. */
function drain(run: RunView): RunView {
  let current = run;
  for (;;) {
    const event = current.early[current.nextSequence];
    if (!event) return current;
    const { [current.nextSequence]: _applied, ...early } = current.early;
    current = applyRunEvent({ ...current, early, nextSequence: current.nextSequence + 1 }, event);
  }
}

function applyRunEvent(run: RunView, event: RunEvent): RunView {
  switch (event.type) {
    case 'started':
      return { ...running(run), limits: event.limits ?? run.limits };
    case 'usage':
      return { ...running(run), usage: event.usage };
    case 'output':
      return { ...running(run), parts: appendOutput(run.parts, event.stream, event.text) };
    case 'figure':
      return { ...running(run), figures: [...run.figures, event.figure] };
    case 'input_requested':
      return { ...running(run), isWaitingForInput: true };
    case 'input':
      return {
        ...run,
        isWaitingForInput: false,
        parts: appendOutput(run.parts, 'stdin', event.text),
      };
    case 'peek':
      return { ...run, peek: event.peek };
    case 'statement':
    case 'statement_done':
      // Only consoles have them.
      return run;
    case 'finished':
      return finish(run, event.outcome);
  }
}

const running = (run: RunView): RunView =>
  run.status === 'queued' ? { ...run, status: 'running' } : run;

export const finish = (run: RunView, outcome: Outcome): RunView => ({
  ...run,
  status: 'finished',
  outcome,
  isWaitingForInput: false,
});

/** Gives up on events that did not come, and goes on with the ones that did. */
export function skipGap(run: RunView): RunView {
  const sequences = Object.keys(run.early).map(Number);
  if (sequences.length === 0) return run;
  return drain({ ...run, hasHole: true, nextSequence: Math.min(...sequences) });
}

function summaryFields(summary: RunSummary) {
  const { questionId, requestedBy, outcomeMessage, queuedAt } = summary;
  const { wallTimeMs, cpuTimeMs, peakMemoryBytes } = summary;
  const measured = { wallTimeMs, cpuTimeMs, peakMemoryBytes };
  return { questionId, requestedBy, outcomeMessage, queuedAt, ...measured };
}

/** An answer that was on its way while events arrived must not take the run back. */
const furthest = (run: RunView, summary: RunSummary) =>
  run.status === 'finished' && summary.status !== 'finished'
    ? { status: run.status, outcome: run.outcome }
    : {
        status:
          run.status === 'running' && summary.status === 'queued' ? run.status : summary.status,
        outcome: summary.outcome,
      };

export const mergeSummary = (run: RunView, summary: RunSummary): RunView => ({
  ...run,
  ...summaryFields(summary),
  limits: summary.limits ?? run.limits,
  ...furthest(run, summary),
});

export function mergeRecord(run: RunView, record: Run): RunView {
  const merged = mergeSummary(run, record);
  if (record.status !== 'finished') return merged;
  return {
    ...merged,
    parts: storedParts(run.parts, record),
    figures: record.figures,
    peek: record.peek,
    isWaitingForInput: false,
    truncated: record.truncated,
    early: {},
    hasHole: false,
    isStored: true,
  };
}

/** The record keeps the streams apart; what was seen live also shows how they took turns. */
function storedParts(live: OutputPart[], record: Run): OutputPart[] {
  const sawAll =
    joinStream(live, 'stdout') === record.stdout && joinStream(live, 'stderr') === record.stderr;
  if (sawAll) return live;
  return appendOutput(appendOutput([], 'stdout', record.stdout), 'stderr', record.stderr);
}

export const isWaitingForEvents = (run: RunView): boolean => Object.keys(run.early).length > 0;
export const needsReplay = (run: RunView): boolean =>
  run.status !== 'finished' && (!run.isFollowed || isWaitingForEvents(run));
export const needsRecord = (run: RunView): boolean => run.status === 'finished' && !run.isStored;
