'use client';

import type { QuestionId } from '@pairwise/contracts';
import { Button } from '@pairwise/ui';
import { useState } from 'react';
import { useRoomControls } from '../room-controls';
import { requestStatus } from './requests.js';

type AskButtonProps = { questionId: QuestionId; library: string };

/** Asks once; then it shows that the wish waits, or how it was answered. */
export function AskButton({ questionId, library }: AskButtonProps) {
  const { state, record, send } = useRoomControls();
  const [isBusy, setBusy] = useState(false);
  const status = requestStatus(state, record.entries, { questionId, library });
  const ask = async (): Promise<void> => {
    setBusy(true);
    await send({ type: 'tool.ask', questionId, library });
    setBusy(false);
  };
  return (
    <span role="status" className="flex items-center gap-2.5">
      {status === 'waiting' ? <span className="text-muted">Asked, not answered yet</span> : null}
      {status === 'refused' ? <span className="text-muted">Refused</span> : null}
      {status === 'none' || status === 'granted' ? (
        <Button
          variant="secondary"
          size="sm"
          loading={isBusy}
          aria-label={`Ask for ${library}`}
          onClick={() => void ask()}
        >
          Ask
        </Button>
      ) : null}
    </span>
  );
}
