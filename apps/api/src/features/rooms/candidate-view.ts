import { invitationIdSchema, PairwiseError, type SessionId } from '@pairwise/contracts';
import { invitations, type TenantTx } from '@pairwise/db';
import { may } from '@pairwise/domain';
import type { Actor, CandidateActor } from '../../security/actor.js';
import { getRoomSession } from './room-access.js';

/** Stands for the candidate of a session that nobody was invited to yet. */
const noInvitation = invitationIdSchema.parse('00000000-0000-0000-0000-000000000000');

/**
 * Whose answer is read: that of whoever asks or, for staff who look as the candidate, that of the
 * candidate, made by the same code. Throws `forbidden` where the candidate asks for it.
 */
export async function viewerOf(
  tx: TenantTx,
  actor: Actor,
  input: { sessionId: SessionId; as?: 'candidate' | undefined },
): Promise<Actor> {
  if (input.as === undefined) return actor;
  if (!may(actor.role, 'room.guide')) throw new PairwiseError('forbidden');
  return candidateOf(tx, actor, input.sessionId);
}

async function candidateOf(
  tx: TenantTx,
  actor: Actor,
  sessionId: SessionId,
): Promise<CandidateActor> {
  const session = await getRoomSession(tx, actor, sessionId);
  const open = (await invitations.list(tx, sessionId)).filter(({ revokedAt }) => !revokedAt);
  const invitation = open.find(({ firstOpenedAt }) => firstOpenedAt !== null) ?? open[0];
  return {
    kind: 'candidate',
    organizationId: actor.organizationId,
    id: invitation === undefined ? noInvitation : invitationIdSchema.parse(invitation.id),
    name: invitation?.displayName ?? session.candidateName,
    role: 'candidate',
    sessionId,
  };
}
