'use client';

import { placeOf, type LossAxis, type LossRecord } from './loss-reader.js';
import { rowsOf } from './loss-rows.js';
import type { LossSeries } from './loss-series.js';
import { axisWords, formatLoss } from './loss-words.js';

/** The same as the curve, for whoever reads instead of looking. */
export function LossTables({ record: { series, axis } }: { record: LossRecord }) {
  return (
    <details className="mt-1 text-xs">
      <summary className="cursor-pointer rounded text-muted outline-none focus-visible:ring-2 focus-visible:ring-ring">
        Values as a table
      </summary>
      <div className="mt-1 flex flex-wrap gap-6">
        {series.map((one) => (
          <LossTable key={one.name} series={one} axis={axis} />
        ))}
      </div>
    </details>
  );
}

function LossTable({ series, axis }: { series: LossSeries; axis: LossAxis }) {
  const rows = rowsOf(series);
  return (
    <table className="text-left tabular-nums">
      <caption className="text-left font-medium whitespace-nowrap">
        {series.name}
        {rows.length < series.summary.count ? ` (${rows.length} of ${series.summary.count})` : ''}
      </caption>
      <thead className="text-muted">
        <tr>
          <th scope="col" className="py-0.5 pr-4 font-medium">
            {axisWords[axis]}
          </th>
          <th scope="col" className="py-0.5 font-medium">
            value
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((point) => (
          <tr key={point.order}>
            <th scope="row" className="pr-4 font-normal">
              {formatLoss(placeOf(point, axis))}
            </th>
            <td>{formatLoss(point.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
