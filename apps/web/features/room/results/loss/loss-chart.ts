import { placeOf, type LossAxis, type LossRecord } from './loss-reader.js';
import type { LossBucket, LossPoint } from './loss-series.js';

export type ChartBox = { left: number; top: number; width: number; height: number };
export type Tick = { value: number; at: number };
export type Chart = {
  /** For each series the lines between its gaps, as an SVG path. */
  paths: string[];
  xTicks: Tick[];
  yTicks: Tick[];
};

type Range = { min: number; max: number };

/** Points of a bucket in the order in which they were printed. */
export function pointsOf({ low, high }: LossBucket): LossPoint[] {
  if (!low || !high || low === high) return low ? [low] : [];
  return low.order < high.order ? [low, high] : [high, low];
}

export function layOut({ axis, series }: LossRecord, box: ChartBox): Chart {
  const points = series.flatMap(({ buckets }) => buckets.flatMap(pointsOf));
  const xRange = rangeOf(points.map((point) => placeOf(point, axis)));
  const yRange = rangeOf(points.map(({ value }) => value));
  const x = (value: number): number => box.left + shareOf(value, xRange) * box.width;
  const y = (value: number): number => box.top + (1 - shareOf(value, yRange)) * box.height;
  return {
    paths: series.map(({ buckets }) => pathOf(buckets, axis, x, y)),
    xTicks: ticksOf(xRange, axis === 'epoch' ? 0 : 1).map((value) => ({ value, at: x(value) })),
    yTicks: ticksOf(yRange, 0).map((value) => ({ value, at: y(value) })),
  };
}

function pathOf(
  buckets: LossBucket[],
  axis: LossAxis,
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  let path = '';
  let isDrawing = false;
  for (const bucket of buckets) {
    for (const point of pointsOf(bucket)) {
      const place = `${round(x(placeOf(point, axis)))} ${round(y(point.value))}`;
      // A lone point between two gaps is a line without length, which round ends make a dot.
      path += isDrawing ? `L${place}` : `M${place}h0`;
      isDrawing = true;
    }
    if (bucket.hasGap) isDrawing = false;
  }
  return path;
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10;

/** Never without extent, so that one value alone lies in the middle. */
function rangeOf(values: number[]): Range {
  const min = values.reduce((least, value) => Math.min(least, value), Infinity);
  const max = values.reduce((most, value) => Math.max(most, value), -Infinity);
  if (min > max) return { min: 0, max: 1 };
  if (min < max) return { min, max };
  const margin = Math.abs(min) > 0 ? Math.abs(min) / 2 : 1;
  return { min: min - margin, max: max + margin };
}

/** Halves first: the difference of two very large numbers has no number. */
const shareOf = (value: number, { min, max }: Range): number =>
  (value / 2 - min / 2) / (max / 2 - min / 2);

const ticksWanted = 4;

/** Round numbers within the range, at most six of them. */
export function ticksOf({ min, max }: Range, stepMin: number): number[] {
  const rough = max / ticksWanted - min / ticksWanted || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough) ?? 10;
  const step = Math.max(factor * power, stepMin);
  const first = Math.ceil(min / step);
  const count = Math.min(Math.floor(max / step) - first + 1, ticksWanted + 2);
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}
