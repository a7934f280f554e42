'use client';

import { sessionStatusSchema } from '@pairwise/contracts';
import { Button, EmptyState, Skeleton } from '@pairwise/ui';
import { CalendarPlus, Plus } from 'lucide-react';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { PageHeader } from '@/features/shell/page-header';
import { ProblemState } from '@/features/shell/problem-state';
import { useMayInterview } from '@/lib/membership-context';
import { SessionTable } from './session-table';
import { StatusFilterLinks } from './status-filter-links';
import { useSessions, type StatusFilter } from './use-sessions';

export function SessionsPage() {
  const parsed = sessionStatusSchema.safeParse(useSearchParams().get('status'));
  const status: StatusFilter = parsed.success ? parsed.data : 'all';
  const mayInterview = useMayInterview();
  return (
    <>
      <PageHeader
        title="Sessions"
        description="Interviews of your organization, newest first."
        actions={mayInterview ? <NewSessionLink /> : null}
      />
      <StatusFilterLinks current={status} />
      <SessionList status={status} />
    </>
  );
}

function NewSessionLink() {
  return (
    <Button asChild>
      <Link href="/sessions/new">
        <Plus aria-hidden />
        New session
      </Link>
    </Button>
  );
}

function SessionList({ status }: { status: StatusFilter }) {
  const sessions = useSessions(status);
  const mayInterview = useMayInterview();
  if (sessions.isPending) {
    return (
      <div role="status" className="flex flex-col gap-3">
        <span className="sr-only">Loading sessions</span>
        {[0, 1, 2, 3].map((row) => (
          <Skeleton key={row} className="h-14" />
        ))}
      </div>
    );
  }
  if (sessions.isError) {
    return (
      <ProblemState
        error={sessions.error}
        what="The list"
        onRetry={() => void sessions.refetch()}
      />
    );
  }
  const items = sessions.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return status === 'all' ? (
      <EmptyState
        icon={<CalendarPlus />}
        title="No sessions yet"
        action={mayInterview ? <NewSessionLink /> : null}
      >
        A session is one interview: a candidate, a few questions and a room to write code in.
      </EmptyState>
    ) : (
      <EmptyState title="No session has this status">Choose another status above.</EmptyState>
    );
  }
  return (
    <>
      <SessionTable sessions={items} />
      {sessions.hasNextPage ? (
        <div className="mt-4 flex justify-center">
          <Button
            variant="secondary"
            loading={sessions.isFetchingNextPage}
            onClick={() => void sessions.fetchNextPage()}
          >
            Load more
          </Button>
        </div>
      ) : null}
    </>
  );
}
