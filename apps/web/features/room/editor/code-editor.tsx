'use client';

import type { HocuspocusProvider } from '@hocuspocus/provider';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { CodeFile } from '@pairwise/contracts';
import { useEffect, useRef } from 'react';
import { sourcesOf, textOf } from './code-files.js';
import { afterEditor, editorIsOpen } from './editor-first.js';
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
  /** Whether the editor proposes words and marks what cannot be parsed. */
  assistance: boolean;
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
const helping = new Compartment();
const language = new Compartment();

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
          helping.of([]),
          language.of([]),
          looks.of(editorLooks(latest.current.preferences)),
          sharedEditor(shared, () => latest.current, { fileName: file.name, hintId }),
        ],
      }),
      scrollTo: EditorView.scrollIntoView(placeIn(text).anchor, { y: 'center' }),
    });
    view.current = created;
    editorIsOpen();
    return () => {
      view.current = null;
      keepPlace(text, created.state.selection.main);
      created.destroy();
    };
  }, [provider, questionId, file.id, file.name, hintId]);

  useReconfigured(view, readOnly, () => readOnlyWhen(isReadOnly), [isReadOnly]);
  useReconfigured(view, looks, () => editorLooks(preferences), [preferences]);

  const shown = [provider, questionId, file.id, file.name, hintId];
  const { keys: wanted } = preferences;
  useLoaded(view, keys, () => loadKeyBindings(wanted), [wanted, ...shown]);
  useLoaded(view, language, loadPython, shown);
  const { assistance } = props;
  useLoaded(
    view,
    helping,
    async () => {
      if (!assistance) return [];
      const loaded = await import('./assistance/assistance');
      return loaded.assistance(() => Object.values(sourcesOf(provider.document, questionId)));
    },
    [assistance, ...shown],
  );

  const { target, done } = reveal;
  useEffect(() => {
    if (!target || target.file !== file.name || !view.current) return;
    selectLine(view.current, target.line);
    done();
  }, [target, done, file.name]);

  return <div ref={parent} className="h-full min-h-0 overflow-hidden" />;
}

/** Its colours follow a moment after the text. */
const loadPython = async (): Promise<Extension> => {
  await afterEditor();
  return (await import('@codemirror/lang-python')).python();
};

/** A part that is fetched when it is wanted, for the view that is open then. */
function useLoaded(
  view: React.RefObject<EditorView | null>,
  part: Compartment,
  load: () => Promise<Extension>,
  dependencies: unknown[],
): void {
  useEffect(() => {
    let isWanted = true;
    load().then(
      (extension) => {
        if (isWanted) view.current?.dispatch({ effects: part.reconfigure(extension) });
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
    // The extension follows from the dependencies alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, dependencies);
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
