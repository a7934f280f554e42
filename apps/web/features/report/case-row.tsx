import type { CaseResult } from '@pairwise/contracts';
import { Badge } from '@pairwise/ui';
import { Check, CircleMinus, TriangleAlert, X } from 'lucide-react';
import { formatNumber } from '@/lib/format';
import { audienceLabels, skillLabels, verdictLabels } from '@/lib/labels';

const icons = {
  success: <Check aria-hidden />,
  danger: <X aria-hidden />,
  warning: <TriangleAlert aria-hidden />,
  neutral: <CircleMinus aria-hidden />,
  accent: null,
};

export function CaseRow({ result }: { result: CaseResult }) {
  const { text, tone } = verdictLabels[result.verdict];
  return (
    <li className="flex break-inside-avoid flex-wrap items-start gap-x-4 gap-y-1 py-3 text-sm">
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-medium">{result.title}</p>
        <p className="text-muted">
          {skillLabels[result.skill]} · {audienceLabels[result.audience]}
        </p>
        {result.message ? (
          <p className="mt-1 break-words whitespace-pre-wrap">{result.message}</p>
        ) : null}
      </div>
      <Badge tone={tone}>
        {icons[tone]}
        {text}
      </Badge>
      <span className="w-14 text-right tabular-nums">
        {formatNumber(result.points)} / {formatNumber(result.maxPoints)}
      </span>
    </li>
  );
}
