import type { CaseSkill } from '@pairwise/contracts';

export interface ScoredCase {
  skill: CaseSkill;
  points: number;
  maxPoints: number;
}

export interface Proposal {
  /** 0 to 4, in half steps. */
  value: number;
  evidence: string;
}

/** Speed and style belong to fluency and quality, so that a right but slow answer stays right. */
const counts = (one: ScoredCase): boolean => one.skill !== 'speed' && one.skill !== 'style';
const isEdge = (one: ScoredCase): boolean => one.skill === 'edge_cases';

function share(cases: readonly ScoredCase[]): number | null {
  const maxPoints = cases.reduce((sum, one) => sum + one.maxPoints, 0);
  if (maxPoints === 0) return null;
  return cases.reduce((sum, one) => sum + one.points, 0) / maxPoints;
}

/**
 * Share of one submission that is correct, 0 to 1: edge cases make half of it where a question has
 * any (the house rule for correctness; see docs of the scored report). Null without countable cases.
 */
export function correctShare(cases: readonly ScoredCase[]): number | null {
  const counted = cases.filter(counts);
  const edge = share(counted.filter(isEdge));
  const main = share(counted.filter((one) => !isEdge(one)));
  if (edge === null) return main;
  if (main === null) return edge;
  return (edge + main) / 2;
}

/** Rounds 0…1 to the rubric's 0…4 in half steps. */
export const toRating = (shareOfOne: number): number => Math.round(shareOfOne * 8) / 2;

/**
 * Correctness as the tests propose it: the mean over the questions that have a graded submission,
 * the best submission of each. A question without one is left out and said, never counted as zero.
 */
export function proposeCorrectness(
  questions: ReadonlyArray<{ title: string; cases: readonly ScoredCase[] | null }>,
): Proposal | null {
  const shares: { title: string; share: number }[] = [];
  const without: string[] = [];
  for (const question of questions) {
    const one = question.cases === null ? null : correctShare(question.cases);
    if (one === null) without.push(question.title);
    else shares.push({ title: question.title, share: one });
  }
  if (shares.length === 0) return null;
  const mean = shares.reduce((sum, one) => sum + one.share, 0) / shares.length;
  const parts = shares.map((one) => `${one.title}: ${Math.round(one.share * 100)} %`);
  const omitted = without.length === 0 ? '' : ` Left out, no submission: ${without.join(', ')}.`;
  return {
    value: toRating(mean),
    evidence: `Best submission per question, edge cases making half: ${parts.join('; ')}.${omitted}`,
  };
}
