'use client';

import type { HocuspocusProvider } from '@hocuspocus/provider';
import { mainFileId, type RoomQuestion } from '@pairwise/contracts';
import { Skeleton, Tabs, TabsContent } from '@pairwise/ui';
import dynamic from 'next/dynamic';
import { CommandProblem } from './command-problem';
import { EditAnnouncements } from './edit-announcements';
import { EditorToolbar } from './editor-toolbar';
import { FileTabs } from './file-tabs';
import { FollowButton, FollowNotice } from './follow-bar';
import { usePreferences } from './use-preferences';
import { useFileActions } from './use-file-actions';
import type { CodeDesk } from './use-code-desk';
import type { Commands } from '../use-commands';
import type { Reveal } from './use-reveal-line';

const CodeEditor = dynamic(() => import('./code-editor').then((module) => module.CodeEditor), {
  ssr: false,
  loading: () => <EditorLoading />,
});

type EditorPaneProps = {
  question: RoomQuestion;
  provider: HocuspocusProvider | null;
  desk: CodeDesk;
  isReadOnly: boolean;
  /** An interviewer has locked the text for the candidate, who may still run it. */
  isLocked: boolean;
  /** Completion and marks on mistakes, as an interviewer switches them. */
  assistance: boolean;
  /** Of the candidate; null when nobody counts. */
  attemptsLeft: number | null;
  isStaff: boolean;
  /** A submission of this question is being graded. */
  isChecking: boolean;
  commands: Commands;
  onRunCell: (line: number) => boolean;
  reveal: Reveal;
};

const hintId = 'editor-keyboard-hint';

export function EditorPane(props: EditorPaneProps) {
  const { question, provider, desk, isReadOnly, attemptsLeft, isStaff, isChecking } = props;
  const isLocked = props.isLocked && !isStaff;
  const { commands, reveal, onRunCell } = props;
  const { files, fileId, chooseFile, peers } = desk;
  const isReady = provider !== null && !isReadOnly;
  const isGraded = question.kind === 'coding';
  const maySubmit = isGraded && isReady && !isChecking && (isStaff || attemptsLeft !== 0);
  const { announcesEdits } = usePreferences();
  const actions = useFileActions({ provider, question, files, chooseFile });
  const file = files.find(({ id }) => id === fileId) ?? files[0];
  const run = (): void => {
    if (isReady) commands.run();
  };
  const submit = (): void => {
    if (maySubmit) commands.submit();
  };
  const onOtherFile = (step: -1 | 1): void => {
    const index = files.findIndex(({ id }) => id === fileId) + step;
    const other = files[(index + files.length) % files.length];
    if (other) chooseFile(other.id);
  };
  return (
    <section aria-label="Code" className="flex min-h-0 flex-1 flex-col bg-surface">
      <EditorToolbar
        environment={question.environment}
        isReadOnly={isReadOnly}
        isLocked={isLocked}
        isReady={isReady}
        isChecking={isChecking}
        isGraded={isGraded}
        maySubmit={maySubmit}
        attemptsLeft={isGraded ? attemptsLeft : null}
        busy={commands.busy}
        onRun={run}
        onSubmit={submit}
      />
      <CommandProblem problem={commands.problem} onDismiss={commands.dismissProblem} />
      <FollowNotice peers={peers} myId={desk.myId} />
      <Tabs
        value={fileId}
        // The focus may come back to a tab by itself, from a dialog say; that is no choice.
        activationMode="manual"
        onValueChange={chooseFile}
        className="@container flex min-h-0 flex-1 flex-col"
      >
        <div className="flex shrink-0 items-center gap-1 border-b border-line px-1.5">
          <FileTabs
            questionId={question.id}
            files={files}
            fileId={fileId}
            peers={peers}
            isReadOnly={!isReady || isLocked}
            onAdd={actions.add}
            onRename={actions.rename}
            onDelete={actions.remove}
          />
          {isStaff ? (
            <span className="ml-auto pl-1">
              <FollowButton peers={peers} followed={desk.followed} onFollow={desk.follow} />
            </span>
          ) : null}
        </div>
        <TabsContent value={fileId} tabIndex={-1} className="min-h-0 flex-1">
          {provider && file ? (
            <CodeEditor
              provider={provider}
              questionId={question.id}
              file={file}
              isReadOnly={isReadOnly || isLocked}
              assistance={props.assistance}
              followedId={desk.followed?.participantId ?? null}
              hintId={hintId}
              reveal={reveal}
              onRun={run}
              onSubmit={submit}
              onRunCell={(line) => isReady && fileId === mainFileId && onRunCell(line)}
              onOtherFile={onOtherFile}
              onOwnMove={() => desk.follow(null)}
            />
          ) : (
            <EditorLoading />
          )}
        </TabsContent>
      </Tabs>
      {actions.dialog}
      {provider && announcesEdits ? (
        <EditAnnouncements provider={provider} questionId={question.id} fileId={fileId} />
      ) : null}
      <p
        id={hintId}
        className="shrink-0 truncate border-t border-line px-3 py-1.5 text-xs text-muted"
      >
        Tab indents · Esc, then Tab leaves the editor · Ctrl+F finds
        {fileId === mainFileId ? '' : ' · main.py is what runs'}
      </p>
    </section>
  );
}

function EditorLoading() {
  return (
    <div aria-busy="true" className="flex flex-col gap-3 p-4">
      <p role="status" className="sr-only">
        Opening the editor
      </p>
      <Skeleton className="h-4 w-2/5" />
      <Skeleton className="h-4 w-3/5" />
      <Skeleton className="h-4 w-1/2" />
    </div>
  );
}
