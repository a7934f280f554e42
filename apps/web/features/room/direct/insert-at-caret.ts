import { EditorView } from '@codemirror/view';

/**
 * Puts text at the caret of the open editor, through its binding to the shared text, so that it is
 * an edit of whoever does it. False where no editor is open for writing.
 */
export function insertAtCaret(text: string): boolean {
  const content = document.querySelector<HTMLElement>('.cm-content[role="textbox"]');
  const view = content === null ? null : EditorView.findFromDOM(content);
  if (view === null || view.state.readOnly) return false;
  view.dispatch(view.state.replaceSelection(text), {
    userEvent: 'input.insert',
    scrollIntoView: true,
  });
  return true;
}
