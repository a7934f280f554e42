'use client';

import { cn } from '@pairwise/ui';
import type { RunView } from '../run-view.js';
import { measuresOf, type Measure } from './run-measures.js';
import { useElapsed } from './use-elapsed';

/** From here on a bar warns. */
const nearLimit = 0.9;

/** Time and memory against their limits, while the program runs and afterwards. */
export function RunMeter({ run }: { run: RunView }) {
  const measures = measuresOf(run, useElapsed(run));
  if (measures.length === 0) return null;
  return (
    <div role="group" aria-label="Time and memory" className="mt-2 grid grid-cols-3 gap-3">
      {measures.map((one) => (
        <Bar key={one.name} {...one} />
      ))}
    </div>
  );
}

function Bar({ name, text, share }: Measure) {
  return (
    <div className="min-w-0 text-xs">
      <p className="truncate text-muted">{name}</p>
      <p className="tabular-nums">{text}</p>
      {share === null ? null : (
        <div
          role="meter"
          aria-label={name}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(share * 100)}
          aria-valuetext={text}
          className="mt-1 h-1 overflow-hidden rounded-full bg-line"
        >
          <div
            className={cn('h-full rounded-full', share >= nearLimit ? 'bg-warning' : 'bg-accent')}
            style={{ width: `${share * 100}%` }}
          />
        </div>
      )}
    </div>
  );
}
