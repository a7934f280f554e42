import type { ReactNode } from 'react';
import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';

export type ShownCheck = {
  name: string;
  ok: boolean;
  detail: string;
  /** Advice only: it does not keep anything from working. */
  isAdvice?: boolean;
};

/** What was looked at and what came of it; failures first. */
export function CheckList({ checks, label }: { checks: ShownCheck[]; label: string }) {
  const sorted = [...checks].sort((a, b) => rankOf(a) - rankOf(b));
  return (
    <ul aria-label={label} className="flex flex-col gap-1.5 text-sm">
      {sorted.map((check) => (
        <li key={check.name} className="flex items-start gap-2">
          <Mark check={check} />
          <p className="min-w-0 break-words">
            <span className="font-medium">{check.name}</span>{' '}
            <span className="text-muted">{check.detail}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

const rankOf = ({ ok, isAdvice }: ShownCheck): number => (ok ? 2 : isAdvice ? 1 : 0);

function Mark({ check: { ok, isAdvice } }: { check: ShownCheck }): ReactNode {
  const classes = 'mt-0.5 size-4 shrink-0';
  if (ok)
    return <CircleCheck role="img" aria-label="Passed" className={`${classes} text-success`} />;
  if (isAdvice) {
    return <TriangleAlert role="img" aria-label="Advice" className={`${classes} text-warning`} />;
  }
  return <CircleX role="img" aria-label="Failed" className={`${classes} text-danger`} />;
}
