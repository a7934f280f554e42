import { pointsOf } from './loss-chart.js';
import type { LossPoint, LossSeries } from './loss-series.js';

const rowsMax = 20;

/** Points of a series for reading: all of them where they are few, else some at equal distances. */
export function rowsOf({ buckets, summary: { last } }: LossSeries): LossPoint[] {
  const points = buckets.flatMap(pointsOf);
  if (points.length <= rowsMax) return points;
  const stride = points.length / (rowsMax - 1);
  const chosen = Array.from({ length: rowsMax - 1 }, (_, row) => points[Math.floor(row * stride)]);
  const end = last && Number.isFinite(last.value) ? last : points.at(-1);
  return [...chosen, end].filter((point) => point !== undefined);
}
