import type { CaseDrift, CaseVerdict, Outcome, RegradeResult } from '@pairwise/contracts';

export interface Grading {
  outcome: Outcome;
  score: number | null;
  imageDigest: string | null;
  cases: readonly { name: string; verdict: CaseVerdict; points: number }[];
}

/**
 * What grading the same submission again came to. `equal` takes the same image, the same score and
 * the same verdict and points of every case; `failed` says that the second grading had no end.
 */
export function compareGradings(before: Grading, after: Grading): RegradeResult {
  const cases = after.outcome === 'succeeded' ? driftOf(before, after) : [];
  const isEqual =
    cases.length === 0 && before.score === after.score && before.imageDigest === after.imageDigest;
  return {
    conclusion: after.outcome !== 'succeeded' ? 'failed' : isEqual ? 'equal' : 'drift',
    outcome: after.outcome,
    score: after.score,
    scoreBefore: before.score,
    imageDigest: after.imageDigest,
    imageDigestBefore: before.imageDigest,
    cases,
  };
}

function driftOf(before: Grading, after: Grading): CaseDrift[] {
  const names = new Set([...before.cases, ...after.cases].map(({ name }) => name));
  return [...names].flatMap((name) => {
    const drift = { name, before: judgementOf(before, name), after: judgementOf(after, name) };
    const isSame =
      drift.before?.verdict === drift.after?.verdict &&
      drift.before?.points === drift.after?.points;
    return isSame ? [] : [drift];
  });
}

function judgementOf({ cases }: Grading, wanted: string): CaseDrift['before'] {
  const found = cases.find(({ name }) => name === wanted);
  return found === undefined ? null : { verdict: found.verdict, points: found.points };
}
