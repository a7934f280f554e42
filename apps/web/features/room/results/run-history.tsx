'use client';

import { Button } from '@pairwise/ui';
import { History } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { RoomApi } from '../room-api';
import type { RunView } from '../run-view.js';
import { runNumberOf } from './describe-run.js';

const RunHistoryDialog = dynamic(
  () => import('./run-history-dialog').then((module) => module.RunHistoryDialog),
  { ssr: false },
);

type RunHistoryProps = {
  api: RoomApi;
  runs: RunView[];
  shown: RunView | null;
  onSelect: (id: string) => void;
};

export function RunHistory({ api, runs, shown, onSelect }: RunHistoryProps) {
  const [isOpen, setOpen] = useState(false);
  if (!shown) return null;
  const choose = (id: string): void => {
    onSelect(id);
    setOpen(false);
  };
  return (
    <>
      <Button
        variant="ghost"
        size="sm"
        className="min-w-0 px-2"
        aria-haspopup="dialog"
        aria-label={`History: Run ${runNumberOf(runs, shown.id)} of ${runs.length}`}
        onClick={() => setOpen(true)}
      >
        <History aria-hidden />
        <span className="truncate">
          Run {runNumberOf(runs, shown.id)} of {runs.length}
        </span>
      </Button>
      {isOpen ? (
        <RunHistoryDialog
          api={api}
          runs={runs}
          shownId={shown.id}
          onChoose={choose}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
