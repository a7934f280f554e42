import type {
  ApiKeyId,
  InvitationId,
  MemberRole,
  OrganizationId,
  SessionId,
  UserId,
} from '@pairwise/contracts';

/** A signed-in person who may not have chosen an organization yet. */
export interface Person {
  id: UserId;
  email: string;
  name: string;
}

/** A member of an organization, or a key that acts for it. */
export interface StaffActor {
  kind: 'staff';
  organizationId: OrganizationId;
  id: UserId | ApiKeyId;
  name: string;
  role: MemberRole;
}

/** The one candidate of one room. */
export interface CandidateActor {
  kind: 'candidate';
  organizationId: OrganizationId;
  id: InvitationId;
  name: string;
  role: 'candidate';
  sessionId: SessionId;
}

export type Actor = StaffActor | CandidateActor;
