'use client';

import { sessionSchema, type CreateSession } from '@pairwise/contracts';
import { Button } from '@pairwise/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { BackLink } from '@/features/shell/back-link';
import { PageHeader } from '@/features/shell/page-header';
import { apiSend } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';
import { emptyDraft } from './session-draft';
import { SessionForm } from './session-form';

export function NewSessionPage() {
  const router = useRouter();
  const queryClient = useQueryClient();
  const create = useMutation({
    mutationFn: (session: CreateSession) => apiSend('POST', '/sessions', session, sessionSchema),
    onSuccess: async (session) => {
      queryClient.setQueryData(queryKeys.session(session.id), session);
      router.push(`/sessions/${session.id}`);
      await queryClient.invalidateQueries({ queryKey: queryKeys.allSessions });
    },
  });
  return (
    <>
      <PageHeader
        back={<BackLink href="/sessions">All sessions</BackLink>}
        title="New session"
        description="Prepare it now; the candidate gets a link, and nothing starts before you say so."
      />
      <SessionForm
        hasTemplates
        initial={emptyDraft}
        submitLabel="Create session"
        isPending={create.isPending}
        error={create.error}
        onSubmit={create.mutate}
        cancel={
          <Button asChild variant="secondary">
            <Link href="/sessions">Cancel</Link>
          </Button>
        }
      />
    </>
  );
}
