'use client';

import { questionDraftSchema, type QuestionDraft } from '@pairwise/contracts';
import { Badge, Card, Kbd, Tabs, TabsContent, TabsList, TabsTrigger } from '@pairwise/ui';
import dynamic from 'next/dynamic';
import { useCallback, useState } from 'react';
import { BackLink } from '@/features/shell/back-link';
import { PageHeader } from '@/features/shell/page-header';
import { PageSkeleton } from '@/features/shell/page-skeleton';
import { ProblemState } from '@/features/shell/problem-state';
import { apiGet } from '@/lib/api';
import { useDocumentTitle } from '@/lib/use-document-title';
import { ConflictDialog } from './conflict-dialog';
import { DatasetsPanel } from './datasets-panel';
import { DraftActions } from './draft-actions';
import { DraftCases } from './draft-cases';
import { DraftPreview } from './draft-preview';
import type { SaveState } from './draft-keeper';
import { DraftStateBadge } from './draft-state-badge';
import { FileList } from './file-list';
import { HistoryPanel } from './history-panel';
import { PlaceList } from './place-list';
import { SaveMark } from './save-mark';
import { useDraftEditor } from './use-draft-editor';
import { useDraft } from './use-drafts';
import { ValidationPanel } from './validation-panel';

const editorHintId = 'file-editor-keys';
const FileEditor = dynamic(() => import('./file-editor').then((module) => module.FileEditor), {
  ssr: false,
});

export function DraftPage({ id }: { id: string }) {
  const draft = useDraft(id);
  useDocumentTitle(draft.data?.title ?? 'Question');
  if (draft.isPending || (draft.isFetching && !draft.isFetchedAfterMount)) {
    return <PageSkeleton label="Loading the question" />;
  }
  if (draft.isError) {
    return (
      <ProblemState
        isPage
        error={draft.error}
        what="This question"
        onRetry={() => void draft.refetch()}
        action={<BackLink href="/questions?tab=own">Your questions</BackLink>}
      />
    );
  }
  return <DraftWorkbench initial={draft.data} />;
}

/** On a wide screen the preview stands beside the text, and both use more than a page of prose. */
const sideBySide =
  'grid gap-6 xl:relative xl:left-1/2 xl:w-[min(calc(100vw-4rem),104rem)] xl:-translate-x-1/2 xl:grid-cols-2';

function DraftWorkbench({ initial }: { initial: QuestionDraft }) {
  const editing = useDraftEditor(initial);
  const { stored, state, save, accept } = editing;
  const [path, open] = useState('statement.md');
  const [tab, showTab] = useState('preview');
  /** The conflict that was put aside to look at the text first. */
  const [later, decideLater] = useState<SaveState | null>(null);
  const { id } = stored;
  const refresh = useCallback(() => {
    void apiGet(`/question-drafts/${id}`, questionDraftSchema).then(accept, () => undefined);
  }, [accept, id]);
  return (
    <>
      <PageHeader
        back={<BackLink href="/questions?tab=own">Your questions</BackLink>}
        title={stored.title ?? stored.questionId}
        description={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <DraftStateBadge draft={stored} />
            <span className="font-mono text-xs">{stored.questionId}</span>
            <SaveMark
              state={state}
              savedAt={stored.updatedAt}
              onSave={() => void save()}
              onCompare={() => decideLater(null)}
            />
          </span>
        }
        actions={<DraftActions editing={editing} />}
      />
      <div className={sideBySide}>
        <Workbench editing={editing} path={path} onOpen={open} />
        <Tabs value={tab} onValueChange={showTab} className="min-w-0">
          <TabsList aria-label="About the question">
            <TabsTrigger value="preview">Preview</TabsTrigger>
            <TabsTrigger value="cases">Cases</TabsTrigger>
            <TabsTrigger value="problems">
              Problems
              {stored.problems.length > 0 ? (
                <Badge tone="danger">{stored.problems.length}</Badge>
              ) : null}
            </TabsTrigger>
            <TabsTrigger value="validation">Validation</TabsTrigger>
            <TabsTrigger value="data">Data</TabsTrigger>
            <TabsTrigger value="history">History</TabsTrigger>
          </TabsList>
          <TabsContent value="preview" className="mt-5">
            <DraftPreview draft={stored} files={editing.files} />
          </TabsContent>
          <TabsContent value="cases" className="mt-5">
            <DraftCases draft={stored} onOpen={open} />
          </TabsContent>
          <TabsContent value="problems" className="mt-5">
            <Card>
              {stored.problems.length === 0 ? (
                <p className="text-sm text-muted">The files are a whole question.</p>
              ) : (
                <PlaceList label="Problems" places={stored.problems} onOpen={open} />
              )}
            </Card>
          </TabsContent>
          <TabsContent value="validation" className="mt-5">
            <ValidationPanel editing={editing} onOpen={open} onFinished={refresh} />
          </TabsContent>
          <TabsContent value="data" className="mt-5">
            <DatasetsPanel editing={editing} />
          </TabsContent>
          <TabsContent value="history" className="mt-5">
            <HistoryPanel editing={editing} />
          </TabsContent>
        </Tabs>
      </div>
      <ConflictDialog
        editing={editing}
        isOpen={later !== state}
        onClose={() => decideLater(state)}
      />
    </>
  );
}

type WorkbenchProps = {
  editing: ReturnType<typeof useDraftEditor>;
  path: string;
  onOpen: (path: string) => void;
};

function Workbench({ editing, path, onOpen }: WorkbenchProps) {
  const { stored, files, change } = editing;
  const shown = path in files ? path : 'statement.md';
  return (
    <section
      aria-label="Files of the question"
      className="grid min-w-0 gap-4 lg:grid-cols-[15rem_minmax(0,1fr)] xl:sticky xl:top-4 xl:grid-cols-[12rem_minmax(0,1fr)] xl:self-start"
    >
      <FileList draft={stored} files={files} path={shown} onOpen={onOpen} onChange={change} />
      <div className="flex h-128 min-w-0 flex-col xl:h-[max(24rem,calc(100dvh-17rem))] overflow-hidden rounded-lg border border-line bg-surface">
        <FileEditor
          path={shown}
          text={files[shown] ?? ''}
          isReadOnly={!stored.mayEdit}
          hintId={editorHintId}
          onChange={(text) => change({ ...files, [shown]: text })}
        />
        <p
          id={editorHintId}
          className="border-t border-line px-3 py-1.5 text-xs text-muted max-sm:hidden"
        >
          <Kbd>Tab</Kbd> indents; <Kbd>Esc</Kbd> and then <Kbd>Tab</Kbd> leaves the editor.{' '}
          <Kbd>Ctrl</Kbd> <Kbd>S</Kbd> saves at once.
        </p>
      </div>
    </section>
  );
}
