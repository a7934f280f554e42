'use client';

import { cn } from '@pairwise/ui';
import { useId } from 'react';

const STEP = 0.5;
const values = Array.from({ length: 4 / STEP + 1 }, (_, step) => step * STEP);

const cellStyles =
  'relative flex h-9 min-w-0 cursor-pointer items-center justify-center rounded-md border border-line-strong/60 px-1 text-sm tabular-nums has-focus-visible:ring-2 has-focus-visible:ring-ring has-focus-visible:ring-offset-2 has-focus-visible:ring-offset-surface hover:border-accent';
const ratedStyles =
  'has-checked:border-accent has-checked:bg-accent has-checked:font-semibold has-checked:text-on-accent';
const unratedStyles =
  'text-xs text-muted has-checked:border-line-strong has-checked:bg-sunken has-checked:font-medium has-checked:text-ink @md:px-3';

type RatingScaleProps = {
  name: string;
  value: number | null;
  onChange: (value: number | null) => void;
};

/** Plain radio buttons underneath: arrows move, the name of each says its value. */
export function RatingScale({ name, value, onChange }: RatingScaleProps) {
  const groupName = `${name}-${useId()}`;
  return (
    <div className="@container">
      <div className="grid grid-cols-5 gap-1.5 @md:grid-cols-[repeat(9,minmax(0,1fr))_auto]">
        {values.map((step) => (
          <label key={step} className={cn(cellStyles, ratedStyles)}>
            <input
              type="radio"
              name={groupName}
              className="sr-only"
              checked={value === step}
              onChange={() => onChange(step)}
            />
            {step}
          </label>
        ))}
        <label className={cn(cellStyles, unratedStyles)}>
          <input
            type="radio"
            name={groupName}
            className="sr-only"
            checked={value === null}
            onChange={() => onChange(null)}
          />
          <span className="truncate" title="Not observed">
            Not observed
          </span>
        </label>
      </div>
    </div>
  );
}
