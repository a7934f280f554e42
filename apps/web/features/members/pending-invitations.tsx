'use client';

import { Button, Card, Notice, Skeleton } from '@pairwise/ui';
import { problemText } from '@/lib/api';
import { formatDate } from '@/lib/format';
import { roleLabels } from '@/lib/labels';
import { useMemberInvitations, useRevokeMemberInvitation } from './use-members';

export function PendingInvitations() {
  const invitations = useMemberInvitations(true);
  const revoke = useRevokeMemberInvitation();
  return (
    <section aria-labelledby="pending-invitations" className="mt-8">
      <h2 id="pending-invitations" className="mb-3 font-semibold">
        Pending invitations
      </h2>
      {invitations.isPending ? <Skeleton className="h-16" /> : null}
      {invitations.isError ? <Notice tone="danger">{problemText(invitations.error)}</Notice> : null}
      {invitations.data?.items.length === 0 ? (
        <p className="text-sm text-muted">Nobody is invited at the moment.</p>
      ) : null}
      {invitations.data && invitations.data.items.length > 0 ? (
        <Card className="p-0">
          <ul className="divide-y divide-line">
            {invitations.data.items.map((invitation) => (
              <li
                key={invitation.id}
                className="flex flex-wrap items-center justify-between gap-3 px-5 py-3 text-sm"
              >
                <span className="min-w-0">
                  <span className="block font-medium break-all">{invitation.email}</span>
                  <span className="text-muted">
                    {roleLabels[invitation.role]}, until {formatDate(invitation.expiresAt)}
                  </span>
                </span>
                <Button
                  size="sm"
                  variant="secondary"
                  aria-label={`Withdraw the invitation of ${invitation.email}`}
                  loading={revoke.isPending && revoke.variables === invitation.id}
                  onClick={() => revoke.mutate(invitation.id)}
                >
                  Withdraw
                </Button>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </section>
  );
}
