import { presenceWishSchema, type CodePlace } from '@pairwise/contracts';
import { colorsOf, readIdentity, type Identity } from '../presence.js';

/** Somebody else who has the shared code open. */
export type Peer = Identity & {
  color: string;
  place: CodePlace | null;
  following: string | null;
};

/** One entry per person but me; of two windows the one that came last speaks. */
export function peersOf(states: Iterable<unknown>, myId: string): Peer[] {
  const peers = new Map<string, Peer>();
  for (const state of states) {
    const identity = readIdentity(state);
    if (!identity || identity.participantId === myId) continue;
    const wish = presenceWishSchema.safeParse(state);
    peers.set(identity.participantId, {
      ...identity,
      color: colorsOf(identity).color,
      place: wish.data?.place ?? null,
      following: wish.data?.following ?? null,
    });
  }
  return [...peers.values()].sort((a, b) => a.name.localeCompare(b.name));
}

export const peersAt = (peers: readonly Peer[], questionId: string, fileId: string): Peer[] =>
  peers.filter(({ place }) => place?.questionId === questionId && place.fileId === fileId);

/** "Ina", "Ina and Ida", "Ina, Ida and Max". */
export function listNames(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** What somebody reads who is followed; null while nobody follows. */
export function followNotice(peers: readonly Peer[], myId: string): string | null {
  const names = peers.filter(({ following }) => following === myId).map(({ name }) => name);
  if (names.length === 0) return null;
  return `${listNames(names)} ${names.length === 1 ? 'is' : 'are'} following you: they see the part of the code where you are.`;
}
