'use client';

import type { HocuspocusProvider } from '@hocuspocus/provider';
import type { RoomQuestion } from '@pairwise/contracts';
import { Skeleton } from '@pairwise/ui';
import dynamic from 'next/dynamic';
import { CommandProblem } from './command-problem';
import { EditorToolbar } from './editor-toolbar';
import type { Commands } from '../use-commands';
import type { Reveal } from './use-reveal-line';

const CodeEditor = dynamic(() => import('./code-editor').then((module) => module.CodeEditor), {
  ssr: false,
  loading: () => <EditorLoading />,
});

type EditorPaneProps = {
  question: RoomQuestion;
  provider: HocuspocusProvider | null;
  isReadOnly: boolean;
  /** Of the candidate; null when nobody counts. */
  attemptsLeft: number | null;
  isStaff: boolean;
  /** A submission of this question is being graded. */
  isChecking: boolean;
  commands: Commands;
  reveal: Reveal;
};

const hintId = 'editor-keyboard-hint';

export function EditorPane(props: EditorPaneProps) {
  const { question, provider, isReadOnly, attemptsLeft, isStaff, isChecking, commands, reveal } =
    props;
  const isReady = provider !== null && !isReadOnly;
  const isGraded = question.kind === 'coding';
  const maySubmit = isGraded && isReady && !isChecking && (isStaff || attemptsLeft !== 0);
  const run = (): void => {
    if (isReady) commands.run();
  };
  const submit = (): void => {
    if (maySubmit) commands.submit();
  };
  return (
    <section aria-label="Code" className="flex min-h-0 flex-1 flex-col bg-surface">
      <EditorToolbar
        environment={question.environment}
        isReadOnly={isReadOnly}
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
      <div className="min-h-0 flex-1">
        {provider ? (
          <CodeEditor
            provider={provider}
            questionId={question.id}
            isReadOnly={isReadOnly}
            hintId={hintId}
            reveal={reveal}
            onRun={run}
            onSubmit={submit}
          />
        ) : (
          <EditorLoading />
        )}
      </div>
      <p
        id={hintId}
        className="shrink-0 truncate border-t border-line px-3 py-1.5 text-xs text-muted"
      >
        Tab indents · Esc, then Tab leaves the editor · Ctrl+F finds
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
