import type { Question } from '../question-format.js';

/** How often the reference is repeated, each time with a seed of its own. */
export const referenceRepeats = 20;

/** One program that the gate has graded with the cases of the question. */
export interface PlannedGrading {
  readonly role: 'reference' | 'alternative' | 'starter' | 'mistake';
  /** Path inside the question's folder. */
  readonly file: string;
  readonly source: string;
  /** Decimal digits: the execution seed that the seeds of the cases are derived from. */
  readonly seed: string;
}

/**
 * What has to be graded before a question can be judged: the reference first, so that a broken
 * question shows at once; nothing for a discussion. `nextSeed` is called once for each grading.
 */
export function planGate(
  question: Question,
  nextSeed: () => string,
  repeats = referenceRepeats,
): PlannedGrading[] {
  const { kind, reference, alternatives, starter, mistakes } = question;
  if (kind === 'discussion') return [];
  return [
    ...Array.from({ length: repeats }, () => ({
      role: 'reference' as const,
      file: 'reference.py',
      source: reference,
      seed: nextSeed(),
    })),
    ...alternatives.map(({ file, source }) => ({
      role: 'alternative' as const,
      file,
      source,
      seed: nextSeed(),
    })),
    { role: 'starter', file: 'starter.py', source: starter, seed: nextSeed() },
    ...mistakes.map(({ file, source }) => ({
      role: 'mistake' as const,
      file,
      source,
      seed: nextSeed(),
    })),
  ];
}
