import { StateEffect, type Extension, type Range } from '@codemirror/state';
import {
  Decoration,
  EditorView,
  ViewPlugin,
  WidgetType,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { colorsOf, readIdentity } from '../presence.js';
import { readPeerSelection } from './peer-selection.js';

type AwarenessChange = { added: number[]; updated: number[]; removed: number[] };

const peersMoved = StateEffect.define<null>();

class CaretWidget extends WidgetType {
  constructor(
    readonly name: string,
    readonly color: string,
    /** Another place makes another widget, whose label shows for a while again. */
    readonly place: string,
  ) {
    super();
  }

  override eq(other: CaretWidget): boolean {
    return other.name === this.name && other.color === this.color && other.place === this.place;
  }

  toDOM(): HTMLElement {
    const caret = document.createElement('span');
    caret.className = 'cm-peerCaret';
    caret.setAttribute('aria-hidden', 'true');
    caret.style.setProperty('--peer-color', this.color);
    const label = document.createElement('span');
    label.className = 'cm-peerName';
    label.textContent = this.name;
    caret.append(label);
    return caret;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

/**
 * Cursors and selections of the others. Colours come from who a peer is and never from what its
 * browser sends, so that no peer can put style rules into somebody else's page.
 */
class RemoteCursors {
  decorations: DecorationSet;

  constructor(
    private readonly view: EditorView,
    private readonly text: Y.Text,
    private readonly awareness: Awareness,
  ) {
    awareness.on('change', this.onPeers);
    this.decorations = this.decorate(view);
  }

  private readonly onPeers = ({ added, updated, removed }: AwarenessChange): void => {
    const isPeer = (clientId: number): boolean => clientId !== this.awareness.clientID;
    if ([...added, ...updated, ...removed].some(isPeer)) {
      this.view.dispatch({ effects: peersMoved.of(null) });
    }
  };

  update(update: ViewUpdate): void {
    if (update.selectionSet || update.docChanged || update.focusChanged) this.publish(update);
    this.decorations = this.decorate(update.view);
  }

  private publish({ view, state }: ViewUpdate): void {
    if (!view.hasFocus) return;
    const { anchor, head } = state.selection.main;
    const place = (index: number): unknown =>
      Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(this.text, index));
    const cursor = { anchor: place(anchor), head: place(head) };
    const before: unknown = this.awareness.getLocalState()?.['cursor'];
    if (JSON.stringify(before) !== JSON.stringify(cursor)) {
      this.awareness.setLocalStateField('cursor', cursor);
    }
  }

  private decorate(view: EditorView): DecorationSet {
    const ranges: Range<Decoration>[] = [];
    for (const [clientId, state] of this.awareness.getStates()) {
      if (clientId === this.awareness.clientID) continue;
      ranges.push(...this.decoratePeer(view, state));
    }
    return Decoration.set(ranges, true);
  }

  private decoratePeer(view: EditorView, state: Record<string, unknown>): Range<Decoration>[] {
    const identity = readIdentity(state);
    const selection = readPeerSelection(this.text, state['cursor'], view.state.doc.length);
    if (!identity || !selection) return [];
    const { color, colorLight } = colorsOf(identity);
    const from = Math.min(selection.anchor, selection.head);
    const to = Math.max(selection.anchor, selection.head);
    const place = JSON.stringify(state['cursor']);
    const caret = Decoration.widget({
      side: selection.head > selection.anchor ? -1 : 1,
      widget: new CaretWidget(identity.name, color, place),
    }).range(selection.head);
    if (from === to) return [caret];
    const attributes = { style: `background-color: ${colorLight}` };
    return [Decoration.mark({ attributes }).range(from, to), caret];
  }

  destroy(): void {
    this.awareness.off('change', this.onPeers);
  }
}

const peerTheme = EditorView.baseTheme({
  '.cm-peerCaret': {
    position: 'relative',
    borderLeft: '2px solid var(--peer-color)',
    marginLeft: '-1px',
    marginRight: '-1px',
  },
  '.cm-peerName': {
    position: 'absolute',
    top: '-1.35em',
    left: '-2px',
    zIndex: '5',
    padding: '0 5px',
    borderRadius: '4px 4px 4px 0',
    backgroundColor: 'var(--peer-color)',
    color: 'white',
    fontFamily: "'Inter Variable', system-ui, sans-serif",
    fontSize: '11px',
    fontWeight: '500',
    lineHeight: '1.5',
    whiteSpace: 'nowrap',
    userSelect: 'none',
    pointerEvents: 'none',
    // Gone at once rather than faded: half-transparent text has too little contrast.
    animation: 'cm-peerNameLeaves 4s step-end forwards',
  },
  '.cm-line:first-child .cm-peerName': { top: '1.5em', borderRadius: '0 4px 4px 4px' },
  '.cm-peerCaret:hover > .cm-peerName': { animation: 'none' },
  '@keyframes cm-peerNameLeaves': { to: { visibility: 'hidden' } },
});

export function remoteCursors(text: Y.Text, awareness: Awareness): Extension {
  const plugin = ViewPlugin.define((view) => new RemoteCursors(view, text, awareness), {
    decorations: (value) => value.decorations,
  });
  return [plugin, peerTheme];
}
