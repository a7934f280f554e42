'use client';

import { limits } from '@pairwise/contracts';
import { Button, Field, Kbd, Notice, Textarea } from '@pairwise/ui';
import { Eye, Pencil } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Markdown } from '@/components/markdown';
import { problemText } from '@/lib/api';

type NoteEditorProps = {
  label: string;
  text: string;
  onChange: (text: string) => void;
  submitLabel: string;
  isPending: boolean;
  error: Error | null;
  hasFocus?: boolean;
  onSave: () => void;
  onCancel?: () => void;
};

export function NoteEditor(props: NoteEditorProps) {
  const { label, text, onChange, submitLabel, isPending, error, hasFocus, onSave, onCancel } =
    props;
  const [isPreview, setPreview] = useState(false);
  const isEmpty = text.trim() === '';

  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    if (isEmpty || isPending) return;
    setPreview(false);
    onSave();
  };

  return (
    <form onSubmit={submit} className="flex flex-col gap-2">
      {isPreview && !isEmpty ? (
        <section
          aria-label="Preview of the note"
          className="min-h-24 rounded-md border border-line bg-sunken px-3 py-2 text-sm"
        >
          <Markdown source={text} />
        </section>
      ) : (
        <Field label={label} hideLabel>
          <Textarea
            rows={3}
            placeholder="What did you notice? Markdown is fine."
            maxLength={limits.noteCharacters}
            value={text}
            autoFocus={hasFocus}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
              if (event.key === 'Escape') onCancel?.();
            }}
          />
        </Field>
      )}
      {error ? <Notice tone="danger">{problemText(error)}</Notice> : null}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <span className="mr-auto hidden items-center gap-1 text-xs text-muted sm:flex">
          <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> saves
        </span>
        {isEmpty ? null : (
          <Button size="sm" variant="ghost" onClick={() => setPreview(!isPreview)}>
            {isPreview ? <Pencil aria-hidden /> : <Eye aria-hidden />}
            {isPreview ? 'Write on' : 'Preview'}
          </Button>
        )}
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
