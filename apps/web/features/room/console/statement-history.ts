/** Where up and down have led: an index into the statements, newest last, or the end. */
export type HistoryPlace = { index: number | null; draft: string };

export const atDraft = (draft: string): HistoryPlace => ({ index: null, draft });

/** Up goes to older statements; down comes back, in the end to what was being typed. */
export function moveInHistory(
  statements: readonly string[],
  place: HistoryPlace,
  direction: 'older' | 'newer',
): { place: HistoryPlace; text: string } | null {
  const from = place.index ?? statements.length;
  const to = direction === 'older' ? from - 1 : from + 1;
  if (to < 0 || from === to || (direction === 'newer' && place.index === null)) return null;
  if (to >= statements.length) return { place: atDraft(place.draft), text: place.draft };
  return { place: { ...place, index: to }, text: statements[to] ?? '' };
}

/** Moves through lines come first: only from the first line does up leave the text, and so on. */
export const isAtEdge = (text: string, caret: number, direction: 'older' | 'newer'): boolean =>
  direction === 'older' ? !text.slice(0, caret).includes('\n') : !text.slice(caret).includes('\n');
