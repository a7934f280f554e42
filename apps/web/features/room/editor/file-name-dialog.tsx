'use client';

import type { CodeFile } from '@pairwise/contracts';
import { Button, Dialog, Field, Input } from '@pairwise/ui';
import { useState, type FormEvent } from 'react';
import { fileNameProblem, suggestedName } from './code-files.js';

type FileNameDialogProps = {
  /** The file that gets another name; null for a new one. */
  file: CodeFile | null;
  files: CodeFile[];
  hasDatasets: boolean;
  onClose: () => void;
  onName: (name: string) => void;
};

/** Asks for a file's name. It is shown while it is needed and gone afterwards. */
export function FileNameDialog({ file, files, hasDatasets, onClose, onName }: FileNameDialogProps) {
  const [name, setName] = useState(() => file?.name ?? suggestedName(files));
  const [isTried, setTried] = useState(false);
  const others = files.filter(({ id }) => id !== file?.id);
  const problem = fileNameProblem(name.trim(), { files: others, hasDatasets });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!problem) onName(name.trim());
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={file ? `Rename ${file.name}` : 'Add a file'}
      description="Everybody in the room sees this file. main.py is what runs; it can import the others."
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Field label="Name of the file" error={isTried ? problem : null}>
          <Input
            value={name}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            className="font-mono"
            onFocus={(event) => event.target.select()}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <div className="flex justify-end gap-2">
          <Button variant="secondary" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit">{file ? 'Rename' : 'Add file'}</Button>
        </div>
      </form>
    </Dialog>
  );
}
