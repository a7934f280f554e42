import type { Scorecard } from '@pairwise/contracts';
import { EmptyState, Notice } from '@pairwise/ui';
import { counted } from '@/lib/format';
import { ScorecardCard } from './scorecard-card';

type ScorecardsSectionProps = { scorecards: Scorecard[]; hiddenCount: number };

export function ScorecardsSection({ scorecards, hiddenCount }: ScorecardsSectionProps) {
  return (
    <section aria-labelledby="report-scorecards" className="flex flex-col gap-4">
      <h2 id="report-scorecards" className="text-lg font-semibold">
        Scorecards
      </h2>
      {hiddenCount > 0 ? (
        <Notice>
          {counted(hiddenCount, 'submitted scorecard')} of your colleagues{' '}
          {hiddenCount === 1 ? 'stays' : 'stay'} hidden until you submit your own, so that nobody’s
          judgement leans on another’s.
        </Notice>
      ) : null}
      {scorecards.length === 0 && hiddenCount === 0 ? (
        <EmptyState className="py-8" title="No scorecard yet">
          Interviewers fill theirs in on the session’s page or in the room.
        </EmptyState>
      ) : null}
      <div className="grid gap-4 lg:grid-cols-2">
        {scorecards.map((scorecard) => (
          <ScorecardCard key={scorecard.authorId} scorecard={scorecard} />
        ))}
      </div>
    </section>
  );
}
