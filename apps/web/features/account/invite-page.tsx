'use client';

import { memberInvitationPreviewSchema } from '@pairwise/contracts';
import { ErrorState, Skeleton } from '@pairwise/ui';
import { useQuery } from '@tanstack/react-query';
import { ProblemState } from '@/features/shell/problem-state';
import { PublicShell } from '@/features/shell/public-shell';
import { apiSend, asApiProblem } from '@/lib/api';
import { useHashToken } from '@/lib/use-hash-token';
import { InviteCard } from './invite-card';

export function InvitePage() {
  const link = useHashToken();
  return (
    <PublicShell>
      {link.state === 'reading' ? <Skeleton className="h-72" /> : null}
      {link.state === 'malformed' ? (
        <ErrorState heading="h1" title="This link is incomplete">
          Copy the whole link from your invitation, up to its last character, and open it again.
        </ErrorState>
      ) : null}
      {link.state === 'ready' ? <Invitation token={link.token} /> : null}
    </PublicShell>
  );
}

function Invitation({ token }: { token: string }) {
  const preview = useQuery({
    queryKey: ['member-invitation', token],
    queryFn: () =>
      apiSend('POST', '/member-invitations/preview', { token }, memberInvitationPreviewSchema),
  });
  if (preview.isPending) return <Skeleton className="h-72" />;
  if (preview.isError) {
    const { status, title } = asApiProblem(preview.error);
    if (status === 410 || status === 404) {
      return (
        <ErrorState heading="h1" title="This invitation cannot be used">
          {status === 410 ? title : 'Ask the colleague who invited you for a new link.'}
        </ErrorState>
      );
    }
    return (
      <ProblemState
        isPage
        error={preview.error}
        what="The invitation"
        onRetry={() => void preview.refetch()}
      />
    );
  }
  return <InviteCard token={token} preview={preview.data} />;
}
