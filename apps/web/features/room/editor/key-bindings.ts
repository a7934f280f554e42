import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { KeyBindings } from './preferences.js';
import { redoOwn, undoOwn } from './shared-undo';

/** Each is fetched when somebody wants it, and told that undo is the shared text's. */
export async function loadKeyBindings(keys: KeyBindings): Promise<Extension> {
  switch (keys) {
    case 'default':
      return [];
    case 'vim':
      return loadVim();
    case 'emacs':
      return (await import('./emacs-keys')).emacsKeys;
  }
}

async function loadVim(): Promise<Extension> {
  const { CodeMirror, vim } = await import('@replit/codemirror-vim');
  Object.assign(CodeMirror.commands, {
    undo: ({ cm6 }: { cm6: EditorView }) => undoOwn(cm6),
    redo: ({ cm6 }: { cm6: EditorView }) => redoOwn(cm6),
    // Every edit is stored as it is made; ":w" has nothing to do and nothing to complain about.
    save: () => undefined,
  });
  return vim({ status: true });
}
