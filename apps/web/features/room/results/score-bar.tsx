'use client';

import type { Submission } from '@pairwise/contracts';
import { describeCases, describeScore, outcomeLine } from '../words.js';

/** The score in words first; the bar repeats it. */
export function ScoreBar({ submission }: { submission: Submission }) {
  const { score, maxScore, outcome, outcomeMessage, cases } = submission;
  if (score === null || maxScore === null) {
    return (
      <p className="text-sm text-warning">
        {outcomeMessage ?? outcomeLine(submission)} No score was given.
      </p>
    );
  }
  const percent = maxScore > 0 ? (score / maxScore) * 100 : 0;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="text-lg font-semibold tabular-nums">{describeScore(submission)}</span>
        <span className="text-sm text-muted">{describeCases(cases)}</span>
      </p>
      <div aria-hidden className="mt-1.5 h-1.5 overflow-hidden rounded-full bg-line">
        <div className="h-full rounded-full bg-success" style={{ width: `${percent}%` }} />
      </div>
      {outcome !== 'succeeded' && outcomeMessage ? (
        <p className="mt-1.5 text-sm text-muted">{outcomeMessage}</p>
      ) : null}
    </>
  );
}
