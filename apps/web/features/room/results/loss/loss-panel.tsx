'use client';

import { ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { RunView } from '../../run-view.js';
import { LossFollower } from './follow-output.js';
import { LossCurve } from './loss-curve';
import { LossLegend } from './loss-legend';
import type { LossRecord } from './loss-reader.js';
import { LossTables } from './loss-tables';

/** Draws the losses that a program prints, while it prints them and from the record as well. */
export function LossPanel({ run }: { run: RunView }) {
  const record = useLosses(run);
  if (!record) return null;
  return (
    <details
      open
      className="group max-h-[55%] shrink-0 overflow-y-auto border-t border-line px-3 py-2 text-sm"
    >
      <summary className="flex cursor-pointer list-none items-center gap-1.5 rounded font-medium outline-none focus-visible:ring-2 focus-visible:ring-ring">
        <ChevronRight aria-hidden className="size-4 text-muted group-open:rotate-90" />
        Loss
      </summary>
      <LossCurve record={record} />
      <LossLegend record={record} />
      <LossTables record={record} />
    </details>
  );
}

function useLosses({ parts, isStored }: RunView): LossRecord | null {
  const follower = useRef<LossFollower | null>(null);
  const [record, setRecord] = useState<LossRecord | null>(null);
  useEffect(() => {
    follower.current ??= new LossFollower();
    setRecord(follower.current.follow({ parts, isStored }));
  }, [parts, isStored]);
  return record;
}
