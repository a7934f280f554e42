'use client';

import { Skeleton } from '@pairwise/ui';
import { ProblemState } from '@/features/shell/problem-state';
import { ScorecardForm } from './scorecard-form';
import { useMyScorecard } from './use-scorecard';

/** The signed-in interviewer's own scorecard. Stands on the session's page and in the room. */
export function ScorecardPanel({ sessionId }: { sessionId: string }) {
  const scorecard = useMyScorecard(sessionId);
  if (scorecard.isPending) {
    return (
      <div role="status">
        <span className="sr-only">Loading the scorecard</span>
        <Skeleton className="h-96" />
      </div>
    );
  }
  if (scorecard.isError) {
    return (
      <ProblemState
        error={scorecard.error}
        what="The scorecard"
        onRetry={() => void scorecard.refetch()}
      />
    );
  }
  return <ScorecardForm key={sessionId} sessionId={sessionId} saved={scorecard.data} />;
}
