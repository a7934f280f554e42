'use client';

import { createQuestionDraftSchema, type QuestionId } from '@pairwise/contracts';
import { Button, Dialog, Field, Input, Notice } from '@pairwise/ui';
import { useState, type FormEvent } from 'react';
import { asApiProblem, problemText } from '@/lib/api';
import { check, errorAt, errorsFrom } from '@/lib/form-issues';
import { useFormErrors } from '@/lib/use-form-errors';
import { useCreateDraft } from './use-drafts';

type NewDraftDialogProps = {
  /** Absent: begun from an empty one. */
  duplicateOf?: { id: QuestionId; title: string };
  onClose: () => void;
};

const toId = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);

export function NewDraftDialog({ duplicateOf, onClose }: NewDraftDialogProps) {
  const [title, setTitle] = useState(duplicateOf ? `${duplicateOf.title}, our version` : '');
  const [typedId, setTypedId] = useState<string | null>(null);
  const { formRef, errors, refuse, accept, forget } = useFormErrors();
  const create = useCreateDraft();
  const questionId = typedId ?? toId(title);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = check(createQuestionDraftSchema, {
      ...{ questionId, title },
      ...(duplicateOf ? { duplicateOf: duplicateOf.id } : {}),
    });
    if (checked.errors) return refuse(checked.errors);
    accept();
    create.mutate(checked.value, { onError: (error) => refuse(errorsFrom(asApiProblem(error))) });
  };
  const isShownInline = ['title', 'questionId'].some((name) => errorAt(errors, name));
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={duplicateOf ? `Duplicate “${duplicateOf.title}”` : 'New question'}
      description={
        duplicateOf
          ? 'You get a copy of all its files. The original stays as it is.'
          : 'It begins with a small question that works, for you to change.'
      }
    >
      <form ref={formRef} noValidate onSubmit={submit} className="flex flex-col gap-4">
        {create.isError && !isShownInline ? (
          <Notice tone="danger">{problemText(create.error)}</Notice>
        ) : null}
        <Field label="Title" error={errorAt(errors, 'title')} required>
          <Input
            value={title}
            autoComplete="off"
            onChange={(event) => {
              setTitle(event.target.value);
              forget('title');
              forget('questionId');
            }}
          />
        </Field>
        <Field
          label="Id"
          hint="In addresses and exports. It cannot be changed later."
          error={errorAt(errors, 'questionId')}
          required
        >
          <Input
            value={questionId}
            autoComplete="off"
            spellCheck={false}
            className="font-mono"
            onChange={(event) => {
              setTypedId(event.target.value);
              forget('questionId');
            }}
          />
        </Field>
        <div className="flex justify-end gap-2">
          <Button variant="secondary" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={create.isPending}>
            {duplicateOf ? 'Duplicate' : 'Create'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
