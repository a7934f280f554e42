'use client';

import { questionIdSchema } from '@pairwise/contracts';
import { Button, Dialog, Field, Input } from '@pairwise/ui';
import { Upload } from 'lucide-react';
import { useRef, useState, type FormEvent } from 'react';
import { toast } from 'sonner';
import { asApiProblem, problemText } from '@/lib/api';
import { useImportDraft } from './use-drafts';

/** A question's folder as a zip, as export makes it. Asks for an id only where its own is taken. */
export function ImportButton() {
  const input = useRef<HTMLInputElement>(null);
  const [refused, refuse] = useState<File | null>(null);
  const upload = useImportDraft();
  const send = (archive: File) =>
    upload.mutate(
      { archive },
      {
        onError: (error) => {
          if (asApiProblem(error).code === 'question_id_taken') refuse(archive);
          else toast.error(problemText(error));
        },
      },
    );
  return (
    <>
      <Button variant="secondary" loading={upload.isPending} onClick={() => input.current?.click()}>
        {upload.isPending ? null : <Upload aria-hidden />}
        Import
      </Button>
      <input
        ref={input}
        type="file"
        accept=".zip,application/zip"
        aria-label="Archive of a question"
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          const [archive] = event.target.files ?? [];
          event.target.value = '';
          if (archive) send(archive);
        }}
      />
      {refused ? <OtherIdDialog archive={refused} onClose={() => refuse(null)} /> : null}
    </>
  );
}

function OtherIdDialog({ archive, onClose }: { archive: File; onClose: () => void }) {
  const [id, setId] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const upload = useImportDraft();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const questionId = questionIdSchema.safeParse(id.trim());
    if (!questionId.success) {
      setProblem('Small letters, digits and hyphens, such as moving-average.');
      return;
    }
    upload.mutate(
      { archive, questionId: questionId.data },
      { onError: (error) => setProblem(problemText(error)) },
    );
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Import under another id"
      description={`There is a question with the id that ${archive.name} names. Both can stay if this one gets an id of its own.`}
    >
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <Field label="Id" error={problem} required>
          <Input
            value={id}
            autoComplete="off"
            spellCheck={false}
            className="font-mono"
            onChange={(event) => {
              setId(event.target.value);
              setProblem(undefined);
            }}
          />
        </Field>
        <div className="flex justify-end gap-2">
          <Button variant="secondary" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={upload.isPending}>
            Import
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
