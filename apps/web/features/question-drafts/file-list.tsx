'use client';

import type { QuestionDraft } from '@pairwise/contracts';
import { Badge, Button, cn, Input } from '@pairwise/ui';
import { FilePlus2, Trash2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import {
  firstTextOf,
  mayRemove,
  pathProblem,
  problemsOf,
  sortedPaths,
  type FileTexts,
} from './draft-files';

type FileListProps = {
  draft: QuestionDraft;
  files: FileTexts;
  path: string;
  onOpen: (path: string) => void;
  onChange: (files: FileTexts) => void;
};

export function FileList({ draft, files, path, onOpen, onChange }: FileListProps) {
  const remove = (gone: string) => {
    const { [gone]: _, ...rest } = files;
    onChange(rest);
    if (gone === path) onOpen('statement.md');
  };
  return (
    <nav aria-label="Files" className="flex flex-col gap-2">
      <ul className="flex gap-1 overflow-x-auto lg:flex-col">
        {sortedPaths(files).map((one) => (
          <li key={one} className="flex shrink-0 items-center">
            <button
              type="button"
              aria-current={one === path ? 'true' : undefined}
              onClick={() => onOpen(one)}
              className={cn(
                'flex h-9 min-w-0 flex-1 cursor-pointer items-center gap-2 rounded-md px-2.5 text-left font-mono text-xs outline-none hover:bg-sunken focus-visible:ring-2 focus-visible:ring-ring',
                one === path && 'bg-accent-soft text-accent-ink',
              )}
            >
              <span className="truncate">{one}</span>
              {problemsOf(draft, one).length > 0 ? (
                <Badge tone="danger">{problemsOf(draft, one).length}</Badge>
              ) : null}
            </button>
            {mayRemove(one) && draft.mayEdit ? (
              <Button
                variant="ghost"
                size="icon"
                aria-label={`Delete ${one}`}
                onClick={() => remove(one)}
              >
                <Trash2 aria-hidden />
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {draft.mayEdit ? (
        <AddFile
          files={files}
          onAdd={(added) => {
            onChange({ ...files, [added]: firstTextOf(added) });
            onOpen(added);
          }}
        />
      ) : null}
    </nav>
  );
}

function AddFile({ files, onAdd }: { files: FileTexts; onAdd: (path: string) => void }) {
  const [path, setPath] = useState('mistakes/');
  const [problem, setProblem] = useState<string | null>(null);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const found = pathProblem(path.trim(), files);
    setProblem(found);
    if (found) return;
    onAdd(path.trim());
    setPath('mistakes/');
  };
  return (
    <form onSubmit={add} noValidate>
      <div className="flex gap-1.5">
        <Input
          aria-label="Name of a new file"
          aria-invalid={problem !== null}
          aria-describedby={problem ? 'new-file-problem' : undefined}
          value={path}
          spellCheck={false}
          autoComplete="off"
          className="h-9 font-mono text-xs"
          onChange={(event) => setPath(event.target.value)}
        />
        <Button type="submit" variant="secondary" size="icon" aria-label="Add the file">
          <FilePlus2 aria-hidden />
        </Button>
      </div>
      {problem ? (
        <p id="new-file-problem" role="alert" className="mt-1 text-xs text-danger">
          {problem}
        </p>
      ) : null}
    </form>
  );
}
