'use client';

import type { Note } from '@pairwise/contracts';
import { Button, Card, ConfirmDialog } from '@pairwise/ui';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { problemText } from '@/lib/api';
import { formatDateTime } from '@/lib/format';
import { NoteEditor } from './note-editor';
import { useDeleteNote, useEditNote } from './use-notes';

export function NoteItem({ sessionId, note }: { sessionId: string; note: Note }) {
  const [mode, setMode] = useState<'read' | 'edit' | 'delete'>('read');
  const edit = useEditNote(sessionId);
  const remove = useDeleteNote(sessionId);
  const written = formatDateTime(note.createdAt);

  if (mode === 'edit') {
    return (
      <Card className="p-4">
        <NoteEditor
          label={`Note of ${written}`}
          initial={note.body}
          submitLabel="Save"
          isPending={edit.isPending}
          error={edit.error}
          onSave={(body) => edit.mutateAsync({ id: note.id, body }).then(() => setMode('read'))}
          onCancel={() => setMode('read')}
        />
      </Card>
    );
  }
  return (
    <Card className="p-4">
      <div className="flex items-center justify-between gap-2">
        <p className="text-xs text-muted">
          {written}
          {note.updatedAt === note.createdAt ? '' : ', edited'}
        </p>
        <span className="-my-1.5 -mr-2 flex">
          <Button
            variant="ghost"
            size="icon"
            aria-label={`Edit the note of ${written}`}
            onClick={() => setMode('edit')}
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
      <p className="mt-1 text-sm leading-relaxed break-words whitespace-pre-wrap">{note.body}</p>
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
