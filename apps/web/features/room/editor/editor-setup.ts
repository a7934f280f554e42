import { defaultKeymap, indentWithTab } from '@codemirror/commands';
import { python } from '@codemirror/lang-python';
import {
  bracketMatching,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, Prec, type Extension } from '@codemirror/state';
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  type KeyBinding,
} from '@codemirror/view';
import { yCollab, yUndoManagerKeymap } from 'y-codemirror.next';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { roomHighlight, roomTheme } from './editor-theme';
import { remoteCursors } from './remote-cursors';

const indentSpaces = 4;

/** A plain editor on purpose: it colours, indents and searches, and proposes nothing. */
const plainEditor: Extension = [
  lineNumbers(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  highlightSpecialChars(),
  drawSelection(),
  dropCursor(),
  indentOnInput(),
  bracketMatching(),
  highlightSelectionMatches(),
  search({ top: true }),
  EditorState.tabSize.of(indentSpaces),
  indentUnit.of(' '.repeat(indentSpaces)),
  python(),
  roomTheme,
  syntaxHighlighting(roomHighlight),
];

type SharedText = { text: Y.Text; awareness: Awareness | null; undoManager: Y.UndoManager };
export type EditorActions = { onRun: () => void; onSubmit: () => void };

export function sharedEditor(
  { text, awareness, undoManager }: SharedText,
  actions: EditorActions,
  hintId: string,
): Extension {
  return [
    Prec.highest(keymap.of(actionKeys(actions))),
    keymap.of([...undoKeys, ...searchKeymap, indentWithTab, ...defaultKeymap]),
    plainEditor,
    yCollab(text, null, { undoManager }),
    awareness ? remoteCursors(text, awareness) : [],
    EditorView.contentAttributes.of({
      'aria-label': 'Code editor',
      'aria-describedby': hintId,
      autocapitalize: 'off',
      tabindex: '0',
    }),
  ];
}

/** Read-only text keeps its caret, for copying, searching and screen readers. */
export const readOnlyWhen = (isReadOnly: boolean): Extension => [
  EditorState.readOnly.of(isReadOnly),
  EditorView.contentAttributes.of({ 'aria-readonly': String(isReadOnly) }),
];

const actionKeys = ({ onRun, onSubmit }: EditorActions): KeyBinding[] => [
  { key: 'Mod-Enter', run: () => (onRun(), true), preventDefault: true },
  { key: 'Mod-Shift-Enter', run: () => (onSubmit(), true), preventDefault: true },
];

/** The shared undo acts on the text itself, behind the editor's back: it has to ask first. */
const undoKeys: KeyBinding[] = yUndoManagerKeymap.map((binding: KeyBinding) => ({
  ...binding,
  run: (view) => view.state.readOnly || (binding.run?.(view) ?? false),
}));
