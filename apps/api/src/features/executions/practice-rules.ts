import {
  PairwiseError,
  sessionStatusSchema,
  type SessionId,
  type SessionStatus,
} from '@pairwise/contracts';
import { executionSteps, type TenantSql, type WorkableSession } from '@pairwise/db';

/** Enough to get used to the room, and too little to keep a worker busy for nothing. */
const RUNS_MAX = 30;
const WINDOW_MS = 10 * 60_000;
const RETRY_AFTER_MS = 60_000;

/**
 * Refuses a practice run once the interview has begun, and one more than a room may have in ten
 * minutes. The caller holds the session's row.
 */
export async function practiceStatus(
  sql: TenantSql,
  sessionId: SessionId,
  session: WorkableSession | null,
): Promise<SessionStatus> {
  if (session === null) throw new PairwiseError('not_found');
  const status = sessionStatusSchema.parse(session.status);
  if (status === 'live') {
    throw new PairwiseError('room_conflict', {
      detail: 'The interview has begun: practice is over.',
    });
  }
  if (status !== 'pending') throw new PairwiseError('session_ended');
  const since = new Date(Date.now() - WINDOW_MS);
  const count = await executionSteps.countPractices(sql, sessionId, since);
  if (count >= RUNS_MAX) {
    throw new PairwiseError('too_many_executions', {
      retryAfterMs: RETRY_AFTER_MS,
      detail: `${RUNS_MAX} practice runs in ten minutes are enough.`,
    });
  }
  return status;
}
