import type { Recommendation, Report } from '@pairwise/contracts';
import { Badge, Card } from '@pairwise/ui';
import { counted, formatNumber } from '@/lib/format';
import { recommendationLabels } from '@/lib/labels';
import { ScoreBar } from './score-bar';

/** The one line that everybody looks for, and the arithmetic that makes it believable. */
export function VerdictCard({ report }: { report: Report }) {
  const { total, totalExplanation, automaticScore } = report;
  const recommendations = report.scorecards
    .map(({ recommendation }) => recommendation)
    .filter((each): each is Recommendation => each !== null);
  return (
    <Card className="break-inside-avoid">
      <h2 className="sr-only">Result</h2>
      <div className="flex flex-wrap items-center gap-x-10 gap-y-5">
        <div>
          <p className="text-sm text-muted">Weighted total</p>
          <p className="text-5xl font-semibold tracking-tight tabular-nums">
            {total === null ? '–' : formatNumber(Math.round(total * 10) / 10)}
            <span className="text-xl font-normal text-muted"> / 100</span>
          </p>
        </div>
        {automaticScore ? (
          <div>
            <p className="text-sm text-muted">Test points</p>
            <p className="text-2xl font-semibold tabular-nums">
              {formatNumber(automaticScore.points)}
              <span className="text-base font-normal text-muted">
                {' '}
                / {formatNumber(automaticScore.maxPoints)}
              </span>
            </p>
          </div>
        ) : null}
        <div>
          <p className="mb-1.5 text-sm text-muted">
            {recommendations.length === 0
              ? 'Recommendations'
              : counted(recommendations.length, 'recommendation')}
          </p>
          <p className="flex flex-wrap gap-1.5">
            {recommendations.length === 0 ? <Badge>None yet</Badge> : null}
            {recommendations.map((each, index) => (
              <Badge key={`${each}-${index}`} tone={recommendationLabels[each].tone}>
                {recommendationLabels[each].text}
              </Badge>
            ))}
          </p>
        </div>
      </div>
      {total === null ? null : (
        <ScoreBar value={total} max={100} label="Weighted total" className="mt-5 h-2.5" />
      )}
      <p className="mt-4 text-sm leading-relaxed text-muted">{totalExplanation}</p>
    </Card>
  );
}
