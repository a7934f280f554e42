import * as Y from 'yjs';

export type PeerSelection = { anchor: number; head: number };

/** Where a peer's cursor is in this text; null when it is elsewhere, or when what it sent is none. */
export function readPeerSelection(
  text: Y.Text,
  cursor: unknown,
  lengthMax: number = text.length,
): PeerSelection | null {
  if (typeof cursor !== 'object' || cursor === null) return null;
  const anchor = readIndex(text, 'anchor' in cursor ? cursor.anchor : null);
  const head = readIndex(text, 'head' in cursor ? cursor.head : null);
  if (anchor === null || head === null) return null;
  return { anchor: Math.min(anchor, lengthMax), head: Math.min(head, lengthMax) };
}

function readIndex(text: Y.Text, position: unknown): number | null {
  if (!text.doc || typeof position !== 'object' || position === null) return null;
  try {
    const relative = Y.createRelativePositionFromJSON(position);
    const absolute = Y.createAbsolutePositionFromRelativePosition(relative, text.doc);
    return absolute?.type === text ? absolute.index : null;
  } catch {
    return null;
  }
}
