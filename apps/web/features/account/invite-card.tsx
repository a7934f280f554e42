'use client';

import { type MemberInvitationPreview } from '@pairwise/contracts';
import { Card, Skeleton, Tabs, TabsContent, TabsList, TabsTrigger } from '@pairwise/ui';
import { roleLabels } from '@/lib/labels';
import { useMe } from '@/lib/use-me';
import { InviteAccept } from './invite-accept';
import { SignInForm } from './sign-in-form';
import { SignUpForm } from './sign-up-form';

type InviteCardProps = { token: string; preview: MemberInvitationPreview };

/** The forms stand on this page, so that the token never has to travel through an address. */
export function InviteCard({ token, preview }: InviteCardProps) {
  const me = useMe();
  const refresh = () => void me.refetch();
  return (
    <>
      <h1 className="text-2xl font-semibold tracking-tight">Join {preview.organizationName}</h1>
      <p className="mt-2 mb-6 text-sm text-muted">
        You are invited as <strong className="text-ink">{roleLabels[preview.role]}</strong>, under{' '}
        <strong className="break-all text-ink">{preview.email}</strong>.
      </p>
      <Card className="p-6">
        {me.isPending ? <Skeleton className="h-40" /> : null}
        {me.data ? <InviteAccept token={token} preview={preview} me={me.data} /> : null}
        {me.isError ? (
          <Tabs defaultValue="sign-up">
            <TabsList aria-label="Account" className="mb-5">
              <TabsTrigger value="sign-up">I am new</TabsTrigger>
              <TabsTrigger value="sign-in">I have an account</TabsTrigger>
            </TabsList>
            <TabsContent value="sign-up">
              <SignUpForm fixedEmail={preview.email} onDone={refresh} />
            </TabsContent>
            <TabsContent value="sign-in">
              <SignInForm fixedEmail={preview.email} onDone={refresh} />
            </TabsContent>
          </Tabs>
        ) : null}
      </Card>
    </>
  );
}
