import type { Extension } from '@codemirror/state';
import { EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { readIdentity } from '../presence.js';
import { readPeerSelection } from './peer-selection.js';

type AwarenessChange = { added: number[]; updated: number[]; removed: number[] };
type Followed = { participantId: string | null; onOwnMove: () => void };

/** Lines that stay in sight around a cursor that is followed. */
const marginPx = 80;

/** Keeps the cursor of one participant in sight, until this person scrolls or types. */
class FollowCursor {
  constructor(
    private readonly view: EditorView,
    private readonly text: Y.Text,
    private readonly awareness: Awareness,
    private readonly followed: () => Followed,
  ) {
    awareness.on('change', this.onPeers);
    this.showAll();
  }

  /** A cursor may be known before the text that it stands in. */
  update({ docChanged }: ViewUpdate): void {
    if (docChanged) this.showAll();
  }

  private showAll(): void {
    for (const clientId of this.awareness.getStates().keys()) this.show(clientId);
  }

  private readonly onPeers = ({ added, updated }: AwarenessChange): void => {
    for (const clientId of [...added, ...updated]) this.show(clientId);
  };

  private show(clientId: number): void {
    const { participantId } = this.followed();
    const state = this.awareness.getStates().get(clientId);
    if (participantId === null || readIdentity(state)?.participantId !== participantId) return;
    const selection = readPeerSelection(this.text, state?.['cursor']);
    if (!selection) return;
    const { head } = selection;
    // The view cannot be told while it is made or updated.
    queueMicrotask(() => {
      const position = Math.min(head, this.view.state.doc.length);
      this.view.dispatch({
        effects: EditorView.scrollIntoView(position, { y: 'nearest', yMargin: marginPx }),
      });
    });
  }

  destroy(): void {
    this.awareness.off('change', this.onPeers);
  }
}

export function followCursor(
  text: Y.Text,
  awareness: Awareness,
  followed: () => Followed,
): Extension {
  const stop = (): boolean => {
    const { participantId, onOwnMove } = followed();
    if (participantId !== null) onOwnMove();
    return false;
  };
  return [
    ViewPlugin.define((view) => new FollowCursor(view, text, awareness, followed)),
    EditorView.domEventHandlers({ wheel: stop, touchmove: stop, mousedown: stop, keydown: stop }),
  ];
}
