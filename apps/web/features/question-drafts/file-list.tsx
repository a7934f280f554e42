'use client';

import type { QuestionDraft } from '@pairwise/contracts';
import { Badge, Button, cn } from '@pairwise/ui';
import { PencilLine, Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  firstTextOf,
  mayRemove,
  mayRename,
  problemsOf,
  renamed,
  sortedPaths,
  type FileTexts,
} from './draft-files';
import { FileNameForm } from './file-name-form';

type FileListProps = {
  draft: QuestionDraft;
  files: FileTexts;
  path: string;
  onOpen: (path: string) => void;
  onChange: (files: FileTexts) => void;
};

export function FileList({ draft, files, path, onOpen, onChange }: FileListProps) {
  const [renaming, askName] = useState<string | null>(null);
  const remove = (gone: string) => {
    const { [gone]: _, ...rest } = files;
    onChange(rest);
    if (gone === path) onOpen('statement.md');
  };
  const rename = (from: string, to: string) => {
    onChange(renamed(files, from, to));
    askName(null);
    if (from === path) onOpen(to);
  };
  return (
    <nav aria-label="Files" className="flex min-w-0 flex-col gap-2">
      <ul className="flex gap-1 overflow-x-auto max-lg:pb-1 lg:max-h-112 lg:flex-col lg:overflow-y-auto">
        {sortedPaths(files).map((one) => (
          <li key={one} className="flex shrink-0 items-center">
            {renaming === one ? (
              <FileNameForm
                isRename
                label={`New name of ${one}`}
                submitLabel="Rename the file"
                initial={one}
                files={files}
                onName={(to) => rename(one, to)}
                onCancel={() => askName(null)}
              />
            ) : (
              <FileRow
                path={one}
                isOpen={one === path}
                problemCount={problemsOf(draft, one).length}
                onOpen={() => onOpen(one)}
                onRename={draft.mayEdit && mayRename(one) ? () => askName(one) : null}
                onRemove={draft.mayEdit && mayRemove(one) ? () => remove(one) : null}
              />
            )}
          </li>
        ))}
      </ul>
      {draft.mayEdit ? (
        <FileNameForm
          label="Name of a new file"
          submitLabel="Add the file"
          initial="mistakes/"
          files={files}
          onName={(added) => {
            onChange({ ...files, [added]: firstTextOf(added) });
            onOpen(added);
          }}
        />
      ) : null}
    </nav>
  );
}

type FileRowProps = {
  path: string;
  isOpen: boolean;
  problemCount: number;
  onOpen: () => void;
  /** Null where it may not be done. */
  onRename: (() => void) | null;
  onRemove: (() => void) | null;
};

function FileRow({ path, isOpen, problemCount, onOpen, onRename, onRemove }: FileRowProps) {
  return (
    <>
      <button
        type="button"
        title={path}
        aria-current={isOpen ? 'true' : undefined}
        onClick={onOpen}
        className={cn(
          'flex h-9 min-w-0 flex-1 cursor-pointer items-center gap-2 rounded-md px-2.5 text-left font-mono text-xs outline-none hover:bg-sunken focus-visible:ring-2 focus-visible:ring-ring focus-visible:ring-inset',
          isOpen && 'bg-accent-soft text-accent-ink',
        )}
      >
        <span className="truncate">{path}</span>
        {problemCount > 0 ? <Badge tone="danger">{problemCount}</Badge> : null}
      </button>
      {isOpen && onRename ? (
        <Button variant="ghost" size="icon" aria-label={`Rename ${path}`} onClick={onRename}>
          <PencilLine aria-hidden />
        </Button>
      ) : null}
      {isOpen && onRemove ? (
        <Button variant="ghost" size="icon" aria-label={`Delete ${path}`} onClick={onRemove}>
          <Trash2 aria-hidden />
        </Button>
      ) : null}
    </>
  );
}
