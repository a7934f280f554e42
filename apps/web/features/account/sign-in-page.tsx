'use client';

import { Card } from '@pairwise/ui';
import { useRouter, useSearchParams } from 'next/navigation';
import { PublicShell } from '@/features/shell/public-shell';
import { TextLink } from '@/features/shell/text-link';
import { safeNextPath } from '@/lib/next-path';
import { SignInForm } from './sign-in-form';

export function SignInPage() {
  const router = useRouter();
  const next = useSearchParams().get('next');
  const query = next ? `?next=${encodeURIComponent(next)}` : '';
  return (
    <PublicShell>
      <h1 className="mb-6 text-2xl font-semibold tracking-tight">Sign in</h1>
      <Card className="p-6">
        <SignInForm onDone={() => router.replace(safeNextPath(next))} />
      </Card>
      <p className="mt-5 text-center text-sm text-muted">
        New here? <TextLink href={`/sign-up${query}`}>Create an account</TextLink>
      </p>
      <p className="mt-2 text-center text-sm text-muted">
        Candidates need no account: open the link from your invitation.
      </p>
    </PublicShell>
  );
}
