'use client';

import { Button, Skeleton } from '@pairwise/ui';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { PageHeader } from '@/features/shell/page-header';
import { ProblemState } from '@/features/shell/problem-state';
import { useStaff } from '@/lib/membership-context';
import { InviteMemberDialog } from './invite-member-dialog';
import { MemberTable } from './member-table';
import { PendingInvitations } from './pending-invitations';
import { useMembers } from './use-members';

export function MembersPage() {
  const { membership } = useStaff();
  const isOwner = membership.role === 'owner';
  const members = useMembers();
  const [isInviting, setIsInviting] = useState(false);
  return (
    <>
      <PageHeader
        title="Members"
        description={`Who works in ${membership.name}.`}
        actions={
          isOwner ? (
            <Button onClick={() => setIsInviting(true)}>
              <UserPlus aria-hidden />
              Invite a colleague
            </Button>
          ) : null
        }
      />
      {members.isPending ? (
        <div role="status">
          <span className="sr-only">Loading members</span>
          <Skeleton className="h-48" />
        </div>
      ) : null}
      {members.isError ? (
        <ProblemState
          error={members.error}
          what="The list"
          onRetry={() => void members.refetch()}
        />
      ) : null}
      {members.data ? <MemberTable members={members.data.items} /> : null}
      {isOwner ? <PendingInvitations /> : null}
      {isInviting ? <InviteMemberDialog onClose={() => setIsInviting(false)} /> : null}
    </>
  );
}
