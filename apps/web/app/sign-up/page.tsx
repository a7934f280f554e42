import type { Metadata } from 'next';
import { Suspense } from 'react';
import { SignUpPage } from '@/features/account/sign-up-page';

export const metadata: Metadata = { title: 'Create an account' };

export default function SignUpRoute() {
  return (
    <Suspense>
      <SignUpPage />
    </Suspense>
  );
}
