import type { CaseVerdict } from '@pairwise/contracts';
import type { PlannedGrading } from './gate-plan.js';

export interface GatedCase {
  readonly name: string;
  readonly verdict: CaseVerdict;
  readonly message: string | null;
  /** null where nothing ran. */
  readonly wallTimeMs: number | null;
}

/** What came of one planned grading. */
export interface GateResult extends Omit<PlannedGrading, 'source'> {
  /** Why the question could not be graded at all, such as a reference that does not load. */
  readonly failure: string | null;
  /** Empty when it could not be graded. */
  readonly cases: readonly GatedCase[];
}

export const hasPassed = ({ verdict }: GatedCase): boolean => verdict === 'passed';

/** The cases that a program does not pass, in the question's order. */
export function failedCases({ cases }: GateResult): GatedCase[] {
  return cases.filter((one) => !hasPassed(one));
}
