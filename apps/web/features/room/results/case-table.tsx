'use client';

import type { CaseResult, CaseVerdict } from '@pairwise/contracts';
import { Badge, cn } from '@pairwise/ui';
import { CircleCheck, CircleMinus, CircleX, TriangleAlert, type LucideIcon } from 'lucide-react';
import { verdictLabels } from '@/lib/labels';
import { formatPoints } from '../words.js';

type CaseTableProps = { cases: CaseResult[]; isStaff: boolean };

export function CaseTable({ cases, isStaff }: CaseTableProps) {
  return (
    <table className="w-full text-left text-sm">
      <caption className="sr-only">Tests of this submission</caption>
      <thead className="text-xs text-muted">
        <tr className="border-y border-line">
          <th scope="col" className="px-3 py-1.5 font-medium">
            Test
          </th>
          <th scope="col" className="px-2 py-1.5 font-medium">
            Result
          </th>
          <th scope="col" className="px-3 py-1.5 text-right font-medium">
            Points
          </th>
        </tr>
      </thead>
      <tbody>
        {cases.map((item) => (
          <CaseRow key={item.name} item={item} isStaff={isStaff} />
        ))}
      </tbody>
    </table>
  );
}

function CaseRow({ item, isStaff }: { item: CaseResult; isStaff: boolean }) {
  return (
    <tr className="border-b border-line align-top last:border-0">
      <th scope="row" className="px-3 py-2 font-normal">
        {item.title}
        {isStaff && item.audience === 'interviewer' ? (
          <Badge className="ml-2">Interviewers only</Badge>
        ) : null}
        {item.message ? (
          <p className="mt-1 text-[0.8rem] break-words whitespace-pre-wrap text-muted">
            {item.message}
          </p>
        ) : null}
      </th>
      <td className="px-2 py-2">
        <Verdict verdict={item.verdict} />
      </td>
      <td className="px-3 py-2 text-right whitespace-nowrap tabular-nums">
        {formatPoints(item.points)} / {formatPoints(item.maxPoints)}
      </td>
    </tr>
  );
}

const looks: Record<'success' | 'danger' | 'neutral' | 'warning', [LucideIcon, string]> = {
  success: [CircleCheck, 'text-success'],
  danger: [CircleX, 'text-danger'],
  neutral: [CircleMinus, 'text-muted'],
  warning: [TriangleAlert, 'text-warning'],
};

function Verdict({ verdict }: { verdict: CaseVerdict }) {
  const { text, tone } = verdictLabels[verdict];
  const [Icon, classes] = looks[tone === 'accent' ? 'neutral' : tone];
  return (
    <span className={cn('flex items-center gap-1.5 whitespace-nowrap', classes)}>
      <Icon aria-hidden className="size-4 shrink-0" />
      {text}
    </span>
  );
}
