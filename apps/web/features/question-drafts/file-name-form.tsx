'use client';

import { Button, Input } from '@pairwise/ui';
import { Check, FilePlus2 } from 'lucide-react';
import { useId, useState, type FormEvent } from 'react';
import { pathProblem, type FileTexts } from './draft-files';

type FileNameFormProps = {
  label: string;
  submitLabel: string;
  initial: string;
  files: FileTexts;
  /** A file that exists gets the name; otherwise a new one does. */
  isRename?: boolean;
  onName: (path: string) => void;
  onCancel?: () => void;
};

/** Asks for the name of a file, and says why one cannot be had. */
export function FileNameForm(props: FileNameFormProps) {
  const { label, submitLabel, initial, files, isRename, onName, onCancel } = props;
  const problemId = useId();
  const [path, setPath] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = path.trim();
    if (isRename && name === initial) return onCancel?.();
    const found = pathProblem(name, files);
    setProblem(found);
    if (found) return;
    onName(name);
    setPath(initial);
  };
  return (
    <form onSubmit={submit} noValidate className="min-w-56 flex-1 xl:min-w-0">
      <div className="flex gap-1.5">
        <Input
          aria-label={label}
          aria-invalid={problem !== null}
          aria-describedby={problem ? problemId : undefined}
          value={path}
          spellCheck={false}
          autoComplete="off"
          autoFocus={isRename}
          className="h-9 font-mono text-xs"
          onChange={(event) => setPath(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onCancel?.();
          }}
        />
        <Button type="submit" variant="secondary" size="icon" aria-label={submitLabel}>
          {isRename ? <Check aria-hidden /> : <FilePlus2 aria-hidden />}
        </Button>
      </div>
      {problem ? (
        <p id={problemId} role="alert" className="mt-1 text-xs text-danger">
          {problem}
        </p>
      ) : null}
    </form>
  );
}
