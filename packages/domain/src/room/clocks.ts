import {
  questionIdSchema,
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
