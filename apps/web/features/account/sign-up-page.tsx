'use client';

import { Card } from '@pairwise/ui';
import { useRouter, useSearchParams } from 'next/navigation';
import { PublicShell } from '@/features/shell/public-shell';
import { TextLink } from '@/features/shell/text-link';
import { safeNextPath } from '@/lib/next-path';
import { SignUpForm } from './sign-up-form';

export function SignUpPage() {
  const router = useRouter();
  const next = useSearchParams().get('next');
  const query = next ? `?next=${encodeURIComponent(next)}` : '';
  return (
    <PublicShell>
      <h1 className="mb-6 text-2xl font-semibold tracking-tight">Create an account</h1>
      <Card className="p-6">
        <SignUpForm onDone={() => router.replace(safeNextPath(next, '/welcome'))} />
      </Card>
      <p className="mt-5 text-center text-sm text-muted">
        You have one? <TextLink href={`/sign-in${query}`}>Sign in</TextLink>
      </p>
    </PublicShell>
  );
}
