'use client';

import type { HocuspocusProvider } from '@hocuspocus/provider';
import { mainFileId, type CodeFile, type RoomQuestion } from '@pairwise/contracts';
import { useState, type ReactNode } from 'react';
import { toast } from 'sonner';
import { addFile, renameFile, setDeleted } from './code-files.js';
import { FileNameDialog } from './file-name-dialog';

type Options = {
  provider: HocuspocusProvider | null;
  question: RoomQuestion;
  files: CodeFile[];
  chooseFile: (id: string) => void;
};

type FileActions = {
  add: () => void;
  rename: (file: CodeFile) => void;
  remove: (file: CodeFile) => void;
  dialog: ReactNode;
};

const undoMs = 10_000;

/** What can be done with the files that everybody shares. */
export function useFileActions({ provider, question, files, chooseFile }: Options): FileActions {
  const [asked, ask] = useState<{ file: CodeFile | null } | null>(null);
  const document = provider?.document;
  const onName = (name: string): void => {
    if (!document || !asked) return;
    if (asked.file) renameFile(document, question.id, asked.file.id, name);
    else chooseFile(addFile(document, question.id, name));
    ask(null);
  };
  const remove = (file: CodeFile): void => {
    if (!document || file.id === mainFileId) return;
    setDeleted(document, question.id, file.id, true);
    chooseFile(mainFileId);
    toast(`${file.name} is deleted for everybody.`, {
      duration: undoMs,
      action: {
        label: 'Undo',
        onClick: () => {
          setDeleted(document, question.id, file.id, false);
          chooseFile(file.id);
        },
      },
    });
  };
  return {
    add: () => ask({ file: null }),
    rename: (file) => ask({ file }),
    remove,
    dialog: asked ? (
      <FileNameDialog
        file={asked.file}
        files={files}
        hasDatasets={question.datasets.length > 0}
        onClose={() => ask(null)}
        onName={onName}
      />
    ) : null,
  };
}
