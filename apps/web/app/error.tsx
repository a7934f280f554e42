'use client';

import { ErrorState } from '@pairwise/ui';
import { PublicShell } from '@/features/shell/public-shell';

export default function PageError({ reset }: { error: Error; reset: () => void }) {
  return (
    <PublicShell>
      <ErrorState heading="h1" title="This page has stopped working" onRetry={reset}>
        What you saved is safe. If it happens again, reload the page.
      </ErrorState>
    </PublicShell>
  );
}
