'use client';

import { Button, Dialog } from '@pairwise/ui';
import { changedPaths } from './draft-files';
import { DiffView } from './diff-view';
import type { DraftEditing } from './use-draft-editor';

type ConflictDialogProps = { editing: DraftEditing; isOpen: boolean; onClose: () => void };

/** Two people wrote at once: both texts are there, and the reader decides. */
export function ConflictDialog({ editing, isOpen, onClose }: ConflictDialogProps) {
  const { state, files, keepMine, takeTheirs } = editing;
  if (state.kind !== 'conflict') return null;
  const { theirs } = state;
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`${theirs.updatedBy} has saved this question meanwhile`}
      description="Below: what your text would change in theirs. Both stay in the history, whichever you choose."
      className="max-w-3xl"
      footer={
        <>
          <Button variant="secondary" onClick={takeTheirs}>
            Take theirs
          </Button>
          <Button onClick={keepMine}>Keep mine</Button>
        </>
      }
    >
      {changedPaths(theirs.files, files).map((path) => (
        <section key={path} aria-label={path}>
          <h3 className="mb-1 font-mono text-sm">{path}</h3>
          <DiffView
            label={`Differences in ${path}`}
            before={theirs.files[path] ?? ''}
            after={files[path] ?? ''}
          />
        </section>
      ))}
    </Dialog>
  );
}
