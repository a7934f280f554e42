import type { OutputStream } from '../../output-parts.js';
import { epochOf, readLossLine } from './loss-line.js';
import { LossSeries, type LossPoint } from './loss-series.js';

export const seriesMax = 4;
/** What stands further right in a line is not read. */
const lineCharactersMax = 4_096;
/** A curve of fewer points tells nothing that the numbers do not. */
const pointsMin = 3;

export type LossAxis = 'step' | 'epoch' | 'order';
export type LossRecord = { axis: LossAxis; series: LossSeries[]; hasMoreSeries: boolean };

/** Finds losses in what a program prints, in whatever pieces it comes. */
export class LossReader {
  readonly #series = new Map<string, LossSeries>();
  readonly #unfinished = { stdout: '', stderr: '', stdin: '' };
  #order = 0;
  #epoch: number | null = null;
  #hasMoreSeries = false;

  push(stream: OutputStream, text: string): void {
    // A progress bar goes back to the start of its line, which ends what it has said.
    const lines = text.split(/[\r\n]/);
    const last = lines.pop() ?? '';
    for (const [index, line] of lines.entries()) {
      this.#readLine(index === 0 ? this.#unfinished[stream] + line : line);
    }
    const begun = lines.length === 0 ? this.#unfinished[stream] : '';
    this.#unfinished[stream] = (begun + last).slice(0, lineCharactersMax);
  }

  /** Nothing follows: a last line without an end is a line as well. */
  end(): void {
    for (const stream of ['stdout', 'stderr'] as const) {
      this.#readLine(this.#unfinished[stream]);
      this.#unfinished[stream] = '';
    }
  }

  /** Null while there is too little for a curve. */
  record(): LossRecord | null {
    const series = [...this.#series.values()];
    if (!series.some(({ summary }) => summary.count >= pointsMin)) return null;
    return { axis: axisOf(series), series, hasMoreSeries: this.#hasMoreSeries };
  }

  #readLine(whole: string): void {
    const line = whole.length > lineCharactersMax ? whole.slice(0, lineCharactersMax) : whole;
    const found = readLossLine(line);
    if (!found) {
      // "Epoch 3/10" may stand alone, above the lines that belong to it.
      this.#epoch = epochOf(line) ?? this.#epoch;
      return;
    }
    this.#epoch = found.epoch ?? this.#epoch;
    const { step } = found;
    this.#order += 1;
    const place = { order: this.#order, step, epoch: this.#epoch };
    for (const { name, value } of found.values) this.#add(name, { ...place, value });
  }

  #add(name: string, point: LossPoint): void {
    const known = this.#series.get(name);
    if (known) known.add(point);
    else if (this.#series.size < seriesMax) {
      const created = new LossSeries(name);
      created.add(point);
      this.#series.set(name, created);
    } else this.#hasMoreSeries = true;
  }
}

function axisOf(series: LossSeries[]): LossAxis {
  if (series.every(({ summary }) => summary.stepsRise)) return 'step';
  return series.every(({ summary }) => summary.epochsRise) ? 'epoch' : 'order';
}

export const placeOf = (point: LossPoint, axis: LossAxis): number => point[axis] ?? point.order;
