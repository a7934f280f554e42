'use client';

import { sessionSchema, type CreateSession } from '@pairwise/contracts';
import { Button, Notice } from '@pairwise/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useSession } from '@/features/session/use-session';
import { BackLink } from '@/features/shell/back-link';
import { PageHeader } from '@/features/shell/page-header';
import { PageSkeleton } from '@/features/shell/page-skeleton';
import { ProblemState } from '@/features/shell/problem-state';
import { apiSend } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';
import { draftOf } from './session-draft';
import { SessionForm } from './session-form';

export function EditSessionPage({ id }: { id: string }) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const session = useSession(id);
  const update = useMutation({
    mutationFn: ({ kind: _kind, ...change }: CreateSession) =>
      apiSend('PATCH', `/sessions/${id}`, change, sessionSchema),
    onSuccess: async (updated) => {
      queryClient.setQueryData(queryKeys.session(id), updated);
      router.push(`/sessions/${id}`);
      await queryClient.invalidateQueries({ queryKey: queryKeys.allSessions });
    },
  });

  if (session.isPending) return <PageSkeleton label="Loading the session" />;
  if (session.isError) {
    return (
      <ProblemState
        isPage
        error={session.error}
        what="This session"
        onRetry={() => void session.refetch()}
      />
    );
  }
  return (
    <>
      <PageHeader
        back={<BackLink href={`/sessions/${id}`}>Back to the session</BackLink>}
        title="Edit session"
      />
      {session.data.status === 'pending' ? (
        <SessionForm
          initial={draftOf(session.data)}
          submitLabel="Save changes"
          isPending={update.isPending}
          error={update.error}
          onSubmit={update.mutate}
          cancel={
            <Button asChild variant="secondary">
              <Link href={`/sessions/${id}`}>Cancel</Link>
            </Button>
          }
        />
      ) : (
        <Notice tone="warning">A session can be changed only before the interview starts.</Notice>
      )}
    </>
  );
}
