import type { QuestionDraftState, QuestionDraftSummary } from '@pairwise/contracts';
import { Badge, type BadgeTone } from '@pairwise/ui';

const states: Record<QuestionDraftState, { text: string; tone: BadgeTone }> = {
  draft: { text: 'Draft', tone: 'neutral' },
  in_review: { text: 'In review', tone: 'warning' },
  live: { text: 'Live', tone: 'success' },
  retired: { text: 'Retired', tone: 'neutral' },
};

type DraftStateBadgeProps = { draft: Pick<QuestionDraftSummary, 'state' | 'published'> };

export function DraftStateBadge({ draft: { state, published } }: DraftStateBadgeProps) {
  const { text, tone } = states[state];
  const isBehind = published !== null && (state === 'draft' || state === 'in_review');
  return (
    <span className="flex flex-wrap gap-1.5">
      <Badge tone={tone}>{text}</Badge>
      {isBehind ? <Badge tone="success">Version {published.number} is live</Badge> : null}
    </span>
  );
}
