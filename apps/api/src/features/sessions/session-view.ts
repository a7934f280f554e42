import {
  sessionSchema,
  sessionSummarySchema,
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

export function toSession(row: SessionWithQuestions): Session {
  return sessionSchema.parse({
    ...toSessionSummary(row),
    questions: row.sessionQuestions.map(({ questionVersion }) => ({
      ...questionVersion,
      id: questionVersion.questionId,
    })),
  });
}
