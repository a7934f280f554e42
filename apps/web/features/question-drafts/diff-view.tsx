'use client';

import { syntaxHighlighting } from '@codemirror/language';
import { unifiedMergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { roomHighlight, roomTheme } from '@/features/room/editor/editor-theme';

type DiffViewProps = { label: string; before: string; after: string };

/** What was taken out and what was put in, one under the other. */
export function DiffView({ label, before, after }: DiffViewProps) {
  const parent = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!parent.current) return undefined;
    const view = new EditorView({
      parent: parent.current,
      state: EditorState.create({
        doc: after,
        extensions: [
          lineNumbers(),
          roomTheme,
          syntaxHighlighting(roomHighlight),
          unifiedMergeView({
            original: before,
            mergeControls: false,
            collapseUnchanged: { margin: 3, minSize: 6 },
          }),
          EditorState.readOnly.of(true),
          EditorView.editable.of(false),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
        ],
      }),
    });
    return () => view.destroy();
  }, [label, before, after]);
  return (
    <div
      ref={parent}
      className="max-h-96 overflow-auto rounded-md border border-line [&_.cm-changedLine]:bg-success-soft/60 [&_.cm-deletedChunk]:bg-danger-soft/60 [&_.cm-collapsedLines]:!bg-sunken [&_.cm-collapsedLines]:!bg-none [&_.cm-collapsedLines]:text-muted [&_.cm-collapsedLines]:before:content-none! [&_.cm-collapsedLines]:after:content-none!"
    />
  );
}
