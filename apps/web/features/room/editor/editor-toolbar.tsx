'use client';

import type { EnvironmentName } from '@pairwise/contracts';
import { Badge, Button, Kbd } from '@pairwise/ui';
import { Lock, Play, Send } from 'lucide-react';
import { environmentLabel } from '@/lib/labels';
import { describeAttempts } from '../attempt';
import type { CommandName } from '../use-commands';
import { EditorSettings } from './editor-settings';
import { Shortcuts } from './shortcuts';

type EditorToolbarProps = {
  environment: EnvironmentName;
  isReadOnly: boolean;
  isLocked: boolean;
  isReady: boolean;
  isChecking: boolean;
  /** False for what is only talked about: there is nothing to submit. */
  isGraded: boolean;
  maySubmit: boolean;
  attemptsLeft: number | null;
  busy: CommandName | null;
  onRun: () => void;
  onSubmit: () => void;
};

export function EditorToolbar(props: EditorToolbarProps) {
  const { environment, isReadOnly, isLocked, isReady, isGraded, attemptsLeft, busy, onRun } = props;
  return (
    <div
      role="group"
      aria-label="Code actions"
      className="@container flex h-12 shrink-0 items-center gap-2 border-b border-line px-3"
    >
      <Badge className="@max-sm:hidden">{environmentLabel(environment)}</Badge>
      <span role="status" aria-label="Lock">
        {isReadOnly || isLocked ? (
          <Badge tone={isReadOnly ? 'neutral' : 'warning'}>
            <Lock aria-hidden />
            <span>
              {isReadOnly ? 'Read-only' : 'Locked'}
              {isReadOnly ? null : <span className="@max-md:sr-only"> by the interviewer</span>}
            </span>
          </Badge>
        ) : null}
      </span>
      <div className="ml-auto flex items-center gap-2">
        <div className="flex items-center">
          <Shortcuts />
          <EditorSettings />
        </div>
        <Button
          variant="secondary"
          size="sm"
          disabled={!isReady}
          loading={busy === 'run'}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onClick={onRun}
        >
          {busy === 'run' ? null : <Play aria-hidden />}
          Run
          <Shortcut>Ctrl ↵</Shortcut>
        </Button>
        {attemptsLeft === null ? null : (
          <span className="text-xs text-muted @max-md:sr-only">
            {describeAttempts(attemptsLeft)}
          </span>
        )}
        {isGraded ? <SubmitButton {...props} /> : null}
      </div>
    </div>
  );
}

function SubmitButton({ isChecking, maySubmit, busy, onSubmit }: EditorToolbarProps) {
  const isBusy = busy === 'submit' || isChecking;
  return (
    <Button
      size="sm"
      disabled={!maySubmit}
      loading={isBusy}
      aria-keyshortcuts="Control+Shift+Enter Meta+Shift+Enter"
      onClick={onSubmit}
    >
      {isBusy ? null : <Send aria-hidden />}
      Submit
    </Button>
  );
}

function Shortcut({ children }: { children: string }) {
  return (
    <Kbd aria-hidden className="@max-lg:hidden">
      {children}
    </Kbd>
  );
}
