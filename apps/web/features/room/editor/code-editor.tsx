'use client';

import type { HocuspocusProvider } from '@hocuspocus/provider';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { CodeFile } from '@pairwise/contracts';
import { useEffect, useRef } from 'react';
import { textOf } from './code-files.js';
import { editorLooks } from './editor-looks';
import { selectLine } from './select-line';
import type { Reveal } from './use-reveal-line';
import { readOnlyWhen, sharedEditor, type EditorActions } from './editor-setup';
import { keepPlace, placeIn, undoManagerOf } from './editor-memory';
import { loadKeyBindings } from './key-bindings';
import { usePreferences } from './use-preferences';

export type CodeEditorProps = EditorActions & {
  provider: HocuspocusProvider;
  questionId: string;
  file: CodeFile;
  isReadOnly: boolean;
  /** Whose cursor the view goes along with; null when nobody's. */
  followedId: string | null;
  /** Element that explains how the keyboard leaves the editor. */
  hintId: string;
  reveal: Reveal;
};

/** Parts of the editor that change while it is open. Keys come first, as Vim must see them first. */
const keys = new Compartment();
const looks = new Compartment();
const readOnly = new Compartment();

export function CodeEditor(props: CodeEditorProps) {
  const { provider, questionId, file, isReadOnly, hintId, reveal } = props;
  const preferences = usePreferences();
  const parent = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef({ ...props, preferences });
  useEffect(() => {
    latest.current = { ...props, preferences };
  });

  useEffect(() => {
    if (!parent.current) return undefined;
    const text = textOf(provider.document, questionId, file.id);
    const doc = text.toString();
    const shared = { text, awareness: provider.awareness, undoManager: undoManagerOf(text) };
    const created = new EditorView({
      parent: parent.current,
      state: EditorState.create({
        doc,
        selection: placeIn(text),
        extensions: [
          keys.of([]),
          readOnly.of(readOnlyWhen(latest.current.isReadOnly)),
          looks.of(editorLooks(latest.current.preferences)),
          sharedEditor(shared, () => latest.current, { fileName: file.name, hintId }),
        ],
      }),
      scrollTo: EditorView.scrollIntoView(placeIn(text).anchor, { y: 'center' }),
    });
    view.current = created;
    return () => {
      view.current = null;
      keepPlace(text, created.state.selection.main);
      created.destroy();
    };
  }, [provider, questionId, file.id, file.name, hintId]);

  useReconfigured(view, readOnly, () => readOnlyWhen(isReadOnly), [isReadOnly]);
  useReconfigured(view, looks, () => editorLooks(preferences), [preferences]);

  const { keys: wanted } = preferences;
  useEffect(() => {
    let isWanted = true;
    loadKeyBindings(wanted).then(
      (extension) => {
        if (isWanted) view.current?.dispatch({ effects: keys.reconfigure(extension) });
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [wanted, provider, questionId, file.id, file.name, hintId]);

  const { target, done } = reveal;
  useEffect(() => {
    if (!target || target.file !== file.name || !view.current) return;
    selectLine(view.current, target.line);
    done();
  }, [target, done, file.name]);

  return <div ref={parent} className="h-full min-h-0 overflow-hidden" />;
}

function useReconfigured(
  view: React.RefObject<EditorView | null>,
  part: Compartment,
  extension: () => Extension,
  dependencies: unknown[],
): void {
  useEffect(() => {
    view.current?.dispatch({ effects: part.reconfigure(extension()) });
    // The extension follows from the dependencies alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, dependencies);
}
