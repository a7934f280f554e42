import { presenceUserSchema, presenceWishSchema } from '@pairwise/contracts';
import { sideOf, type Participant } from './participant.js';

type State = Record<string, unknown>;

/**
 * Presence as others may see it: the name and role that the ticket gives, a colour, a cursor, where
 * it is, whom it follows. What else a browser writes into its state is dropped, so nobody can pass
 * for somebody else; a candidate follows nobody.
 */
export function sanitizeState(state: State, participant: Participant): State {
  const { user, cursor, place, following } = presenceWishSchema.parse(state);
  const { color, colorLight } = user;
  const mayFollow = sideOf(participant) === 'staff';
  return {
    user: {
      name: participant.name,
      role: participant.role,
      participantId: participant.participantId,
      ...(color === undefined ? {} : { color }),
      ...(colorLight === undefined ? {} : { colorLight }),
    },
    ...(cursor === undefined ? {} : { cursor }),
    ...(place === undefined ? {} : { place }),
    ...(mayFollow && following !== undefined ? { following } : {}),
  };
}

interface Owner {
  participantId: string;
  socketId: string;
}

/**
 * Whose a presence is: the first person who used its client number keeps it, also on a new socket
 * that comes before the old one is noticed as dead.
 */
export class PresenceOwners {
  readonly #owners = new Map<string, Map<number, Owner>>();

  /** False when the client number belongs to somebody else. */
  claim(documentName: string, clientId: number, owner: Owner): boolean {
    const owners = this.#owners.get(documentName) ?? new Map<number, Owner>();
    this.#owners.set(documentName, owners);
    const current = owners.get(clientId) ?? owner;
    if (current.participantId !== owner.participantId) return false;
    owners.set(clientId, owner);
    return true;
  }

  /** Whose the presence is that somebody else already sees, perhaps of another server's socket. */
  static participantOf(state: State | undefined): string | null {
    const user = presenceUserSchema.safeParse(state?.['user']);
    return user.success ? user.data.participantId : null;
  }

  release(documentName: string, socketId: string): void {
    const owners = this.#owners.get(documentName);
    if (owners === undefined) return;
    for (const [clientId, owner] of owners) {
      if (owner.socketId === socketId) owners.delete(clientId);
    }
    if (owners.size === 0) this.#owners.delete(documentName);
  }
}
