import { planPhases, type InterviewPhase } from './interview-phases.js';
import type { QuestionClock, RoomState } from './room-state.js';

const MS_PER_MINUTE = 60_000;

/** How long the room's clock had gone at a moment. */
export const elapsedMsAt = (
  { since, elapsedMs }: Pick<RoomState, 'since' | 'elapsedMs'>,
  nowMs: number,
): number => elapsedMs + (since === null ? 0 : Math.max(0, nowMs - Date.parse(since)));

/** Adds what has passed to the clocks that go; afterwards they count from `nowMs` on. */
export function advanceClocks(state: RoomState, nowMs: number): RoomState {
  if (state.since === null) return state;
  const since = new Date(nowMs).toISOString();
  const elapsedMs = elapsedMsAt(state, nowMs);
  const passedMs = elapsedMs - state.elapsedMs;
  const clock = state.questionId === null ? undefined : state.clocks[state.questionId];
  if (state.questionId === null || clock === undefined) return { ...state, since, elapsedMs };
  const clocks = { ...state.clocks, [state.questionId]: advanceQuestion(clock, passedMs) };
  return { ...state, since, elapsedMs, clocks };
}

function advanceQuestion(clock: QuestionClock, passedMs: number): QuestionClock {
  const { phase, phaseMs } = clock;
  return {
    ...clock,
    elapsedMs: clock.elapsedMs + passedMs,
    phaseMs: phase === null ? phaseMs : { ...phaseMs, [phase]: phaseMs[phase] + passedMs },
  };
}

/** The room’s clocks at a moment, for display: as `advanceClocks`, with what the interview has left. */
export function readClocks(
  state: RoomState,
  nowMs: number,
): { elapsedMs: number; leftMs: number; clocks: RoomState['clocks'] } {
  const { elapsedMs, clocks } = advanceClocks(state, nowMs);
  return { elapsedMs, leftMs: state.limitMs - elapsedMs, clocks };
}

/**
 * How long a phase of one question should take, in milliseconds: its share of the question's minutes,
 * longer by as much as the whole interview is longer than planned.
 */
export function plannedPhaseMs(
  question: { minutes: number },
  phase: InterviewPhase,
  stretch: number,
): number {
  const planned = planPhases(question.minutes).find((one) => one.phase === phase);
  return (planned?.minutes ?? 0) * stretch * MS_PER_MINUTE;
}

/** How much longer the interview is than planned: agreed in advance, or granted since. */
export const stretchOf = (plan: {
  durationMinutes: number;
  state: Pick<RoomState, 'limitMs'>;
}): number => plan.state.limitMs / (plan.durationMinutes * MS_PER_MINUTE);
