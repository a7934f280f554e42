import { z } from 'zod';

export const interviewPhaseSchema = z.enum(['clarify', 'plan', 'code', 'test']);
export type InterviewPhase = z.infer<typeof interviewPhaseSchema>;

export interface PlannedPhase {
  readonly phase: InterviewPhase;
  /** To the nearest half minute. */
  readonly minutes: number;
}

/** Parts of the time: the usual upper bounds of 3, 5, 18 and 5 minutes, scaled; coding has the rest. */
const shares = { clarify: 0.1, plan: 0.16, test: 0.14 } as const;

/** How long each part of an interview with code should take; together they are its whole length. */
export function planPhases(durationMinutes: number): PlannedPhase[] {
  const minutesOf = (phase: keyof typeof shares): number =>
    Math.round(shares[phase] * durationMinutes * 2) / 2;
  const code = durationMinutes - minutesOf('clarify') - minutesOf('plan') - minutesOf('test');
  return interviewPhaseSchema.options.map((phase) => ({
    phase,
    minutes: phase === 'code' ? code : minutesOf(phase),
  }));
}
