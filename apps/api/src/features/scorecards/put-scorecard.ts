import {
  PairwiseError,
  type PutScorecard,
  type Scorecard,
  type SessionId,
} from '@pairwise/contracts';
import { scorecards, type TenantTx } from '@pairwise/db';
import type { StaffActor } from '../../security/actor.js';
import { getRoomSession } from '../rooms/room-access.js';
import { toScorecard } from './scorecard-view.js';

/** Saves a draft, or submits; a submitted scorecard stays submitted when it is amended. */
export async function putScorecard(
  tx: TenantTx,
  actor: StaffActor,
  sessionId: SessionId,
  input: PutScorecard,
): Promise<Scorecard> {
  await getRoomSession(tx, actor, sessionId);
  const key = { organizationId: actor.organizationId, sessionId, authorId: actor.id };
  const earlier = await scorecards.find(tx, key);
  const isSubmitted = input.submit || earlier?.status === 'submitted';
  if (isSubmitted && !input.ratings.some((rating) => rating.value !== null)) {
    throw new PairwiseError('scorecard_incomplete');
  }
  const row = await scorecards.put(tx, key, {
    authorName: actor.name,
    ratings: input.ratings,
    recommendation: input.recommendation,
    summary: input.summary,
    status: isSubmitted ? 'submitted' : 'draft',
    submittedAt: isSubmitted ? (earlier?.submittedAt ?? new Date()) : null,
  });
  return toScorecard(row);
}
