import {
  cursorCharBackward,
  cursorCharForward,
  cursorDocEnd,
  cursorDocStart,
  cursorGroupBackward,
  cursorGroupForward,
  cursorLineDown,
  cursorLineEnd,
  cursorLineStart,
  cursorLineUp,
  cursorPageDown,
  cursorPageUp,
  deleteCharForward,
  selectAll,
  selectCharBackward,
  selectCharForward,
  selectDocEnd,
  selectDocStart,
  selectGroupBackward,
  selectGroupForward,
  selectLineDown,
  selectLineEnd,
  selectLineStart,
  selectLineUp,
  selectPageDown,
  selectPageUp,
  simplifySelection,
  splitLine,
  toggleComment,
  transposeChars,
} from '@codemirror/commands';
import { findNext, findPrevious, openSearchPanel, searchPanelOpen } from '@codemirror/search';
import { EditorSelection, Prec, StateEffect, StateField, type Extension } from '@codemirror/state';
import { EditorView, keymap, type Command, type KeyBinding } from '@codemirror/view';
import { redoOwn, undoOwn } from './shared-undo';

/** Whether movement selects, from the mark on. An edit ends it, as Control-g does. */
const setMark = StateEffect.define<boolean>();
const mark = StateField.define<boolean>({
  create: () => false,
  update: (isSet, { docChanged, effects }) => {
    const effect = effects.findLast((one) => one.is(setMark));
    return effect?.is(setMark) ? effect.value : isSet && !docChanged;
  },
});

/** What was killed or copied last, in whichever file. */
let killed = '';

const moves =
  (move: Command, select: Command): Command =>
  (view) =>
    (view.state.field(mark) ? select : move)(view);

const dropMark: Command = (view) => {
  const { main } = view.state.selection;
  view.dispatch({
    effects: setMark.of(false),
    selection: EditorSelection.cursor(main.head),
  });
  return false;
};

const startMark: Command = (view) => {
  simplifySelection(view);
  view.dispatch({ effects: setMark.of(true) });
  return true;
};

/** Takes a stretch of text out, to be yanked later. */
function kill(view: EditorView, from: number, to: number): boolean {
  if (view.state.readOnly || from === to) return true;
  killed = view.state.sliceDoc(from, to);
  view.dispatch({ changes: { from, to }, userEvent: 'delete.cut', scrollIntoView: true });
  return true;
}

/** To the end of the line, or its break where nothing is left of it. */
const killLine: Command = (view) => {
  const { head } = view.state.selection.main;
  const { to } = view.state.doc.lineAt(head);
  return kill(view, head, head === to ? Math.min(to + 1, view.state.doc.length) : to);
};

const killRegion: Command = (view) => {
  const { from, to } = view.state.selection.main;
  return kill(view, from, to);
};

const killTo =
  (select: Command): Command =>
  (view) => {
    select(view);
    return killRegion(view);
  };

const copyRegion: Command = (view) => {
  const { from, to, head } = view.state.selection.main;
  killed = view.state.sliceDoc(from, to);
  view.dispatch({ effects: setMark.of(false), selection: EditorSelection.cursor(head) });
  return true;
};

const yank: Command = (view) => {
  if (view.state.readOnly) return true;
  view.dispatch(view.state.replaceSelection(killed), {
    userEvent: 'input.paste',
    scrollIntoView: true,
  });
  return true;
};

const search =
  (next: Command): Command =>
  (view) =>
    (searchPanelOpen(view.state) ? next : openSearchPanel)(view);

const recentre: Command = (view) => {
  const { head } = view.state.selection.main;
  view.dispatch({ effects: EditorView.scrollIntoView(head, { y: 'center' }) });
  return true;
};

const always =
  (act: (view: EditorView) => void): Command =>
  (view) => (act(view), true);

const commands: Record<string, Command> = {
  'Ctrl-f': moves(cursorCharForward, selectCharForward),
  'Ctrl-b': moves(cursorCharBackward, selectCharBackward),
  'Ctrl-n': moves(cursorLineDown, selectLineDown),
  'Ctrl-p': moves(cursorLineUp, selectLineUp),
  'Ctrl-a': moves(cursorLineStart, selectLineStart),
  'Ctrl-e': moves(cursorLineEnd, selectLineEnd),
  'Alt-f': moves(cursorGroupForward, selectGroupForward),
  'Alt-b': moves(cursorGroupBackward, selectGroupBackward),
  'Ctrl-v': moves(cursorPageDown, selectPageDown),
  'Alt-v': moves(cursorPageUp, selectPageUp),
  'Alt-<': moves(cursorDocStart, selectDocStart),
  'Alt->': moves(cursorDocEnd, selectDocEnd),
  'Ctrl-d': deleteCharForward,
  'Ctrl-o': splitLine,
  'Ctrl-t': transposeChars,
  'Ctrl-k': killLine,
  'Ctrl-w': killRegion,
  'Alt-d': killTo(selectGroupForward),
  'Alt-Backspace': killTo(selectGroupBackward),
  'Alt-w': copyRegion,
  'Ctrl-y': yank,
  'Ctrl-Space': startMark,
  'Ctrl-g': always(dropMark),
  Escape: dropMark,
  'Ctrl-x h': selectAll,
  'Ctrl-x u': always(undoOwn),
  'Ctrl-/': always(undoOwn),
  'Ctrl-_': always(undoOwn),
  'Alt-_': always(redoOwn),
  'Alt-;': toggleComment,
  'Ctrl-l': recentre,
  'Ctrl-s': search(findNext),
  'Ctrl-r': search(findPrevious),
};

const bindings = Object.entries(commands).map(([key, run]): KeyBinding => ({
  key,
  run,
  preventDefault: key !== 'Escape',
}));

/** Emacs's keys for moving, killing, yanking, marking and searching. */
export const emacsKeys: Extension = [mark, Prec.high(keymap.of(bindings))];
