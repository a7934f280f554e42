import { invitationIdSchema, organizationIdSchema } from '@pairwise/contracts';
import { openSignedValue, signValue } from '@pairwise/domain';
import { z } from 'zod';

const PURPOSE = 'candidate-cookie';
export const candidateCookieName = 'pairwise_candidate';

const claimsSchema = z.object({
  organizationId: organizationIdSchema,
  invitationId: invitationIdSchema,
});
export type CandidateClaims = z.infer<typeof claimsSchema>;

export const sealCandidateCookie = (secret: string, claims: CandidateClaims): string =>
  signValue(secret, PURPOSE, claims);

/** Null when forged. Whether the invitation still holds is asked of the database every time. */
export function openCandidateCookie(secret: string, cookie: string): CandidateClaims | null {
  const claims = claimsSchema.safeParse(openSignedValue(secret, PURPOSE, cookie));
  return claims.success ? claims.data : null;
}
