import { organizationIdSchema, sessionIdSchema, type UserId } from '@pairwise/contracts';
import { PairwiseError } from '@pairwise/contracts';
import { apiKeys, findApiKey, findMemberships, invitations, type ApiKeyEntry } from '@pairwise/db';
import { hashToken } from '@pairwise/domain';
import type { FastifyRequest } from 'fastify';
import type { Services } from '../services.js';
import type { CandidateActor, Person, StaffActor } from './actor.js';
import { candidateCookieName, openCandidateCookie } from './candidate-cookie.js';

/** The person behind the sign-in cookie; null when signed out. */
export async function findPerson(
  services: Services,
  request: FastifyRequest,
): Promise<Person | null> {
  const cookie = request.headers.cookie;
  if (cookie === undefined) return null;
  const session = await services.authentication.api.getSession({
    headers: new Headers({ cookie }),
  });
  if (session === null) return null;
  const { id, email, name } = session.user;
  return { id: id as UserId, email, name };
}

/** People look for keys that nobody uses; for that a minute is fine, and a write a request is not. */
const NOTED_FOR_MS = 60_000;
const NOTED_MAX = 10_000;
const notedAtMs = new Map<string, number>();

async function noteUse(services: Services, { organizationId, apiKeyId }: ApiKeyEntry) {
  const now = new Date();
  const notedAt = notedAtMs.get(apiKeyId);
  if (notedAt !== undefined && now.getTime() - notedAt < NOTED_FOR_MS) return;
  await services.db.withTenant(organizationId, (tx) => apiKeys.touch(tx, apiKeyId, now));
  if (notedAtMs.size >= NOTED_MAX) notedAtMs.clear();
  notedAtMs.set(apiKeyId, now.getTime());
}

/** A key acts as an owner of its organization. */
export async function findKeyActor(services: Services, key: string): Promise<StaffActor | null> {
  const entry = await findApiKey(services.db, hashToken(key));
  if (entry === null) return null;
  await noteUse(services, entry);
  return {
    kind: 'staff',
    organizationId: entry.organizationId,
    id: entry.apiKeyId,
    name: entry.name,
    role: 'owner',
  };
}

/** The member behind the cookie, in the organization that the header names, else in the first. */
export async function findMemberActor(
  services: Services,
  request: FastifyRequest,
): Promise<StaffActor | null> {
  const person = await findPerson(services, request);
  if (person === null) return null;
  const memberships = await findMemberships(services.db, person.id);
  const wanted = organizationIdSchema.safeParse(request.headers['pairwise-organization']);
  const membership = wanted.success
    ? memberships.find((one) => one.organizationId === wanted.data)
    : memberships[0];
  if (membership === undefined)
    throw new PairwiseError('forbidden', { detail: 'Join or create an organization first.' });
  return {
    kind: 'staff',
    organizationId: membership.organizationId,
    id: person.id,
    name: person.name,
    role: membership.role,
  };
}

/** The candidate behind the room cookie; a link that was withdrawn or ran out says so. */
export async function findCandidateActor(
  services: Services,
  request: FastifyRequest,
): Promise<CandidateActor | null> {
  const cookie = request.cookies[candidateCookieName];
  const claims = cookie === undefined ? null : openCandidateCookie(services.authSecret, cookie);
  if (claims === null) return null;
  const invitation = await services.db.withTenant(claims.organizationId, (tx) =>
    invitations.find(tx, claims.invitationId),
  );
  if (invitation === null) return null;
  assertInvitationHolds(invitation, new Date());
  return {
    kind: 'candidate',
    organizationId: claims.organizationId,
    id: claims.invitationId,
    name: invitation.displayName ?? invitation.session.candidateName,
    role: 'candidate',
    sessionId: sessionIdSchema.parse(invitation.sessionId),
  };
}

/** Throws `invitation_revoked` or `invitation_expired`. */
export function assertInvitationHolds(
  invitation: { revokedAt: Date | null; expiresAt: Date; session: { status: string } },
  now: Date,
): void {
  if (invitation.revokedAt !== null || invitation.session.status === 'cancelled') {
    throw new PairwiseError('invitation_revoked');
  }
  if (invitation.expiresAt <= now) throw new PairwiseError('invitation_expired');
}
