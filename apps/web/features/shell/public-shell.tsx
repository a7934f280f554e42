import { cn } from '@pairwise/ui';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Logo } from './logo';
import { ThemeToggle } from './theme-toggle';

/** Pages outside an organization: a quiet header and one column. */
export function PublicShell({ children, wide }: { children: ReactNode; wide?: boolean }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-16 items-center justify-between px-4 sm:px-8">
        <Link
          href="/"
          className="rounded-md outline-none focus-visible:ring-2 focus-visible:ring-ring"
        >
          <Logo />
        </Link>
        <ThemeToggle />
      </header>
      <main
        id="main"
        className={cn(
          'mx-auto w-full flex-1 px-4 pt-6 pb-16 sm:pt-14',
          wide ? 'max-w-6xl' : 'max-w-md',
        )}
      >
        {children}
      </main>
    </div>
  );
}
