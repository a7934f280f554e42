'use client';

import { membershipSchema, type Me, type MemberInvitationPreview } from '@pairwise/contracts';
import { Button, Notice } from '@pairwise/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useSignOut } from '@/features/shell/use-sign-out';
import { apiSend, problemText } from '@/lib/api';
import { chooseOrganization } from '@/lib/organization-choice';

type InviteAcceptProps = { token: string; preview: MemberInvitationPreview; me: Me };

export function InviteAccept({ token, preview, me }: InviteAcceptProps) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const signOut = useSignOut(() => window.location.reload());
  const accept = useMutation({
    mutationFn: () => apiSend('POST', '/member-invitations/accept', { token }, membershipSchema),
    onSuccess: async (membership) => {
      chooseOrganization(membership.id);
      await queryClient.resetQueries({ queryKey: ['me'] });
      router.replace('/sessions');
    },
  });

  if (me.user.email.toLowerCase() !== preview.email.toLowerCase()) {
    return (
      <div className="flex flex-col gap-4">
        <Notice tone="warning">
          You are signed in as {me.user.email}, but this invitation is for {preview.email}.
        </Notice>
        <Button variant="secondary" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          Sign out and use the other account
        </Button>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      {accept.isError ? <Notice tone="danger">{problemText(accept.error)}</Notice> : null}
      <p className="text-sm">
        Signed in as <strong>{me.user.name}</strong>.
      </p>
      <Button loading={accept.isPending} onClick={() => accept.mutate()}>
        Accept and join
      </Button>
    </div>
  );
}
