import type { GateFinding } from '@pairwise/contracts';
import type { Question, QuestionCase } from '../question-format.js';
import { error, inManifest } from './finding.js';
import { type GateResult, hasPassed } from './gate-result.js';

/** A right answer must not run out of time because a machine is busy. */
const timeShareMax = 0.5;

interface Repeat {
  readonly seed: string;
  readonly hasPassed: boolean;
  readonly isTimeout: boolean;
  readonly message: string;
  readonly wallTimeMs: number | null;
}

/** The reference: full marks, the same in every repeat, and far from every limit. */
export function judgeReference(question: Question, repeats: readonly GateResult[]): GateFinding[] {
  return question.cases.flatMap((one, index) => {
    const outcomes = outcomesOf(one, repeats);
    return [...judgeOutcomes(one, index, outcomes), ...judgeTimes(one, index, outcomes)];
  });
}

function outcomesOf({ name }: QuestionCase, repeats: readonly GateResult[]): Repeat[] {
  return repeats.flatMap(({ seed, cases }) => {
    const found = cases.find((one) => one.name === name);
    if (found === undefined) return [];
    const { verdict, message, wallTimeMs } = found;
    const isTimeout = verdict === 'timed_out';
    const text = message ?? verdict;
    return [{ seed, hasPassed: hasPassed(found), isTimeout, message: text, wallTimeMs }];
  });
}

function judgeOutcomes(
  { name }: QuestionCase,
  index: number,
  outcomes: readonly Repeat[],
): GateFinding[] {
  const failed = outcomes.filter((one) => !one.hasPassed);
  const [first] = failed;
  if (first === undefined) return [];
  if (failed.length === outcomes.length) {
    const message = `does not pass \`${name}\`: ${first.message}`;
    return [error('reference_fails', { file: 'reference.py' }, message)];
  }
  const message =
    `The reference fails \`${name}\` in ${failed.length} of ${outcomes.length} repeats: ` +
    `${first.message} (seed ${first.seed}). ${advice(first)}`;
  return [error('repeats_differ', inManifest(`cases.${index}`), message)];
}

const advice = ({ isTimeout }: Repeat): string =>
  isTimeout
    ? 'Raise timeoutMs or make the input smaller.'
    : 'Draw everything from the seed, and leave room for rounding.';

function judgeTimes(
  { name, timeoutMs }: QuestionCase,
  index: number,
  outcomes: readonly Repeat[],
): GateFinding[] {
  const times = sortedTimes(outcomes);
  // One slow repeat may be the machine's doing, two are the case's.
  const slow = times.length > 2 ? times.at(-2) : times.at(-1);
  if (slow === undefined || slow <= timeoutMs * timeShareMax) return [];
  const message =
    `The reference takes up to ${Math.round(times.at(-1) ?? slow)} ms in \`${name}\`, ` +
    `more than half of the limit of ${timeoutMs} ms. Raise timeoutMs or make the input smaller.`;
  return [error('case_slow', inManifest(`cases.${index}.timeoutMs`), message)];
}

/** Wall times in milliseconds; null where the case runs nothing. */
export function referenceTimes(
  outcomes: readonly { readonly wallTimeMs: number | null }[],
): { median: number; max: number } | null {
  const times = sortedTimes(outcomes);
  const [median, max] = [times[Math.floor(times.length / 2)], times.at(-1)];
  return median === undefined || max === undefined ? null : { median, max };
}

const sortedTimes = (outcomes: readonly { readonly wallTimeMs: number | null }[]): number[] =>
  outcomes
    .flatMap(({ wallTimeMs }) => (wallTimeMs === null ? [] : [wallTimeMs]))
    .sort((a, b) => a - b);
