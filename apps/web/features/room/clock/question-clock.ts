import {
  interviewPhaseSchema,
  plannedPhaseMs,
  readClocks,
  stretchOf,
  type InterviewPhase,
  type QuestionId,
  type Room,
} from '@pairwise/contracts';
import { phaseLabels } from '../../../lib/labels.js';

export type PhaseView = {
  phase: InterviewPhase;
  plannedMs: number;
  spentMs: number;
  isCurrent: boolean;
};

export type QuestionClockView = {
  questionId: QuestionId;
  title: string;
  /** Where it stands among the questions, from 1. */
  number: number;
  elapsedMs: number;
  plannedMs: number;
  /** Empty for a question that is talked about. */
  phases: PhaseView[];
};

type ClockRoom = Pick<Room, 'questions' | 'durationMinutes' | 'state'>;

/** The clock of the question that is on, at a moment of the server's time; null where none is. */
export function readQuestionClock(room: ClockRoom, nowMs: number): QuestionClockView | null {
  const { questionId } = room.state;
  const index = room.questions.findIndex(({ id }) => id === questionId);
  const question = room.questions[index];
  if (question === undefined) return null;
  const clock = readClocks(room.state, nowMs).clocks[question.id];
  if (clock === undefined) return null;
  const stretch = stretchOf(room);
  const planned = (phase: InterviewPhase) => plannedPhaseMs(question, phase, stretch);
  return {
    questionId: question.id,
    title: question.title,
    number: index + 1,
    elapsedMs: clock.elapsedMs,
    plannedMs: question.minutes * stretch * 60_000,
    phases: clock.phase === null ? [] : interviewPhaseSchema.options.map(viewOf),
  };

  function viewOf(phase: InterviewPhase): PhaseView {
    const spentMs = clock?.phaseMs[phase] ?? 0;
    return { phase, plannedMs: planned(phase), spentMs, isCurrent: clock?.phase === phase };
  }
}

/** The phase so many steps from the current one; null where there is none. */
export function phaseBeside(phases: readonly PhaseView[], step: 1 | -1): InterviewPhase | null {
  const current = phases.findIndex(({ isCurrent }) => isCurrent);
  return current === -1 ? null : (phases[current + step]?.phase ?? null);
}

/** What both sides read once the planned time is over; nobody is stopped by it. */
export function timeIsUpText({ phases, elapsedMs, plannedMs }: QuestionClockView): string | null {
  const current = phases.find(({ isCurrent }) => isCurrent);
  if (current !== undefined && current.spentMs >= current.plannedMs) {
    const isLast = phaseBeside(phases, 1) === null;
    return `The time planned for “${phaseLabels[current.phase]}” is over.${
      isLast ? '' : ' Move on when you are ready.'
    }`;
  }
  return phases.length === 0 && elapsedMs >= plannedMs
    ? 'The time planned for this talk is over.'
    : null;
}
