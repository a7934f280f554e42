'use client';

import { limits, type QuestionId } from '@pairwise/contracts';
import { Button, Dialog, Field, Notice, Textarea } from '@pairwise/ui';
import { useState } from 'react';
import { toast } from 'sonner';
import { useRoomControls } from '../room-controls';
import { insertAtCaret } from './insert-at-caret';

type InsertCodeDialogProps = { questionId: QuestionId; onClose: () => void };

const lineCount = (text: string): number => text.replace(/\n$/, '').split('\n').length;

/** Code of the interviewer's into the shared editor. The reference solution asks once more. */
export function InsertCodeDialog({ questionId, onClose }: InsertCodeDialogProps) {
  const { room, send } = useRoomControls();
  const [text, setText] = useState('');
  const [asksForReference, setAsks] = useState(false);
  const guide = room.guides?.find((one) => one.questionId === questionId);
  const reference = guide?.discussion ? null : (guide?.reference ?? null);

  const insert = (code: string): void => {
    if (!insertAtCaret(code)) {
      toast.error('The editor is not open for writing. Open it, then insert again.');
      return;
    }
    void send({ type: 'code.note-insert', questionId, lines: lineCount(code) });
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Insert code"
      description="It goes to the place of your caret, where everybody sees it as yours. The record keeps that it was inserted."
      className="max-w-xl"
      footer={
        <>
          {reference === null || asksForReference ? null : (
            <Button variant="ghost" className="mr-auto" onClick={() => setAsks(true)}>
              Reference solution…
            </Button>
          )}
          <Button variant="secondary" onClick={onClose}>
            Cancel
          </Button>
          <Button disabled={text.trim() === ''} onClick={() => insert(text)}>
            Insert
          </Button>
        </>
      }
    >
      <Field label="Code">
        <Textarea
          rows={6}
          spellCheck={false}
          className="max-h-80 font-mono"
          maxLength={limits.sourceFileBytes}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      {reference !== null && asksForReference ? (
        <Notice tone="warning">
          <p>
            The candidate will see the whole reference solution of this question. That cannot be
            taken back.
          </p>
          <span className="mt-2 flex flex-wrap gap-2">
            <Button size="sm" variant="danger" onClick={() => insert(reference)}>
              Insert the reference solution
            </Button>
            <Button size="sm" variant="secondary" onClick={() => setAsks(false)}>
              Keep it to myself
            </Button>
          </span>
        </Notice>
      ) : null}
    </Dialog>
  );
}
