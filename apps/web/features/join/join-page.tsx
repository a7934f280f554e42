'use client';

import { invitationPreviewSchema } from '@pairwise/contracts';
import { ErrorState, Skeleton } from '@pairwise/ui';
import { useQuery } from '@tanstack/react-query';
import { ProblemState } from '@/features/shell/problem-state';
import { PublicShell } from '@/features/shell/public-shell';
import { apiSend, asApiProblem } from '@/lib/api';
import { useHashToken } from '@/lib/use-hash-token';
import { JoinCard } from './join-card';
import { JoinClosed } from './join-closed';

export function JoinPage() {
  const link = useHashToken();
  return (
    <PublicShell>
      {link.state === 'reading' ? <Skeleton className="h-80" /> : null}
      {link.state === 'malformed' ? (
        <ErrorState heading="h1" title="This link is incomplete">
          Copy the whole link from your invitation, up to its last character, and open it again.
        </ErrorState>
      ) : null}
      {link.state === 'ready' ? <Invitation key={link.token} token={link.token} /> : null}
    </PublicShell>
  );
}

/** Looking changes nothing: a preview program that follows the link uses nothing up. */
function Invitation({ token }: { token: string }) {
  const preview = useQuery({
    queryKey: ['invitation', token],
    queryFn: () =>
      apiSend('POST', '/invitations/preview', { token }, invitationPreviewSchema, {
        asCandidate: true,
      }),
  });
  if (preview.isPending) {
    return (
      <div role="status">
        <span className="sr-only">Reading your invitation</span>
        <Skeleton className="h-80" />
      </div>
    );
  }
  if (preview.isError) {
    const { status } = asApiProblem(preview.error);
    if (status === 410 || status === 404)
      return <JoinClosed problem={asApiProblem(preview.error)} />;
    return (
      <ProblemState
        isPage
        error={preview.error}
        what="Your invitation"
        onRetry={() => void preview.refetch()}
      />
    );
  }
  return <JoinCard token={token} preview={preview.data} />;
}
