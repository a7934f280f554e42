import { z } from 'zod';
import type { Judgement } from './case-verdict.js';
import { SandboxError } from './errors.js';
import type { JobResult } from './job-result.js';

export const measuredKinds = ['faster_than', 'leaner_than'] as const;
const sizesOfOne = 3;
const repeatsMax = 10;
/** Of the program and of the reference, twice where it is borderline, and of nothing at first. */
export const measuredRunsMax = sizesOfOne * repeatsMax * 4 + repeatsMax;

const schema = z.strictObject({
  kind: z.enum(measuredKinds),
  /** How many times what the reference takes is allowed. */
  factor: z.number().min(1).max(1000),
  sizes: z.array(z.int().positive()).length(sizesOfOne),
  repeats: z.int().min(1).max(repeatsMax).default(3),
  /** The check of the answers: who is quick and wrong earns nothing. */
  answer: z.record(z.string(), z.unknown()),
});

/** A check of time or memory, in multiples of what the reference takes on the same machine. */
export type MeasuredCheck = z.infer<typeof schema>;

/** What the program and the reference took at one size, beyond what an empty case takes. */
export interface Measurement {
  readonly size: number;
  readonly own: number;
  readonly reference: number;
  /** The program was stopped every time, so that `own` is the least that it takes. */
  readonly isCut?: boolean;
}

const mebibyte = 1024 * 1024;
/**
 * Allowed in any case: less than this is noise of the machine, of a fork and of the kernel's way to
 * count. Milliseconds of processor time, and bytes.
 */
const slack = { faster_than: 10, leaner_than: 4 * mebibyte } as const;
/** So near to what is allowed, more measurements have to decide. */
const borderline = { from: 0.8, to: 1.25 } as const;
/** Within this share of what is allowed, a reference twice as quick would not change the verdict. */
const clear = 0.5;
/** So far beyond what is allowed, nobody has to wait for the end. */
const hopeless = 2;

/** null for a check that is not about time or memory. Throws `SandboxError` for a malformed one. */
export function findMeasuredCheck(check: Readonly<Record<string, unknown>>): MeasuredCheck | null {
  if (measuredKinds.every((kind) => kind !== check['kind'])) return null;
  const parsed = schema.safeParse(check);
  if (parsed.success) return parsed.data;
  throw new SandboxError('checker_failed', `a check cannot be read: ${parsed.error.message}`);
}

/** In milliseconds or bytes, as the kernel counted: a claim of the container would be free. */
export function costOf({ kind }: MeasuredCheck, { measured }: JobResult): number {
  const cost = kind === 'faster_than' ? measured.cpuTimeMs : measured.peakMemoryBytes;
  if (cost !== null) return cost;
  throw new SandboxError('engine_failed', `${kind} needs counters that cannot be read here`);
}

/**
 * Processor time above that of an empty case after which a program cannot pass any more, given the
 * least that the reference took so far. null where only the end of a program tells its cost.
 */
export function hopelessCost(check: MeasuredCheck, reference: number): number | null {
  if (check.kind !== 'faster_than') return null;
  return hopeless * allowed(check, { reference });
}

export function isTooMuch(check: MeasuredCheck, measurement: Measurement): boolean {
  return measurement.own > allowed(check, measurement);
}

/** One measurement is enough: whatever disturbed it made the program slower, or the reference. */
export function isClear(check: MeasuredCheck, { own, reference }: Measurement): boolean {
  return own <= clear * allowed(check, { reference });
}

export function isBorderline(check: MeasuredCheck, measurement: Measurement): boolean {
  const ratio = measurement.own / allowed(check, measurement);
  return ratio >= borderline.from && ratio <= borderline.to;
}

/** Passed when the program keeps within what is allowed at every size. */
export function judgeMeasurements(
  check: MeasuredCheck,
  measurements: readonly Measurement[],
): Judgement {
  const broken = measurements.find((one) => isTooMuch(check, one));
  if (broken === undefined) return { verdict: 'passed', share: 1, message: '' };
  const { size, own, reference, isCut } = broken;
  const shown = (cost: number) => describeCost(check.kind, cost);
  const message =
    `At size ${size}: ${isCut === true ? 'more than ' : ''}${shown(own)}, the reference takes ${shown(reference)}; ` +
    `allowed are ${check.factor} times as much and ${shown(slack[check.kind])}.`;
  return { verdict: 'failed', share: 0, message };
}

function allowed(
  { kind, factor }: MeasuredCheck,
  { reference }: Pick<Measurement, 'reference'>,
): number {
  return factor * reference + slack[kind];
}

function describeCost(kind: MeasuredCheck['kind'], cost: number): string {
  if (kind === 'leaner_than') return `${(cost / mebibyte).toFixed(1)} MiB of memory`;
  return `${Math.round(cost)} ms of processor time`;
}
