'use client';

import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { python } from '@codemirror/lang-python';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { search, searchKeymap } from '@codemirror/search';
import { Annotation, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { roomHighlight, roomTheme } from '@/features/room/editor/editor-theme';
import { languageOf, type Language } from './draft-files';

type FileEditorProps = {
  path: string;
  text: string;
  isReadOnly: boolean;
  /** Element that says which keys do what. */
  hintId: string;
  onChange: (text: string) => void;
};

const languages: Record<Language, () => Extension> = {
  markdown: () => [markdown(), EditorView.lineWrapping],
  yaml: () => yaml(),
  python: () => python(),
};
/** A change that came from outside and need not be told back. */
const fromOutside = Annotation.define<boolean>();

const plain: Extension = [
  lineNumbers(),
  history(),
  drawSelection(),
  bracketMatching(),
  search({ top: true }),
  roomTheme,
  syntaxHighlighting(roomHighlight),
];

/** One file; another path builds another editor, so each has its own undo. */
export function FileEditor(props: FileEditorProps) {
  const { path, text, isReadOnly, hintId } = props;
  const parent = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    if (!parent.current) return undefined;
    const language = languageOf(path);
    const created = new EditorView({
      parent: parent.current,
      state: EditorState.create({
        doc: latest.current.text,
        extensions: [
          plain,
          languages[language](),
          indentUnit.of(language === 'python' ? '    ' : '  '),
          keymap.of([...historyKeymap, ...searchKeymap, indentWithTab, ...defaultKeymap]),
          EditorState.readOnly.of(isReadOnly),
          EditorView.contentAttributes.of({
            ...{ 'aria-label': `Text of ${path}`, 'aria-describedby': hintId },
            tabindex: '0',
          }),
          EditorView.updateListener.of((update) => {
            const isTold = update.transactions.some((one) => one.annotation(fromOutside));
            if (update.docChanged && !isTold) latest.current.onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = created;
    return () => {
      view.current = null;
      created.destroy();
    };
  }, [path, isReadOnly, hintId]);

  useEffect(() => {
    const current = view.current;
    if (!current || current.state.doc.toString() === text) return;
    current.dispatch({
      changes: { from: 0, to: current.state.doc.length, insert: text },
      annotations: fromOutside.of(true),
    });
  }, [text]);

  return <div ref={parent} className="min-h-0 flex-1 overflow-hidden" />;
}
