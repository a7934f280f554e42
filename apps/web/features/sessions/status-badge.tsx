import type { SessionStatus } from '@pairwise/contracts';
import { Badge } from '@pairwise/ui';
import { sessionStatusLabels } from '@/lib/labels';

export function StatusBadge({ status }: { status: SessionStatus }) {
  const { text, tone } = sessionStatusLabels[status];
  return (
    <Badge tone={tone}>
      {status === 'live' ? (
        <span
          aria-hidden
          className="size-1.5 animate-pulse rounded-full bg-current motion-reduce:animate-none"
        />
      ) : null}
      {text}
    </Badge>
  );
}
