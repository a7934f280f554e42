import {
  findIdiomRule,
  type Finding,
  type FindingStrength,
  type Submission,
} from '@pairwise/contracts';
import { Badge } from '@pairwise/ui';

const strengths: Record<
  FindingStrength,
  { text: string; tone: 'warning' | 'neutral' | 'success' }
> = {
  strong: { text: 'Counts', tone: 'warning' },
  weak: { text: 'Advice', tone: 'neutral' },
  praise: { text: 'Well done', tone: 'success' },
};
const order: readonly FindingStrength[] = ['strong', 'weak', 'praise'];

type FindingsListProps = Pick<Submission, 'findings' | 'findingsComplete'>;

/** What was seen in a source, what counts first. Nothing of it changes a verdict. */
export function FindingsList({ findings, findingsComplete }: FindingsListProps) {
  const sorted = order.flatMap((strength) => findings.filter((one) => one.strength === strength));
  return (
    <>
      {sorted.length === 0 && findingsComplete ? (
        <p className="text-sm text-muted">Nothing to remark.</p>
      ) : null}
      {findingsComplete ? null : (
        <p className="text-sm text-muted">The source could not be searched to its end.</p>
      )}
      <ul className="flex flex-col gap-3 text-sm">
        {sorted.map((finding, index) => (
          <FindingItem key={`${finding.rule}-${finding.line}-${index}`} finding={finding} />
        ))}
      </ul>
    </>
  );
}

function FindingItem({ finding }: { finding: Finding }) {
  const { strength, rule, line, found, why, instead, sameAs } = finding;
  const { text, tone } = strengths[strength];
  return (
    <li>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Badge tone={tone}>{text}</Badge>
        <span className="font-medium">{findIdiomRule(finding)?.title ?? rule}</span>
        <span className="font-mono text-xs text-muted">line {line}</span>
      </p>
      <p className="mt-1">{found}</p>
      {strength === 'praise' ? null : (
        <p className="mt-0.5 text-muted">
          {why} {instead}
          {sameAs === null ? '' : ` (${rule}, as ${sameAs})`}
        </p>
      )}
    </li>
  );
}
