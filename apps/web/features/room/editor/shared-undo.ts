import type { EditorView, KeyBinding } from '@codemirror/view';
import { yUndoManagerKeymap } from 'y-codemirror.next';

/** The shared undo acts on the text itself, behind the editor's back: it has to ask first. */
export const undoKeys: KeyBinding[] = yUndoManagerKeymap.map((binding: KeyBinding) => ({
  ...binding,
  run: (view) => view.state.readOnly || (binding.run?.(view) ?? false),
}));

const runKey = (key: string) => (view: EditorView) => {
  undoKeys.find((binding) => binding.key === key)?.run?.(view);
};

/** One's own edits alone, as the room's undo has it. */
export const undoOwn = runKey('Mod-z');
export const redoOwn = runKey('Mod-y');
