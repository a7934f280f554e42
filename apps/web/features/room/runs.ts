import type { RoomEvent, Run, RunSummary } from '@pairwise/contracts';
import type { NumberedRunEvent } from './run-stream.js';
import {
  emptyRun,
  finish,
  mergeRecord,
  mergeSummary,
  receive,
  skipGap,
  type RunView,
} from './run-view.js';

/** `order` holds ids, newest first. */
export type RunsState = { byId: Record<string, RunView>; order: string[] };

export type RunsAction =
  | { type: 'events'; events: RoomEvent[] }
  | { type: 'accepted'; id: string; questionId: string | null; requestedBy: string }
  | { type: 'listed'; runs: RunSummary[] }
  | { type: 'loaded'; run: Run }
  | { type: 'replayed'; id: string; events: NumberedRunEvent[] }
  | { type: 'gap-expired'; id: string }
  /** The room was disconnected: events of unfinished runs may be lost. */
  | { type: 'out-of-touch' };

export const noRuns: RunsState = { byId: {}, order: [] };

export function reduceRuns(state: RunsState, action: RunsAction): RunsState {
  switch (action.type) {
    case 'events':
      return action.events.reduce(applyRoomEvent, state);
    case 'accepted':
      return withRun(state, action.id, (run) => ({
        ...run,
        questionId: action.questionId,
        requestedBy: action.requestedBy,
        isFollowed: run.isFollowed || run.nextSequence === 1,
      }));
    case 'listed':
      return mergeList(state, action.runs);
    case 'loaded':
      return withRun(state, action.run.id, (run) => mergeRecord(run, action.run));
    case 'replayed':
      return withRun(state, action.id, (run) =>
        action.events.reduce((now, { sequence, event }) => receive(now, sequence, event), run),
      );
    case 'out-of-touch':
      return loseTouch(state);
    case 'gap-expired':
      return withRun(state, action.id, skipGap);
  }
}

function applyRoomEvent(state: RunsState, event: RoomEvent): RunsState {
  if (event.type === 'execution.queued' && event.kind === 'run') {
    const { questionId, requestedBy } = event;
    return withRun(state, event.executionId, (run) => ({
      ...run,
      questionId,
      requestedBy,
      isFollowed: true,
    }));
  }
  if (event.type === 'execution.waiting' && event.kind === 'run') {
    return withRun(state, event.executionId, (run) => ({ ...run, position: event.position }));
  }
  if (event.type === 'execution.event' && event.kind === 'run') {
    return withRun(state, event.executionId, (run) => receive(run, event.sequence, event.event));
  }
  if (event.type === 'execution.finished' && event.kind === 'run') {
    return withRun(state, event.executionId, (run) => finish(run, event.outcome));
  }
  return state;
}

function withRun(state: RunsState, id: string, change: (run: RunView) => RunView): RunsState {
  const known = state.byId[id];
  const byId = { ...state.byId, [id]: change(known ?? emptyRun(id)) };
  return { byId, order: known ? state.order : [id, ...state.order] };
}

function loseTouch(state: RunsState): RunsState {
  const byId = Object.fromEntries(
    Object.entries(state.byId).map(([id, run]) => [id, { ...run, isFollowed: false }]),
  );
  return { ...state, byId };
}

function mergeList(state: RunsState, runs: RunSummary[]): RunsState {
  const byId = { ...state.byId };
  for (const summary of runs) {
    byId[summary.id] = mergeSummary(byId[summary.id] ?? emptyRun(summary.id), summary);
  }
  const listed = new Set<string>(runs.map((run) => run.id));
  const others = state.order.filter((id) => !listed.has(id));
  const newestMs = runs[0] ? Date.parse(runs[0].queuedAt) : 0;
  /** A run without a time is known from its events alone, so it has only just begun. */
  const isNewer = (id: string): boolean => {
    const queuedAt = byId[id]?.queuedAt;
    return !queuedAt || Date.parse(queuedAt) > newestMs;
  };
  const newer = others.filter(isNewer);
  const older = others.filter((id) => !isNewer(id));
  return { byId, order: [...newer, ...runs.map((run) => run.id), ...older] };
}

/** Runs of one question, newest first; runs that belong to no question are shown with each. */
export const runsOfQuestion = (state: RunsState, questionId: string): RunView[] =>
  state.order
    .map((id) => state.byId[id])
    .filter((run): run is RunView => run !== undefined)
    .filter((run) => run.questionId === null || run.questionId === questionId);
