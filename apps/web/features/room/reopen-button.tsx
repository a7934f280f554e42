'use client';

import { Button, ConfirmDialog, Notice } from '@pairwise/ui';
import { useState } from 'react';
import { problemText } from '@/lib/api';
import { transitionTexts } from '@/features/session/transition-texts';
import type { RoomApi } from './room-api';
import { useSessionStep } from './use-session-step';

/** An interview that was ended too early goes on; the record keeps that it was opened again. */
export function ReopenButton({ api }: { api: RoomApi }) {
  const [isOpen, setOpen] = useState(false);
  const reopen = useSessionStep(api, 'reopen', () => setOpen(false));
  const { description, ...texts } = transitionTexts.reopen;
  return (
    <>
      <Button variant="secondary" size="sm" onClick={() => setOpen(true)}>
        Open again
      </Button>
      <ConfirmDialog
        open={isOpen}
        onOpenChange={setOpen}
        {...texts}
        description={
          <>
            {description}
            {reopen.error ? (
              <Notice tone="danger" className="mt-3">
                {problemText(reopen.error)}
              </Notice>
            ) : null}
          </>
        }
        busy={reopen.isPending}
        onConfirm={() => reopen.mutate()}
      />
    </>
  );
}
