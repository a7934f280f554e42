import { z } from 'zod';

export const interviewPhaseSchema = z.enum(['clarify', 'plan', 'code', 'test']);
export type InterviewPhase = z.infer<typeof interviewPhaseSchema>;

export interface PlannedPhase {
  readonly phase: InterviewPhase;
  /** To the nearest half minute. */
  readonly minutes: number;
}

/** Parts of the time; the usual upper bounds of 3, 5, 18 and 5 minutes, scaled to a whole. */
const shares: Readonly<Record<InterviewPhase, number>> = {
  clarify: 0.1,
  plan: 0.16,
  code: 0.6,
  test: 0.14,
};

/** How long each part of an interview with code should take; together they are its whole length. */
export function planPhases(durationMinutes: number): PlannedPhase[] {
  const { code: _, ...others } = shares;
  const toHalf = (minutes: number): number => Math.round(minutes * 2) / 2;
  const around = Object.values(others).reduce(
    (sum, share) => sum + toHalf(share * durationMinutes),
    0,
  );
  return interviewPhaseSchema.options.map((phase) => ({
    phase,
    // Coding takes what rounding leaves, so that the sum is exact.
    minutes: phase === 'code' ? durationMinutes - around : toHalf(shares[phase] * durationMinutes),
  }));
}
