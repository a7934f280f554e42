import {
  PairwiseError,
  type DiscussionTicks,
  type PutDiscussionTicks,
  type QuestionId,
  type SessionId,
} from '@pairwise/contracts';
import { discussionTicks, type TenantTx } from '@pairwise/db';
import type { StaffActor } from '../../security/actor.js';
import { contentOf } from '../questions/question-view.js';
import { getRoomSession } from '../rooms/room-access.js';
import { toTicks } from './ticks-view.js';

/** Replaces what this interviewer has ticked of one talk of the session. */
export async function putTicks(
  tx: TenantTx,
  actor: StaffActor,
  { sessionId, questionId }: { sessionId: SessionId; questionId: QuestionId },
  { points }: PutDiscussionTicks,
): Promise<DiscussionTicks> {
  const session = await getRoomSession(tx, actor, sessionId);
  const pinned = session.sessionQuestions.find(
    ({ questionVersion }) => questionVersion.questionId === questionId,
  );
  const discussion = pinned === undefined ? null : contentOf(pinned.questionVersion).discussion;
  if (discussion === null) {
    throw new PairwiseError('not_found', { detail: 'This session has no such talk.' });
  }
  if (points.some((point) => point >= discussion.points.length)) {
    const message = `must lie between 0 and ${discussion.points.length - 1}`;
    throw new PairwiseError('invalid_request', { issues: [{ path: 'points', message }] });
  }
  const { organizationId, id: authorId, name: authorName } = actor;
  const key = { organizationId, sessionId, authorId, questionId };
  const sorted = [...points].sort((a, b) => a - b);
  return toTicks(await discussionTicks.put(tx, key, { authorName, points: sorted }));
}
