import { Button } from '@pairwise/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import { PublicShell } from '@/features/shell/public-shell';

export const metadata: Metadata = { title: 'Page not found' };

export default function NotFound() {
  return (
    <PublicShell>
      <h1 className="text-2xl font-semibold tracking-tight">This page does not exist</h1>
      <p className="mt-2 mb-6 text-sm text-muted">The address may be mistyped or out of date.</p>
      <Button asChild>
        <Link href="/">To the start page</Link>
      </Button>
    </PublicShell>
  );
}
