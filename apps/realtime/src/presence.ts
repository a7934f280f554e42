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

/** Which socket a presence belongs to: the first one that used its client number keeps it. */
export class PresenceOwners {
  readonly #owners = new Map<string, string>();

  #key = (documentName: string, clientId: number): string => `${documentName}#${clientId}`;

  /** False when the client number belongs to another socket. */
  claim(documentName: string, clientId: number, socketId: string): boolean {
    const key = this.#key(documentName, clientId);
    const owner = this.#owners.get(key) ?? socketId;
    this.#owners.set(key, owner);
    return owner === socketId;
  }

  release(documentName: string, socketId: string): void {
    for (const [key, owner] of this.#owners) {
      if (owner === socketId && key.startsWith(`${documentName}#`)) this.#owners.delete(key);
    }
  }
}
