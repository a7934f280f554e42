import type { ReportCriterion } from '@pairwise/contracts';
import { Badge, Card } from '@pairwise/ui';
import { formatNumber } from '@/lib/format';
import { ScoreBar } from './score-bar';

export function CriteriaSection({ criteria }: { criteria: ReportCriterion[] }) {
  return (
    <section aria-labelledby="report-criteria">
      <h2 id="report-criteria" className="mb-1 text-lg font-semibold">
        Five criteria
      </h2>
      <p className="mb-3 text-sm text-muted">
        Each from 0 to 4. The interviewers’ value counts where there is one, else what the tests
        propose; what nobody observed is left out.
      </p>
      <Card className="p-0">
        <ul className="divide-y divide-line">
          {criteria.map((criterion) => (
            <CriterionRow key={criterion.id} criterion={criterion} />
          ))}
        </ul>
      </Card>
    </section>
  );
}

function CriterionRow({ criterion }: { criterion: ReportCriterion }) {
  const { title, weight, counted, automatic, automaticEvidence, humanValues, human } = criterion;
  const source = human !== null ? 'Interviewers' : automatic !== null ? 'Proposed' : null;
  return (
    <li className="grid break-inside-avoid gap-x-8 gap-y-3 px-5 py-4 md:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <div>
        <div className="flex items-baseline justify-between gap-3">
          <h3 className="font-medium">
            {title} <span className="text-sm font-normal text-muted">{formatNumber(weight)} %</span>
          </h3>
          <p className="text-lg font-semibold tabular-nums">
            {counted === null ? (
              <span className="text-sm font-normal text-muted">Not observed</span>
            ) : (
              <>
                {formatNumber(counted)}
                <span className="text-sm font-normal text-muted"> / 4</span>
              </>
            )}
          </p>
        </div>
        <ScoreBar
          value={counted ?? 0}
          max={4}
          label={counted === null ? `${title}: not observed` : title}
          className="mt-2"
        />
      </div>
      <div className="flex flex-col gap-2 text-sm">
        <p>
          <span className="text-muted">Interviewers: </span>
          {humanValues.length === 0
            ? 'no value yet'
            : humanValues
                .map(({ authorName, value }) => `${authorName} ${formatNumber(value)}`)
                .join(', ')}
          {source === 'Interviewers' ? <Counts /> : null}
        </p>
        <p>
          <span className="text-muted">Proposed: </span>
          {automatic === null ? 'no proposal' : formatNumber(automatic)}
          {source === 'Proposed' ? <Counts /> : null}
        </p>
        {automaticEvidence ? (
          <p className="border-l-2 border-line pl-3 text-muted">{automaticEvidence}</p>
        ) : null}
      </div>
    </li>
  );
}

function Counts() {
  return (
    <Badge tone="accent" className="ml-2">
      counts
    </Badge>
  );
}
