import { roomTicketClaimsSchema, type RoomTicketClaims } from '@pairwise/contracts';
import { openSignedValue, signValue } from './signed-value.js';

const PURPOSE = 'room-ticket';

/** The API hands it out to whoever may enter; the realtime server opens the socket for it. */
export const sealRoomTicket = (secret: string, claims: RoomTicketClaims): string =>
  signValue(secret, PURPOSE, claims);

/** Null when forged, malformed or past its time. */
export function openRoomTicket(
  secret: string,
  ticket: string,
  nowMs: number,
): RoomTicketClaims | null {
  const claims = roomTicketClaimsSchema.safeParse(openSignedValue(secret, PURPOSE, ticket));
  return claims.success && claims.data.expiresAtMs > nowMs ? claims.data : null;
}
