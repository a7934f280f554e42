import {
  planPhases,
  questionIdSchema,
  type InterviewPhase,
  type QuestionClock,
  type QuestionId,
  type QuestionKind,
  type RoomState,
} from '@pairwise/contracts';

const MS_PER_MINUTE = 60_000;

export interface RoomPlan {
  durationMinutes: number;
  /** 1 is no more time than planned. */
  timeMultiplier: number;
  integrity: boolean;
  questions: readonly { id: QuestionId; kind: QuestionKind }[];
}

const newClock = (kind: QuestionKind): QuestionClock => ({
  elapsedMs: 0,
  phase: kind === 'coding' ? 'clarify' : null,
  phaseMs: { clarify: 0, plan: 0, code: 0, test: 0 },
});

/** A room before its start: all clocks stand at zero. */
export function initialRoomState(plan: RoomPlan): RoomState {
  return {
    version: 0,
    since: null,
    elapsedMs: 0,
    limitMs: plan.durationMinutes * plan.timeMultiplier * MS_PER_MINUTE,
    pause: null,
    questionId: plan.questions[0]?.id ?? null,
    clocks: Object.fromEntries(plan.questions.map(({ id, kind }) => [id, newClock(kind)])),
    isLocked: false,
    assistance: false,
    integrity: plan.integrity,
    environments: {},
    toolRequests: [],
  };
}

/** Adds what has passed to the clocks that go; afterwards they count from `nowMs` on. */
export function advanceClocks(state: RoomState, nowMs: number): RoomState {
  if (state.since === null) return state;
  const passedMs = Math.max(0, nowMs - Date.parse(state.since));
  const since = new Date(nowMs).toISOString();
  const elapsedMs = state.elapsedMs + passedMs;
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

export const extendedBy = (state: RoomState, minutes: number): RoomState => ({
  ...state,
  limitMs: state.limitMs + minutes * MS_PER_MINUTE,
});

/** Clocks for questions that joined before the start; those that left have none any more. */
export function withQuestions(state: RoomState, questions: RoomPlan['questions']): RoomState {
  const clocks = Object.fromEntries(
    questions.map(({ id, kind }) => [id, state.clocks[id] ?? newClock(kind)]),
  );
  const kept = questions.some(({ id }) => id === state.questionId);
  const questionId = kept ? state.questionId : (questions[0]?.id ?? null);
  return {
    ...state,
    clocks,
    questionId: questionId === null ? null : questionIdSchema.parse(questionId),
  };
}
