import * as Y from 'yjs';

type Place = { anchor: Y.RelativePosition; head: Y.RelativePosition };

/** Undo steps and the cursor's place outlive the view, which goes whenever another text is opened. */
const undoManagers = new WeakMap<Y.Text, Y.UndoManager>();
const places = new WeakMap<Y.Text, Place>();

export function undoManagerOf(text: Y.Text): Y.UndoManager {
  const known = undoManagers.get(text);
  if (known) return known;
  const created = new Y.UndoManager(text);
  undoManagers.set(text, created);
  return created;
}

export function keepPlace(text: Y.Text, selection: { anchor: number; head: number }): void {
  const relative = (index: number) => Y.createRelativePositionFromTypeIndex(text, index);
  places.set(text, { anchor: relative(selection.anchor), head: relative(selection.head) });
}

/** Where the cursor was, wherever that is now; the start for a text that is opened the first time. */
export function placeIn(text: Y.Text): { anchor: number; head: number } {
  const place = places.get(text);
  return { anchor: indexOf(text, place?.anchor), head: indexOf(text, place?.head) };
}

function indexOf(text: Y.Text, position: Y.RelativePosition | undefined): number {
  if (!position || !text.doc) return 0;
  const absolute = Y.createAbsolutePositionFromRelativePosition(position, text.doc);
  return absolute?.type === text ? absolute.index : 0;
}
