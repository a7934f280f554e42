import { rubric, type Scorecard } from '@pairwise/contracts';
import { Avatar, Badge, Card } from '@pairwise/ui';
import { formatDateTime, formatNumber } from '@/lib/format';
import { recommendationLabels } from '@/lib/labels';

export function ScorecardCard({ scorecard }: { scorecard: Scorecard }) {
  const { recommendation, submittedAt, ratings, summary } = scorecard;
  return (
    <Card className="break-inside-avoid">
      <div className="flex items-start justify-between gap-3">
        <div className="flex items-center gap-3">
          <Avatar name={scorecard.authorName} />
          <div>
            <h3 className="font-medium">{scorecard.authorName}</h3>
            <p className="text-xs text-muted">
              {submittedAt ? `Submitted ${formatDateTime(submittedAt)}` : 'Draft, not submitted'}
            </p>
          </div>
        </div>
        {recommendation ? (
          <Badge tone={recommendationLabels[recommendation].tone}>
            {recommendationLabels[recommendation].text}
          </Badge>
        ) : (
          <Badge>No recommendation</Badge>
        )}
      </div>
      {summary ? <p className="mt-4 text-sm break-words whitespace-pre-wrap">{summary}</p> : null}
      <dl className="mt-4 flex flex-col gap-2.5 text-sm">
        {rubric.map(({ id, title }) => {
          const rating = ratings.find(({ criterion }) => criterion === id);
          const value = rating?.value ?? null;
          return (
            <div key={id} className="grid grid-cols-[1fr_auto] gap-x-4">
              <dt className="text-muted">{title}</dt>
              <dd className="text-right font-medium tabular-nums">
                {value === null ? (
                  <span className="font-normal text-muted">Not observed</span>
                ) : (
                  `${formatNumber(value)} / 4`
                )}
              </dd>
              {rating?.comment ? (
                <dd className="col-span-2 break-words whitespace-pre-wrap">{rating.comment}</dd>
              ) : null}
            </div>
          );
        })}
      </dl>
    </Card>
  );
}
