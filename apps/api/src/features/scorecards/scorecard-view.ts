import { scorecardSchema, type Scorecard } from '@pairwise/contracts';
import type { ScorecardRow } from '@pairwise/db';

export const toScorecard = (row: ScorecardRow): Scorecard =>
  scorecardSchema.parse({
    ...row,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
  });
