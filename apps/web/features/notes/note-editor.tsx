'use client';

import { limits } from '@pairwise/contracts';
import { Button, Field, Kbd, Notice, Textarea } from '@pairwise/ui';
import { useState, type FormEvent } from 'react';
import { problemText } from '@/lib/api';

type NoteEditorProps = {
  label: string;
  initial?: string;
  submitLabel: string;
  isPending: boolean;
  error: Error | null;
  /** Resolves once stored; a refusal leaves the text where it is. */
  onSave: (body: string) => Promise<unknown>;
  onCancel?: () => void;
};

export function NoteEditor(props: NoteEditorProps) {
  const { label, initial = '', submitLabel, isPending, error, onSave, onCancel } = props;
  const [body, setBody] = useState(initial);
  const isEmpty = body.trim() === '';

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (isEmpty || isPending) return;
    const isStored = await onSave(body).then(
      () => true,
      () => false,
    );
    if (isStored) setBody('');
  };

  return (
    <form onSubmit={submit} className="flex flex-col gap-2">
      <Field label={label} hideLabel>
        <Textarea
          rows={3}
          placeholder="What did you notice?"
          maxLength={limits.noteCharacters}
          value={body}
          autoFocus={initial !== ''}
          onChange={(event) => setBody(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
            if (event.key === 'Escape') onCancel?.();
          }}
        />
      </Field>
      {error ? <Notice tone="danger">{problemText(error)}</Notice> : null}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <span className="mr-auto hidden items-center gap-1 text-xs text-muted sm:flex">
          <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> saves
        </span>
        {onCancel ? (
          <Button size="sm" variant="ghost" onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
        <Button size="sm" type="submit" loading={isPending} disabled={isEmpty}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
