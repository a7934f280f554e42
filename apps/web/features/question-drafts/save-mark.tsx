import { Button } from '@pairwise/ui';
import { Check, CloudOff, Pencil, RefreshCw } from 'lucide-react';
import { formatDateTime } from '@/lib/format';
import type { SaveState } from './draft-keeper';

type SaveMarkProps = {
  state: SaveState;
  savedAt: string;
  onSave: () => void;
  onCompare: () => void;
};

export function SaveMark({ state, savedAt, onSave, onCompare }: SaveMarkProps) {
  return (
    <span
      role="status"
      className="inline-flex items-center gap-1.5 text-sm text-muted [&_svg]:size-4"
    >
      {markOf(state, savedAt)}
      {state.kind === 'failed' ? (
        <Button variant="link" size="sm" onClick={onSave}>
          Save now
        </Button>
      ) : null}
      {state.kind === 'conflict' ? (
        <Button variant="link" size="sm" onClick={onCompare}>
          Compare
        </Button>
      ) : null}
    </span>
  );
}

function markOf(state: SaveState, savedAt: string) {
  switch (state.kind) {
    case 'saved':
      return (
        <>
          <Check aria-hidden /> Saved {formatDateTime(savedAt)}
        </>
      );
    case 'saving':
      return (
        <>
          <RefreshCw aria-hidden /> Saving…
        </>
      );
    case 'unsaved':
      return (
        <>
          <Pencil aria-hidden /> Not saved yet
        </>
      );
    case 'failed':
      return (
        <>
          <CloudOff aria-hidden /> Not saved: {state.message} It is kept in this browser.
        </>
      );
    case 'conflict':
      return (
        <>
          <CloudOff aria-hidden /> Not saved: somebody else changed this question.
        </>
      );
  }
}
