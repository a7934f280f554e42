'use client';

import { cn } from '@pairwise/ui';
import { seriesMax, type LossRecord } from './loss-reader.js';
import { describeGaps, describeSeries } from './loss-words.js';
import { seriesLooks } from './series-looks.js';

/** Which line is which, with its figures; and what cannot be drawn, in words. */
export function LossLegend({ record }: { record: LossRecord }) {
  const { series, axis, hasMoreSeries } = record;
  const gaps = series.map((one) => describeGaps(one, axis)).filter((text) => text !== null);
  return (
    <div className="flex flex-col gap-1 text-xs">
      <ul className="flex flex-col gap-0.5">
        {series.map((one, index) => (
          <li key={one.name} className="flex items-baseline gap-2">
            <svg
              aria-hidden
              width={24}
              height={8}
              className={cn('shrink-0', seriesLooks[index]?.color)}
            >
              <line
                x1={1}
                x2={23}
                y1={4}
                y2={4}
                stroke="currentColor"
                strokeWidth={2}
                strokeDasharray={seriesLooks[index]?.dashes}
              />
            </svg>
            <span className="min-w-0 break-words">{describeSeries(one, axis)}</span>
          </li>
        ))}
      </ul>
      {gaps.map((text) => (
        <p key={text} className="text-warning">
          {text}
        </p>
      ))}
      {hasMoreSeries ? (
        <p className="text-muted">There are more losses; the first {seriesMax} are drawn.</p>
      ) : null}
    </div>
  );
}
