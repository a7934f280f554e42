import { placeOf, type LossAxis } from './loss-reader.js';
import type { LossPoint, LossSeries } from './loss-series.js';

export const axisWords: Record<LossAxis, string> = {
  step: 'step',
  epoch: 'epoch',
  order: 'line',
};

/** Four digits that matter: "0.1234", "12 340", "1.2e-7". */
export function formatLoss(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e6)) {
    return value
      .toExponential(2)
      .replace(/\.?0+e/, 'e')
      .replace('e+', 'e');
  }
  return String(Number(value.toPrecision(4)));
}

const at = (point: LossPoint, axis: LossAxis): string =>
  `${axisWords[axis]} ${formatLoss(placeOf(point, axis))}`;

/** "train_loss: 120 values from 2.31 to 0.12, lowest 0.11 at step 118." */
export function describeSeries(series: LossSeries, axis: LossAxis): string {
  const { name, summary } = series;
  const { count, first, last, lowest } = summary;
  const values = count === 1 ? '1 value' : `${count} values`;
  const range =
    first && last ? ` from ${formatLoss(first.value)} to ${formatLoss(last.value)}` : '';
  const low = lowest ? `, lowest ${formatLoss(lowest.value)} at ${at(lowest, axis)}` : '';
  return `${name}: ${values}${range}${low}.`;
}

/** What cannot be drawn is said; null when everything can. */
export function describeGaps(series: LossSeries, axis: LossAxis): string | null {
  const { nanCount, infiniteCount, firstGap } = series.summary;
  if (!firstGap) return null;
  const counts = [
    nanCount > 0 ? `${nanCount} NaN` : '',
    infiniteCount > 0 ? `${infiniteCount} infinite` : '',
  ];
  const were = nanCount + infiniteCount === 1 ? 'value is a gap' : 'values are gaps';
  return `${series.name}: ${counts.filter(Boolean).join(' and ')} ${were}, the first at ${at(firstGap, axis)}.`;
}
