import {
  PairwiseError,
  type AttemptPolicy,
  type QuestionId,
  type SessionId,
} from '@pairwise/contracts';
import { executionSteps, type TenantSql } from '@pairwise/db';
import type { Actor } from '../../security/actor.js';

/**
 * Refuses a candidate's submission that the session's policy does not allow. Those who work here may
 * always submit. The caller holds the session's row, so that two at once are counted one after the other.
 */
export async function assertAttemptAllowed(
  sql: TenantSql,
  actor: Actor,
  attempt: { sessionId: SessionId; questionId: QuestionId; policy: AttemptPolicy; now: Date },
): Promise<void> {
  const { policy, now, sessionId, questionId } = attempt;
  if (actor.kind === 'staff') return;
  if (policy.maxAttempts === null && policy.minGapSeconds === 0) return;
  const { count, lastQueuedAt } = await executionSteps.countAttempts(sql, {
    sessionId,
    questionId,
  });
  if (policy.maxAttempts !== null && count >= policy.maxAttempts) {
    const times = policy.maxAttempts === 1 ? 'once' : `${policy.maxAttempts} times`;
    throw new PairwiseError('no_attempts_left', {
      detail: `This question can be submitted ${times}.`,
    });
  }
  if (lastQueuedAt === null) return;
  const retryAfterMs = lastQueuedAt.getTime() + policy.minGapSeconds * 1000 - now.getTime();
  if (retryAfterMs > 0) {
    const seconds = Math.ceil(retryAfterMs / 1000);
    throw new PairwiseError('attempt_too_soon', {
      retryAfterMs,
      detail: `You can submit this question again in ${seconds} s.`,
    });
  }
}
