'use client';

import type { QuestionRevisionSummary } from '@pairwise/contracts';
import { Button, Card, Skeleton } from '@pairwise/ui';
import { useState } from 'react';
import { ProblemState } from '@/features/shell/problem-state';
import { formatDateTime } from '@/lib/format';
import { DiffView } from './diff-view';
import { changedPaths, sameDatasets } from './draft-files';
import type { DraftEditing } from './use-draft-editor';
import { useRevision, useRevisions } from './use-drafts';

/** Every save, with what it changed against the text as it stands, and a way back. */
export function HistoryPanel({ editing }: { editing: DraftEditing }) {
  const { stored } = editing;
  const revisions = useRevisions(stored.id, stored.revision);
  const [chosen, choose] = useState<number | null>(null);
  if (revisions.isPending) return <Skeleton className="h-40" />;
  if (revisions.isError) {
    return (
      <ProblemState
        error={revisions.error}
        what="The history"
        onRetry={() => void revisions.refetch()}
      />
    );
  }
  return (
    <div className="grid gap-4 lg:grid-cols-[18rem_minmax(0,1fr)]">
      <ul aria-label="Revisions" className="flex max-h-128 flex-col gap-1 overflow-y-auto">
        {revisions.data.items.map((one) => (
          <li key={one.revision}>
            <RevisionButton
              revision={one}
              isChosen={one.revision === chosen}
              onChoose={() => choose(one.revision)}
            />
          </li>
        ))}
      </ul>
      {chosen === null ? (
        <p className="text-sm text-muted">Choose a revision to compare it with the text now.</p>
      ) : (
        <RevisionDiff editing={editing} revision={chosen} />
      )}
    </div>
  );
}

type RevisionButtonProps = {
  revision: QuestionRevisionSummary;
  isChosen: boolean;
  onChoose: () => void;
};

function RevisionButton({ revision, isChosen, onChoose }: RevisionButtonProps) {
  const { revision: number, author, createdAt, note } = revision;
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onChoose}
      className="w-full cursor-pointer rounded-md px-3 py-2 text-left text-sm outline-none hover:bg-sunken focus-visible:ring-2 focus-visible:ring-ring focus-visible:ring-inset aria-pressed:bg-accent-soft"
    >
      <span className="font-medium">Revision {number}</span>
      <span className="block text-xs text-muted">
        {author}, {formatDateTime(createdAt)}
      </span>
      {note ? <span className="block text-xs">{note}</span> : null}
    </button>
  );
}

function RevisionDiff({ editing, revision }: { editing: DraftEditing; revision: number }) {
  const { stored, files, change, save } = editing;
  const found = useRevision(stored.id, revision);
  if (found.isPending) return <Skeleton className="h-40" />;
  if (found.isError) return <ProblemState error={found.error} what="This revision" />;
  const { files: before, datasets } = found.data;
  const changed = changedPaths(before, files);
  const isSameData = sameDatasets(datasets, stored.datasets);
  const goBack = () => {
    change(before);
    void save({ datasets, note: `Back to revision ${revision}` });
  };
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-muted">
          {changed.length === 0
            ? 'The text now is that of this revision.'
            : `From revision ${revision} to the text now:`}
        </p>
        {(changed.length > 0 || !isSameData) && stored.mayEdit ? (
          <Button variant="secondary" size="sm" onClick={goBack}>
            Go back to revision {revision}
          </Button>
        ) : null}
      </div>
      {isSameData ? null : (
        <p className="text-sm">
          Files of data then: {datasets.map(({ name }) => name).join(', ') || 'none'}.
        </p>
      )}
      {changed.map((path) => (
        <Card key={path} className="p-3">
          <h2 className="mb-2 font-mono text-sm">{path}</h2>
          <DiffView
            label={`Changes in ${path}`}
            before={before[path] ?? ''}
            after={files[path] ?? ''}
          />
        </Card>
      ))}
    </div>
  );
}
