/** One value as it was printed. `order` counts the lines that told of a loss. */
export type LossPoint = {
  order: number;
  step: number | null;
  epoch: number | null;
  value: number;
};

/** Some consecutive points: the lowest and the highest of them, which keep the curve's outline. */
export type LossBucket = {
  low: LossPoint | null;
  high: LossPoint | null;
  /** Some of them were no numbers, so the line is broken after it. */
  hasGap: boolean;
};

const bucketsMax = 300;

const emptyBucket: LossBucket = { low: null, high: null, hasGap: false };

/** What is said of a series without looking at its points. */
export type LossSummary = {
  count: number;
  nanCount: number;
  infiniteCount: number;
  firstGap: LossPoint | null;
  first: LossPoint | null;
  last: LossPoint | null;
  lowest: LossPoint | null;
  /** Every point told its place, each a later one than the one before. */
  stepsRise: boolean;
  epochsRise: boolean;
};

const nothing: LossSummary = {
  count: 0,
  nanCount: 0,
  infiniteCount: 0,
  firstGap: null,
  first: null,
  last: null,
  lowest: null,
  stepsRise: true,
  epochsRise: true,
};

function extend(summary: LossSummary, point: LossPoint): LossSummary {
  const { count, nanCount, infiniteCount, firstGap, first, last, lowest } = summary;
  const isNan = Number.isNaN(point.value);
  const isFinite = Number.isFinite(point.value);
  return {
    count: count + 1,
    nanCount: nanCount + (isNan ? 1 : 0),
    infiniteCount: infiniteCount + (isNan || isFinite ? 0 : 1),
    firstGap: firstGap ?? (isFinite ? null : point),
    first: first ?? point,
    last: point,
    lowest: isFinite && (!lowest || point.value < lowest.value) ? point : lowest,
    stepsRise: summary.stepsRise && rises(last?.step, point.step),
    epochsRise: summary.epochsRise && rises(last?.epoch, point.epoch),
  };
}

/** The points of one name, in bounded space however many there are. */
export class LossSeries {
  readonly name: string;
  summary = nothing;
  /** Without the last point, which a progress bar may still correct. */
  #settled = nothing;
  #buckets: LossBucket[] = [];
  #pointsPerBucket = 1;
  #open = emptyBucket;
  #openCount = 0;

  constructor(name: string) {
    this.name = name;
  }

  add(point: LossPoint): void {
    const { last } = this.summary;
    if (last && !isCorrection(last, point)) {
      this.#settled = this.summary;
      this.#keep(last);
    }
    this.summary = extend(this.#settled, point);
  }

  get buckets(): LossBucket[] {
    const { last } = this.summary;
    return last ? [...this.#buckets, merge(this.#open, bucketOf(last))] : [];
  }

  #keep(point: LossPoint): void {
    this.#open = merge(this.#open, bucketOf(point));
    this.#openCount += 1;
    if (this.#openCount < this.#pointsPerBucket) return;
    this.#buckets.push(this.#open);
    this.#open = emptyBucket;
    this.#openCount = 0;
    if (this.#buckets.length === bucketsMax) this.#halve();
  }

  #halve(): void {
    const halved: LossBucket[] = [];
    for (let index = 0; index < this.#buckets.length; index += 2) {
      halved.push(
        merge(this.#buckets[index] ?? emptyBucket, this.#buckets[index + 1] ?? emptyBucket),
      );
    }
    this.#buckets = halved;
    this.#pointsPerBucket *= 2;
  }
}

/** A bar draws itself again with the same step, and the last drawing is the true one. */
const isCorrection = (last: LossPoint, point: LossPoint): boolean =>
  point.step !== null && point.step === last.step && point.epoch === last.epoch;

const bucketOf = (point: LossPoint): LossBucket =>
  Number.isFinite(point.value)
    ? { low: point, high: point, hasGap: false }
    : { low: null, high: null, hasGap: true };

function merge(one: LossBucket, other: LossBucket): LossBucket {
  return {
    low: pick(one.low, other.low, (a, b) => a <= b),
    high: pick(one.high, other.high, (a, b) => a >= b),
    hasGap: one.hasGap || other.hasGap,
  };
}

function pick(
  one: LossPoint | null,
  other: LossPoint | null,
  isBetter: (one: number, other: number) => boolean,
): LossPoint | null {
  if (!one || !other) return one ?? other;
  return isBetter(one.value, other.value) ? one : other;
}

/** The first point has nothing before it. */
const rises = (before: number | null | undefined, now: number | null): boolean =>
  now !== null && (before === undefined || (before !== null && now > before));
