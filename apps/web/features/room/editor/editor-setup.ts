import { defaultKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, Prec, type Extension, type Transaction } from '@codemirror/state';
import {
  crosshairCursor,
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  rectangularSelection,
  type KeyBinding,
} from '@codemirror/view';
import { yCollab, ySyncAnnotation } from 'y-codemirror.next';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { roomTheme } from './editor-theme';
import { followCursor } from './follow-cursor';
import { remoteCursors } from './remote-cursors';
import { undoKeys } from './shared-undo';
import { sizeLimit, tellTooLarge } from './size-limit';

const indentSpaces = 4;

/** A plain editor on purpose: it colours, indents and searches, and proposes nothing. */
const plainEditor: Extension = [
  lineNumbers(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  highlightSpecialChars(),
  drawSelection(),
  EditorState.allowMultipleSelections.of(true),
  rectangularSelection(),
  crosshairCursor(),
  dropCursor(),
  indentOnInput(),
  bracketMatching(),
  highlightSelectionMatches(),
  search({ top: true }),
  sizeLimit(tellTooLarge),
  EditorState.tabSize.of(indentSpaces),
  indentUnit.of(' '.repeat(indentSpaces)),
  roomTheme,
];

type SharedText = { text: Y.Text; awareness: Awareness | null; undoManager: Y.UndoManager };

export type EditorActions = {
  onRun: () => void;
  onSubmit: () => void;
  /** Runs the cell with this line, from 1; false where the text has no cells. */
  onRunCell: (line: number) => boolean;
  /** To the file before (-1) or after (1) this one. */
  onOtherFile: (step: -1 | 1) => void;
  /** This person moves or types by themselves. */
  onOwnMove: () => void;
};
type Reading = EditorActions & { followedId: string | null };

type EditorNames = { fileName: string; hintId: string };

/** What stays the same as long as one text is shown. `reading` is asked when something happens. */
export function sharedEditor(
  { text, awareness, undoManager }: SharedText,
  reading: () => Reading,
  { fileName, hintId }: EditorNames,
): Extension {
  const followed = () => {
    const { followedId, onOwnMove } = reading();
    return { participantId: followedId, onOwnMove };
  };
  return [
    Prec.highest(keymap.of(actionKeys(reading))),
    keymap.of([...undoKeys, ...searchKeymap, indentWithTab, ...defaultKeymap]),
    plainEditor,
    yCollab(text, null, { undoManager }),
    awareness ? [remoteCursors(text, awareness), followCursor(text, awareness, followed)] : [],
    EditorView.contentAttributes.of({
      'aria-label': `Code editor, ${fileName}`,
      'aria-describedby': hintId,
      autocapitalize: 'off',
      tabindex: '0',
    }),
  ];
}

/**
 * Read-only text keeps its caret, for copying, searching and screen readers. Some commands of other
 * key bindings ask nobody, so what is not the room's own change is refused once more.
 */
export const readOnlyWhen = (isReadOnly: boolean): Extension => [
  EditorState.readOnly.of(isReadOnly),
  isReadOnly ? EditorState.changeFilter.of(isFromRoom) : [],
  EditorView.contentAttributes.of({ 'aria-readonly': String(isReadOnly) }),
];

const isFromRoom = (transaction: Transaction): boolean =>
  transaction.annotation(ySyncAnnotation) !== undefined;

const actionKeys = (actions: () => EditorActions): KeyBinding[] => [
  { key: 'Mod-Enter', run: () => (actions().onRun(), true), preventDefault: true },
  {
    key: 'Shift-Enter',
    run: ({ state }) => actions().onRunCell(state.doc.lineAt(state.selection.main.head).number),
  },
  { key: 'Mod-Shift-Enter', run: () => (actions().onSubmit(), true), preventDefault: true },
  { key: 'Alt-PageUp', run: () => (actions().onOtherFile(-1), true), preventDefault: true },
  { key: 'Alt-PageDown', run: () => (actions().onOtherFile(1), true), preventDefault: true },
];
