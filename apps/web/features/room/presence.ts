import { actorRoleSchema, type ActorRole } from '@pairwise/contracts';
import { z } from 'zod';

export type Identity = { participantId: string; name: string; role: ActorRole };
export type Participant = Identity & { color: string; isMe: boolean };
export type CursorColors = { color: string; colorLight: string };

/** Dark enough for white text on them, light enough to be told apart on a dark page. */
const candidateColor = '#0f766e';
const staffColors = ['#4f46e5', '#b45309', '#be185d', '#0369a1', '#7c3aed', '#4d7c0f'] as const;

function hash(text: string): number {
  let value = 0;
  for (const character of text) value = (value * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return value;
}

/** The same person has the same colour in every browser, and no peer chooses it. */
export function colorsOf(identity: Pick<Identity, 'participantId' | 'role'>): CursorColors {
  const staffColor = staffColors[hash(identity.participantId) % staffColors.length];
  const color = identity.role === 'candidate' ? candidateColor : (staffColor ?? staffColors[0]);
  return { color, colorLight: `${color}33` };
}

const awarenessUserSchema = z.object({
  participantId: z.string().min(1).max(100),
  name: z.string().max(200),
  role: actorRoleSchema,
});

/** What a peer says about itself, or null when it says nothing usable. */
export function readIdentity(state: unknown): Identity | null {
  const user = z.object({ user: awarenessUserSchema }).safeParse(state);
  return user.success ? user.data.user : null;
}

/** One entry per person, however many windows each has open: me first, then by name. */
export function participantsOf(states: Iterable<unknown>, myId: string): Participant[] {
  const people = new Map<string, Participant>();
  for (const state of states) {
    const identity = readIdentity(state);
    if (!identity) continue;
    const { color } = colorsOf(identity);
    people.set(identity.participantId, {
      ...identity,
      color,
      isMe: identity.participantId === myId,
    });
  }
  return [...people.values()].sort(
    (a, b) => Number(b.isMe) - Number(a.isMe) || a.name.localeCompare(b.name),
  );
}

export const sameParticipants = (a: Participant[], b: Participant[]): boolean =>
  a.length === b.length &&
  a.every((person, index) => {
    const other = b[index];
    return other?.participantId === person.participantId && other.name === person.name;
  });

export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('');
