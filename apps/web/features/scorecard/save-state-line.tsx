'use client';

import { Button, Spinner } from '@pairwise/ui';
import { CloudAlert, CloudCheck } from 'lucide-react';
import type { SaveState } from './save-queue';

const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

type SaveStateLineProps = {
  state: SaveState;
  onRetry: () => void;
  /** While nothing was changed. */
  idle?: string;
  /** Before the time. */
  saved?: string;
};

export function SaveStateLine(props: SaveStateLineProps) {
  const { state, onRetry, idle = 'Saves as you type', saved = 'Draft saved' } = props;
  return (
    <p role="status" className="flex items-center gap-1.5 text-sm text-muted">
      {state.name === 'idle' ? idle : null}
      {state.name === 'waiting' || state.name === 'saving' ? (
        <>
          <Spinner /> Saving…
        </>
      ) : null}
      {state.name === 'saved' ? (
        <>
          <CloudCheck aria-hidden className="size-4 text-success" />
          {saved} at {time.format(state.atMs)}
        </>
      ) : null}
      {state.name === 'failed' ? (
        <>
          <CloudAlert aria-hidden className="size-4 text-danger" />
          <span className="text-danger">Not saved yet; trying again.</span>
          <Button variant="link" onClick={onRetry}>
            Save now
          </Button>
        </>
      ) : null}
    </p>
  );
}
