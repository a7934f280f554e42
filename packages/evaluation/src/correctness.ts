import type { CaseSkill } from '@pairwise/contracts';
import { mean } from './rubric-total.js';

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

interface Share {
  title: string;
  share: number;
}

/**
 * Correctness as tests and talks propose it: the mean over the questions that have a graded submission,
 * the best of each, and the talks in which somebody ticked points. A question without is left out and
 * said, never counted as zero.
 */
export function proposeCorrectness(
  questions: ReadonlyArray<{ title: string; cases: readonly ScoredCase[] | null }>,
  talks: readonly Talk[] = [],
): Proposal | null {
  const graded: Share[] = [];
  const without: string[] = [];
  for (const { title, cases } of questions) {
    const share = cases === null ? null : correctShare(cases);
    if (share === null) without.push(title);
    else graded.push({ title, share });
  }
  const heard = heardShares(talks);
  const overall = meanOf([...graded, ...heard]);
  if (overall === null) return null;
  const sentences = [
    ...(graded.length === 0
      ? []
      : [`Best submission per question, edge cases making half: ${listed(graded)}.`]),
    ...(heard.length === 0 ? [] : [heardSentence(heard)]),
    ...(without.length === 0 ? [] : [`Left out, no submission: ${without.join(', ')}.`]),
  ];
  return { value: toRating(overall), evidence: sentences.join(' ') };
}

/** Problem solving as talks propose it, by the share of the points that were heard; null without. */
export function proposeProblemSolving(talks: readonly Talk[]): Proposal | null {
  const heard = heardShares(talks);
  const overall = meanOf(heard);
  if (overall === null) return null;
  return { value: toRating(overall), evidence: heardSentence(heard) };
}

/** One question that is talked about, and how many of its points each listener ticked. */
export interface Talk {
  title: string;
  pointCount: number;
  /** Empty when nobody ticked anything: then the talk says nothing. */
  heardCounts: readonly number[];
}

function heardShares(talks: readonly Talk[]): Share[] {
  return talks.flatMap(({ title, pointCount, heardCounts }) => {
    const heard = mean(heardCounts);
    return heard === null || pointCount === 0 ? [] : [{ title, share: heard / pointCount }];
  });
}

const heardSentence = (heard: readonly Share[]): string =>
  `Share of the points heard in talks: ${listed(heard)}.`;

const listed = (shares: readonly Share[]): string =>
  shares.map(({ title, share }) => `${title}: ${Math.round(share * 100)} %`).join('; ');

const meanOf = (shares: readonly Share[]): number | null => mean(shares.map(({ share }) => share));
