'use client';

import type { Note } from '@pairwise/contracts';
import { Button, Card, ConfirmDialog } from '@pairwise/ui';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { Markdown } from '@/components/markdown';
import { problemText } from '@/lib/api';
import { formatDateTime } from '@/lib/format';
import { NoteEditor } from './note-editor';
import { useDeleteNote, useEditNote } from './use-notes';

type NoteItemProps = {
  sessionId: string;
  note: Note;
  /** Where in the interview it belongs, in words. */
  place: string;
};

export function NoteItem({ sessionId, note, place }: NoteItemProps) {
  const [mode, setMode] = useState<'read' | 'edit' | 'delete'>('read');
  const edit = useEditNote(sessionId);
  const remove = useDeleteNote(sessionId);
  const [draft, setDraft] = useState(note.body);
  const written = formatDateTime(note.createdAt);

  if (mode === 'edit') {
    return (
      <Card className="p-4">
        <NoteEditor
          label={`Note of ${written}`}
          text={draft}
          onChange={setDraft}
          hasFocus
          submitLabel="Save"
          isPending={edit.isPending}
          error={edit.error}
          onSave={() =>
            edit.mutate({ id: note.id, body: draft }, { onSuccess: () => setMode('read') })
          }
          onCancel={() => setMode('read')}
        />
      </Card>
    );
  }
  return (
    <Card className="p-4">
      <div className="flex items-center justify-between gap-2">
        <p className="text-xs text-muted">
          <span className="font-medium text-ink">{place}</span> · {written}
          {note.updatedAt === note.createdAt ? '' : ', edited'}
        </p>
        <span className="-my-1.5 -mr-2 flex">
          <Button
            variant="ghost"
            size="icon"
            aria-label={`Edit the note of ${written}`}
            onClick={() => {
              setDraft(note.body);
              setMode('edit');
            }}
          >
            <Pencil aria-hidden />
          </Button>
          <Button
            variant="ghost"
            size="icon"
            aria-label={`Delete the note of ${written}`}
            onClick={() => setMode('delete')}
          >
            <Trash2 aria-hidden />
          </Button>
        </span>
      </div>
      <Markdown source={note.body} className="mt-1 text-sm" />
      <ConfirmDialog
        open={mode === 'delete'}
        onOpenChange={(open) => setMode(open ? 'delete' : 'read')}
        title="Delete this note?"
        description="It cannot be brought back."
        confirmLabel="Delete note"
        cancelLabel="Keep it"
        danger
        busy={remove.isPending}
        onConfirm={() =>
          remove.mutate(note.id, { onError: (error) => toast.error(problemText(error)) })
        }
      />
    </Card>
  );
}
