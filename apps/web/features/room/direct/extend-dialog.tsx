'use client';

import { limits } from '@pairwise/contracts';
import { Button, Dialog, Field, Input } from '@pairwise/ui';
import { useState, type FormEvent } from 'react';
import { useRoomControls } from '../room-controls';

const readyMinutes = [5, 10, 15];

export function ExtendDialog({ onClose }: { onClose: () => void }) {
  const { send, state } = useRoomControls();
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const minutes = Number(text);
  const isWhole =
    Number.isInteger(minutes) && minutes >= 1 && minutes <= limits.extensionMinutesMax;
  const extend = async (amount: number): Promise<void> => {
    setBusy(true);
    if (await send({ type: 'clock.extend', minutes: amount })) onClose();
    setBusy(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isWhole) void extend(minutes);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Give more time"
      description={`The interview has ${Math.round(state.limitMs / 60_000)} minutes now. Its phases grow with it, and the candidate sees the new time at once.`}
    >
      <div className="flex flex-wrap gap-2">
        {readyMinutes.map((amount) => (
          <Button
            key={amount}
            variant="secondary"
            disabled={isBusy}
            onClick={() => void extend(amount)}
          >
            {amount} minutes more
          </Button>
        ))}
      </div>
      <form onSubmit={submit} noValidate className="flex items-end gap-2">
        <Field
          label="Other minutes"
          className="flex-1"
          error={text !== '' && !isWhole ? `From 1 to ${limits.extensionMinutesMax}.` : null}
        >
          <Input
            type="number"
            inputMode="numeric"
            min={1}
            max={limits.extensionMinutesMax}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        <Button type="submit" disabled={!isWhole} loading={isBusy}>
          Extend
        </Button>
      </form>
    </Dialog>
  );
}
