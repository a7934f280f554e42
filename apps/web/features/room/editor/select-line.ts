import { EditorSelection } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** Puts the selection on a whole line and the line in the middle of the editor. */
export function selectLine(view: EditorView, lineNumber: number): void {
  const { doc } = view.state;
  const line = doc.line(Math.min(Math.max(lineNumber, 1), doc.lines));
  const selection = EditorSelection.range(line.from, line.to);
  view.dispatch({
    selection,
    effects: EditorView.scrollIntoView(selection, { y: 'center' }),
  });
  view.focus();
}
