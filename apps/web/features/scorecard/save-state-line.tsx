'use client';

import { Button, Spinner } from '@pairwise/ui';
import { CloudAlert, CloudCheck } from 'lucide-react';
import type { SaveState } from './save-queue';

const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

export function SaveStateLine({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  return (
    <p role="status" className="flex items-center gap-1.5 text-sm text-muted">
      {state.name === 'idle' ? 'Saves as you type' : null}
      {state.name === 'waiting' || state.name === 'saving' ? (
        <>
          <Spinner /> Saving…
        </>
      ) : null}
      {state.name === 'saved' ? (
        <>
          <CloudCheck aria-hidden className="size-4 text-success" />
          Draft saved at {time.format(state.atMs)}
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
