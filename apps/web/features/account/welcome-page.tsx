'use client';

import { Card, Skeleton } from '@pairwise/ui';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { ProblemState } from '@/features/shell/problem-state';
import { PublicShell } from '@/features/shell/public-shell';
import { TextLink } from '@/features/shell/text-link';
import { asApiProblem } from '@/lib/api';
import { useMe } from '@/lib/use-me';
import { OrganizationForm } from './organization-form';

export function WelcomePage() {
  const me = useMe();
  const router = useRouter();
  const isSignedOut = me.isError && asApiProblem(me.error).status === 401;
  useEffect(() => {
    if (isSignedOut) router.replace('/sign-in?next=%2Fwelcome');
  }, [isSignedOut, router]);

  return (
    <PublicShell>
      {me.isError && !isSignedOut ? (
        <ProblemState isPage error={me.error} what="This page" onRetry={() => void me.refetch()} />
      ) : null}
      {me.isPending || isSignedOut ? <Skeleton className="h-64" /> : null}
      {me.data ? (
        <>
          <h1 className="mb-2 text-2xl font-semibold tracking-tight">Create your organization</h1>
          <p className="mb-6 text-sm text-muted">
            Interviews, questions and colleagues belong to an organization. If yours is here
            already, ask a colleague for an invitation instead.
          </p>
          <Card className="p-6">
            <OrganizationForm />
          </Card>
          {me.data.organizations.length > 0 ? (
            <p className="mt-5 text-center text-sm">
              <TextLink href="/sessions">Back to {me.data.organizations[0]?.name}</TextLink>
            </p>
          ) : null}
        </>
      ) : null}
    </PublicShell>
  );
}
