'use client';

import type { Session } from '@pairwise/contracts';
import { Button, Card, Notice, Skeleton } from '@pairwise/ui';
import { LinkIcon } from 'lucide-react';
import { OneTimeLink } from '@/features/shell/one-time-link';
import { problemText } from '@/lib/api';
import { formatDate } from '@/lib/format';
import { InvitationList } from './invitation-list';
import { useCreateInvitation, useInvitations, useRevokeInvitation } from './use-invitations';

/** The link holds the only copy of its token: it can be shown once and never again. */
export function CandidateLinkCard({ session }: { session: Session }) {
  const invitations = useInvitations(session.id);
  const create = useCreateInvitation(session.id);
  const revoke = useRevokeInvitation(session.id);
  const isOpen = session.status === 'pending' || session.status === 'live';
  const shown = create.data;

  const remove = (id: string) =>
    revoke.mutate(id, { onSuccess: () => shown?.id === id && create.reset() });

  return (
    <Card>
      <h2 className="mb-1 font-semibold">Candidate’s link</h2>
      <p className="mb-4 text-sm text-muted">
        Whoever opens it enters as {session.candidate.name}. Send it to nobody else.
      </p>
      {shown ? (
        <OneTimeLink
          label="Link for the candidate"
          url={shown.url}
          hint={`Works until ${formatDate(shown.expiresAt)}. It is shown only now: copy it before you leave.`}
        />
      ) : null}
      {isOpen ? (
        <Button
          variant={shown ? 'secondary' : 'primary'}
          className="my-4 w-full"
          loading={create.isPending}
          onClick={() => create.mutate()}
        >
          <LinkIcon aria-hidden />
          {shown ? 'Create another link' : 'Create a link'}
        </Button>
      ) : (
        <Notice>
          {session.status === 'cancelled'
            ? 'The session is cancelled, so its links no longer work.'
            : 'The interview is over, so no link is needed.'}
        </Notice>
      )}
      {invitations.isPending ? <Skeleton className="h-10" /> : null}
      {invitations.isError ? <Notice tone="danger">{problemText(invitations.error)}</Notice> : null}
      {invitations.data ? (
        <InvitationList
          invitations={invitations.data.items}
          busyId={revoke.isPending ? revoke.variables : null}
          onRevoke={remove}
        />
      ) : null}
    </Card>
  );
}
