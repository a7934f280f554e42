import { sessionStatuses } from '@pairwise/contracts';
import { cn } from '@pairwise/ui';
import Link from 'next/link';
import { sessionStatusLabels } from '@/lib/labels';
import type { StatusFilter } from './use-sessions';

const choices: Array<{ status: StatusFilter; title: string; href: string }> = [
  { status: 'all', title: 'All', href: '/sessions' },
  ...sessionStatuses.map((status) => ({
    status,
    title: sessionStatusLabels[status].text,
    href: `/sessions?status=${status}`,
  })),
];

/** Links, so that a filtered list can be bookmarked and the back button works. */
export function StatusFilterLinks({ current }: { current: StatusFilter }) {
  return (
    <nav aria-label="Status" className="mb-4 flex flex-wrap gap-1.5">
      {choices.map(({ status, title, href }) => (
        <Link
          key={status}
          href={href}
          aria-current={status === current ? 'true' : undefined}
          className={cn(
            'rounded-full border border-line bg-surface px-3 py-1 text-sm text-muted outline-none hover:text-ink focus-visible:ring-2 focus-visible:ring-ring',
            status === current && 'border-accent bg-accent-soft font-medium text-accent-ink',
          )}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}
