'use client';

import { mainFileId, type CodeFile } from '@pairwise/contracts';
import { Button, TabsList, TabsTrigger } from '@pairwise/ui';
import { FilePlus2, Pencil, Trash2 } from 'lucide-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { listNames, peersAt, type Peer } from './peers.js';
import { mayAddFile } from './code-files.js';

type FileTabsProps = {
  questionId: string;
  files: CodeFile[];
  fileId: string;
  peers: Peer[];
  isReadOnly: boolean;
  onAdd: () => void;
  onRename: (file: CodeFile) => void;
  onDelete: (file: CodeFile) => void;
};

/** One tab per file; F2 and Delete work on the tab that has the focus, as the buttons beside it do. */
export function FileTabs(props: FileTabsProps) {
  const { questionId, files, fileId, peers, isReadOnly, onAdd, onRename, onDelete } = props;
  const list = useRef<HTMLDivElement>(null);
  const active = files.find(({ id }) => id === fileId);
  const mayChange = !isReadOnly && active !== undefined && active.id !== mainFileId;
  /** The tab or button that had the focus goes, so it moves to a tab that stays. */
  const remove = (file: CodeFile): void => {
    onDelete(file);
    list.current?.querySelector<HTMLElement>('[role=tab]')?.focus();
  };
  const onKeyDown = (file: CodeFile) => (event: KeyboardEvent) => {
    if (isReadOnly || file.id === mainFileId) return;
    if (event.key !== 'F2' && event.key !== 'Delete') return;
    event.preventDefault();
    if (event.key === 'F2') onRename(file);
    else remove(file);
  };
  return (
    <>
      <TabsList ref={list} aria-label="Files" className="min-w-0 border-b-0">
        {files.map((file) => (
          <TabsTrigger
            key={file.id}
            value={file.id}
            className="h-9 px-2.5 font-mono text-xs"
            onKeyDown={onKeyDown(file)}
          >
            {file.name}
            <Watchers peers={peersAt(peers, questionId, file.id)} />
          </TabsTrigger>
        ))}
      </TabsList>
      {mayChange ? (
        <>
          <FileButton label={`Rename ${active.name}`} onClick={() => onRename(active)}>
            <Pencil aria-hidden />
          </FileButton>
          <FileButton label={`Delete ${active.name}`} onClick={() => remove(active)}>
            <Trash2 aria-hidden />
          </FileButton>
        </>
      ) : null}
      {isReadOnly || !mayAddFile(files) ? null : (
        <FileButton label="Add a file" onClick={onAdd}>
          <FilePlus2 aria-hidden />
        </FileButton>
      )}
    </>
  );
}

type FileButtonProps = { label: string; onClick: () => void; children: ReactNode };

function FileButton({ label, onClick, children }: FileButtonProps) {
  return (
    <Button
      variant="ghost"
      size="icon"
      className="size-7"
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}

function Watchers({ peers }: { peers: Peer[] }) {
  if (peers.length === 0) return null;
  const names = listNames(peers.map(({ name }) => name));
  return (
    <span className="flex gap-0.5" title={`${names} here`}>
      {peers.map(({ participantId, color }) => (
        <span
          key={participantId}
          aria-hidden
          className="size-2 rounded-full"
          style={{ backgroundColor: color }}
        />
      ))}
      <span className="sr-only">({names} here)</span>
    </span>
  );
}
