import type { RoomTicketClaims } from '@pairwise/contracts';

/** What the server knows of a socket's owner, from the ticket: never what the browser says. */
export type Participant = Omit<RoomTicketClaims, 'expiresAtMs'>;

export const sideOf = (participant: Participant): 'staff' | 'candidate' =>
  participant.role === 'candidate' ? 'candidate' : 'staff';
