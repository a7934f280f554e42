'use client';

import { Skeleton } from '@pairwise/ui';
import { ProblemState } from '@/features/shell/problem-state';
import { NoteEditor } from './note-editor';
import { NoteItem } from './note-item';
import { useAddNote, useNotes } from './use-notes';

/** Private notes of the signed-in interviewer. Stands on the session's page and in the room. */
export function NotesPanel({ sessionId }: { sessionId: string }) {
  const notes = useNotes(sessionId);
  const add = useAddNote(sessionId);
  return (
    <section aria-label="My notes" className="flex flex-col gap-4">
      <p className="text-sm text-muted">Only you read these notes.</p>
      <NoteEditor
        label="New note"
        submitLabel="Add note"
        isPending={add.isPending}
        error={add.error}
        onSave={add.mutateAsync}
      />
      {notes.isPending ? <Skeleton className="h-24" /> : null}
      {notes.isError ? (
        <ProblemState error={notes.error} what="Your notes" onRetry={() => void notes.refetch()} />
      ) : null}
      {notes.data?.length === 0 ? (
        <p className="py-4 text-center text-sm text-muted">No notes yet.</p>
      ) : null}
      <ul className="flex flex-col gap-3">
        {notes.data?.map((note) => (
          <li key={note.id}>
            <NoteItem sessionId={sessionId} note={note} />
          </li>
        ))}
      </ul>
    </section>
  );
}
