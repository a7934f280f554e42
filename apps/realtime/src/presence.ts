import { z } from 'zod';
import type { Participant } from './participant.js';

const colorSchema = z.string().regex(/^#[0-9a-fA-F]{3,8}$/);
/** Where the cursor is, as the editor's binding writes it. */
const cursorSchema = z
  .looseObject({ anchor: z.looseObject({}), head: z.looseObject({}) })
  .nullable();

type State = Record<string, unknown>;

/**
 * Presence as others may see it: the name and role that the ticket gives, a colour, a cursor. What
 * else a browser writes into its state is dropped, so nobody can pass for somebody else.
 */
export function sanitizeState(state: State, participant: Participant): State {
  const user = z.looseObject({}).safeParse(state['user']);
  const color = colorSchema.safeParse(user.data?.['color']);
  const colorLight = colorSchema.safeParse(user.data?.['colorLight']);
  const cursor = cursorSchema.safeParse(state['cursor']);
  return {
    user: {
      name: participant.name,
      role: participant.role,
      participantId: participant.participantId,
      ...(color.success ? { color: color.data } : {}),
      ...(colorLight.success ? { colorLight: colorLight.data } : {}),
    },
    ...(cursor.success ? { cursor: cursor.data } : {}),
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

  release(documentName: string, socketId: string): void {
    const owners = this.#owners.get(documentName);
    if (owners === undefined) return;
    for (const [clientId, owner] of owners) {
      if (owner.socketId === socketId) owners.delete(clientId);
    }
    if (owners.size === 0) this.#owners.delete(documentName);
  }
}
