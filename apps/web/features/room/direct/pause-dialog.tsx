'use client';

import { limits } from '@pairwise/contracts';
import { Button, Dialog, Field, Input } from '@pairwise/ui';
import { useState, type FormEvent } from 'react';
import { useRoomControls } from '../room-controls';

type PauseDialogProps = { onClose: () => void };

const readyReasons = [
  'A short break',
  'A technical problem',
  'Somebody at the door',
  'Questions first',
];

/** Stops every clock. The reason is shown to everybody and kept on the record. */
export function PauseDialog({ onClose }: PauseDialogProps) {
  const { send } = useRoomControls();
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const pause = async (words: string): Promise<void> => {
    setBusy(true);
    if (await send({ type: 'clock.pause', reason: words })) onClose();
    setBusy(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '') void pause(reason.trim());
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Pause the clock"
      description="Everybody sees the reason. The editor stays open, and the pause costs no time."
    >
      <ul aria-label="Ready reasons" className="flex flex-wrap gap-2">
        {readyReasons.map((words) => (
          <li key={words}>
            <Button
              size="sm"
              variant="secondary"
              disabled={isBusy}
              onClick={() => void pause(words)}
            >
              {words}
            </Button>
          </li>
        ))}
      </ul>
      <form onSubmit={submit} className="flex items-end gap-2">
        <Field label="Another reason" className="flex-1">
          <Input
            maxLength={limits.reasonCharacters}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <Button type="submit" disabled={reason.trim() === ''} loading={isBusy}>
          Pause
        </Button>
      </form>
    </Dialog>
  );
}
