'use client';

import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { python } from '@codemirror/lang-python';
import {
  bracketMatching,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { EditorState, Prec, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { roomHighlight, roomTheme } from '../editor/editor-theme';

type PracticeEditorProps = {
  initialText: string;
  onChange: (text: string) => void;
  onRun: () => void;
  hintId: string;
};

/** Looks and works like the room's editor, and is nobody else's. */
const practiceExtensions: Extension = [
  lineNumbers(),
  history(),
  drawSelection(),
  indentOnInput(),
  bracketMatching(),
  EditorState.tabSize.of(4),
  indentUnit.of('    '),
  python(),
  roomTheme,
  syntaxHighlighting(roomHighlight),
  keymap.of([...historyKeymap, indentWithTab, ...defaultKeymap]),
];

export function PracticeEditor(props: PracticeEditorProps) {
  const parent = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (!parent.current) return undefined;
    const { initialText, hintId } = latest.current;
    const run = (): boolean => (latest.current.onRun(), true);
    const view = new EditorView({
      parent: parent.current,
      doc: initialText,
      extensions: [
        Prec.highest(keymap.of([{ key: 'Mod-Enter', run, preventDefault: true }])),
        practiceExtensions,
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) latest.current.onChange(state.doc.toString());
        }),
        EditorView.contentAttributes.of({
          'aria-label': 'Practice editor',
          'aria-describedby': hintId,
          autocapitalize: 'off',
          tabindex: '0',
        }),
      ],
    });
    return () => view.destroy();
  }, []);
  return <div ref={parent} className="h-56 min-h-0 overflow-hidden" />;
}
