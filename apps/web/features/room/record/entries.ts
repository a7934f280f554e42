import type { RoomEntry, RoomEntryContent, RoomEntryId } from '@pairwise/contracts';

/** Entries by their place on the record: each once, also when it was both heard and read. */
export function mergeEntries(
  known: readonly RoomEntry[],
  more: readonly RoomEntry[],
): readonly RoomEntry[] {
  const ids = new Set(known.map(({ id }) => id));
  const fresh = more.filter(({ id }) => !ids.has(id));
  if (fresh.length === 0) return known;
  return [...known, ...fresh].sort(byPlace);
}

/** Ids count up and are too large for a number. */
export const isAfter = (a: RoomEntryId, b: RoomEntryId): boolean =>
  a.length === b.length ? a > b : a.length > b.length;

const byPlace = (a: RoomEntry, b: RoomEntry): number => (isAfter(a.id, b.id) ? 1 : -1);

export const lastIdOf = (entries: readonly RoomEntry[]): RoomEntryId | undefined =>
  entries.at(-1)?.id;

export type EntryOf<T extends RoomEntryContent['type']> = RoomEntry & {
  content: Extract<RoomEntryContent, { type: T }>;
};

/** The entries of these types, in order. */
export const entriesOf = <T extends RoomEntryContent['type']>(
  entries: readonly RoomEntry[],
  ...types: readonly T[]
): EntryOf<T>[] =>
  entries.filter((entry): entry is EntryOf<T> =>
    (types as readonly string[]).includes(entry.content.type),
  );
