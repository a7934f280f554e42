import { z } from 'zod';

export const interviewPhaseSchema = z.enum(['clarify', 'plan', 'code', 'test']);
export type InterviewPhase = z.infer<typeof interviewPhaseSchema>;

export interface PlannedPhase {
  readonly phase: InterviewPhase;
  /** To the nearest half minute. */
  readonly minutes: number;
}

/** Parts of the time of a question with code: the usual upper bounds of 3, 5, 18 and 5 minutes, scaled. */
export const phasePercents = {
  clarify: 10,
  plan: 16,
  code: 60,
  test: 14,
} as const satisfies Record<InterviewPhase, number>;

/** How long each part of a question with code should take; together they are its whole length. */
export function planPhases(durationMinutes: number): PlannedPhase[] {
  const minutesOf = (phase: InterviewPhase): number =>
    Math.round((phasePercents[phase] / 100) * durationMinutes * 2) / 2;
  const code = durationMinutes - minutesOf('clarify') - minutesOf('plan') - minutesOf('test');
  return interviewPhaseSchema.options.map((phase) => ({
    phase,
    minutes: phase === 'code' ? code : minutesOf(phase),
  }));
}
