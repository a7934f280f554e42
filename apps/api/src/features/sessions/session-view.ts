import {
  attemptPolicySchema,
  sessionSchema,
  sessionSummarySchema,
  type AttemptPolicy,
  type Session,
  type SessionSummary,
} from '@pairwise/contracts';
import type { SessionRow, SessionWithQuestions } from '@pairwise/db';

export function toSessionSummary(row: SessionRow): SessionSummary {
  return sessionSummarySchema.parse({
    ...row,
    candidate: { name: row.candidateName, email: row.candidateEmail },
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  });
}

/** The columns of the policy, by the names of the contract. */
export const attemptPolicyOf = (row: {
  maxAttempts: number | null;
  minGapSeconds: number;
  counts: string;
}): AttemptPolicy =>
  attemptPolicySchema.parse({
    maxAttempts: row.maxAttempts,
    minGapSeconds: row.minGapSeconds,
    counts: row.counts,
  });

export function toSession(row: SessionWithQuestions): Session {
  return sessionSchema.parse({
    ...toSessionSummary(row),
    attempts: attemptPolicyOf(row),
    meetingUrl: row.meetingUrl,
    timeMultiplier: row.timeMultiplier,
    integrity: row.integrity,
    questions: row.sessionQuestions.map(({ questionVersion }) => ({
      ...questionVersion,
      id: questionVersion.questionId,
    })),
  });
}
