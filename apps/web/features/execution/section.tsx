import { Skeleton } from '@pairwise/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemState } from '@/features/shell/problem-state';

type SectionProps<Data> = {
  id: string;
  title: string;
  description: string;
  actions?: ReactNode;
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
};

/** One part of the page, in whatever state its data is. */
export function Section<Data>(props: SectionProps<Data>) {
  const { id, title, description, actions, query, children } = props;
  return (
    <section aria-labelledby={id}>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 id={id} className="font-semibold">
            {title}
          </h2>
          <p className="text-sm text-muted">{description}</p>
        </div>
        {actions}
      </div>
      {query.isPending ? (
        <div role="status">
          <span className="sr-only">Loading: {title}</span>
          <Skeleton className="h-32" />
        </div>
      ) : null}
      {query.isError ? (
        <ProblemState error={query.error} what={title} onRetry={() => void query.refetch()} />
      ) : null}
      {query.data !== undefined ? children(query.data) : null}
    </section>
  );
}
