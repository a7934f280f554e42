'use client';

import { Button, ConfirmDialog, Notice } from '@pairwise/ui';
import { useState } from 'react';
import { problemText } from '@/lib/api';
import type { RoomApi } from '../room-api';
import { useSessionStep } from '../use-session-step';

export function EndButton({ api }: { api: RoomApi }) {
  const [isOpen, setOpen] = useState(false);
  const end = useSessionStep(api, 'end', () => setOpen(false));
  return (
    <>
      <Button variant="secondary" size="sm" onClick={() => setOpen(true)}>
        <span>
          End<span className="max-sm:sr-only"> interview</span>
        </span>
      </Button>
      <ConfirmDialog
        open={isOpen}
        onOpenChange={setOpen}
        title="End the interview?"
        description={
          <>
            The candidate leaves the room, and the code can no longer be changed. You can open the
            interview again from here or from the session’s page.
            {end.error ? (
              <Notice tone="danger" className="mt-3">
                {problemText(end.error)}
              </Notice>
            ) : null}
          </>
        }
        confirmLabel="End interview"
        cancelLabel="Keep going"
        danger
        busy={end.isPending}
        onConfirm={() => end.mutate()}
      />
    </>
  );
}
