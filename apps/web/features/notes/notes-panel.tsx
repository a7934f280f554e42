'use client';

import type { RoomEntry } from '@pairwise/contracts';
import { Skeleton } from '@pairwise/ui';
import { ProblemState } from '@/features/shell/problem-state';
import { NoteEditor } from './note-editor';
import { NoteItem } from './note-item';
import { describePlace } from './note-place';
import { useNewNote } from './use-new-note';
import { useAddNote, useNotes } from './use-notes';

type NotesPanelProps = {
  sessionId: string;
  authorId: string;
  questions: readonly { id: string; title: string }[];
  /** What the author has in front of them in the room; null elsewhere. */
  openQuestionId: string | null;
  /** The session's record, by which a note's second is told. */
  entries: readonly RoomEntry[];
  clockOffsetMs: number;
};

/** Private notes of the signed-in interviewer. Stands on the session's page and in the room. */
export function NotesPanel(props: NotesPanelProps) {
  const { sessionId, authorId, questions, openQuestionId, entries, clockOffsetMs } = props;
  const notes = useNotes(sessionId);
  const add = useAddNote(sessionId);
  const name = `${sessionId}.${authorId}.note`;
  const draft = useNewNote({ name, openQuestionId, clockOffsetMs });
  return (
    <section aria-label="My notes" className="flex flex-col gap-4">
      <p className="text-sm text-muted">
        Only you read these notes. Each is pinned to the moment at which you began it.
      </p>
      <NoteEditor
        label="New note"
        text={draft.text}
        onChange={draft.write}
        submitLabel="Add note"
        isPending={add.isPending}
        error={add.error}
        onSave={() => add.mutate(draft.read(), { onSuccess: () => draft.write('') })}
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
            <NoteItem
              sessionId={sessionId}
              note={note}
              place={describePlace(note, entries, questions)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
