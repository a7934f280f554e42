'use client';

import type { HocuspocusProvider } from '@hocuspocus/provider';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import * as Y from 'yjs';
import type { Reveal } from './use-reveal-line';
import { selectLine } from './select-line';
import { readOnlyWhen, sharedEditor, type EditorActions } from './editor-setup';

export type CodeEditorProps = EditorActions & {
  provider: HocuspocusProvider;
  questionId: string;
  isReadOnly: boolean;
  /** Element that explains how the keyboard leaves the editor. */
  hintId: string;
  reveal: Reveal;
};

/** Undo steps outlive the view, which goes whenever another question is opened. */
const undoManagers = new WeakMap<Y.Text, Y.UndoManager>();

function undoManagerOf(text: Y.Text): Y.UndoManager {
  const known = undoManagers.get(text);
  if (known) return known;
  const created = new Y.UndoManager(text);
  undoManagers.set(text, created);
  return created;
}

export function CodeEditor(props: CodeEditorProps) {
  const { provider, questionId, isReadOnly, hintId, reveal } = props;
  const parent = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const readOnly = useRef(new Compartment());
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    if (!parent.current) return undefined;
    const text = provider.document.getText(questionId);
    const created = new EditorView({
      parent: parent.current,
      state: EditorState.create({
        doc: text.toString(),
        extensions: [
          sharedEditor(
            { text, awareness: provider.awareness, undoManager: undoManagerOf(text) },
            { onRun: () => latest.current.onRun(), onSubmit: () => latest.current.onSubmit() },
            hintId,
          ),
          readOnly.current.of(readOnlyWhen(latest.current.isReadOnly)),
        ],
      }),
    });
    view.current = created;
    return () => {
      view.current = null;
      created.destroy();
    };
  }, [provider, questionId, hintId]);

  useEffect(() => {
    view.current?.dispatch({ effects: readOnly.current.reconfigure(readOnlyWhen(isReadOnly)) });
  }, [isReadOnly]);

  const { target, done } = reveal;
  useEffect(() => {
    if (!target || !view.current) return;
    selectLine(view.current, target.line);
    done();
  }, [target, done]);

  return <div ref={parent} className="h-full min-h-0 overflow-hidden" />;
}
