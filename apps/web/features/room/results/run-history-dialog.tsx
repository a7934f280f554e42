'use client';

import { Button, Dialog } from '@pairwise/ui';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { RoomApi } from '../room-api';
import type { RunView } from '../run-view.js';
import { pairOf, runNumberOf, togglePick } from './describe-run.js';
import { RunComparison } from './run-comparison';
import { RunTable } from './run-table';

type RunHistoryDialogProps = {
  api: RoomApi;
  runs: RunView[];
  shownId: string;
  onChoose: (id: string) => void;
  onClose: () => void;
};

/** Every run of the question; one can be looked at again, two can be compared. */
export function RunHistoryDialog(props: RunHistoryDialogProps) {
  const { api, runs, shownId, onChoose, onClose } = props;
  const [picked, setPicked] = useState<string[]>([]);
  const [isComparing, setComparing] = useState(false);
  const pair = isComparing ? pairOf(runs, picked) : null;
  const numberOf = (id: string): number => runNumberOf(runs, id);
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={
        pair
          ? `Run ${numberOf(pair.before.id)} and run ${numberOf(pair.after.id)}`
          : 'Runs of this question'
      }
      className="max-w-3xl p-4 sm:p-6"
    >
      {pair ? (
        <>
          <Button
            variant="secondary"
            size="sm"
            className="self-start"
            autoFocus
            onClick={() => setComparing(false)}
          >
            <ArrowLeft aria-hidden /> All runs
          </Button>
          <RunComparison api={api} pair={pair} numberOf={numberOf} />
        </>
      ) : (
        <>
          <RunTable
            runs={runs}
            shownId={shownId}
            picked={picked}
            onPick={(id) => setPicked(togglePick(picked, id))}
            onChoose={onChoose}
          />
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="text-sm text-muted">
              {runs.length < 2 ? 'The next run can be compared with this one.' : pickHint(picked)}
            </p>
            <Button size="sm" disabled={picked.length !== 2} onClick={() => setComparing(true)}>
              Compare
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

function pickHint({ length }: string[]): string {
  if (length === 0) return 'Tick two runs to compare their code.';
  return length === 1 ? 'Tick one more run.' : 'Two runs are ticked.';
}
