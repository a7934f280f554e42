import type { ReactNode } from 'react';
import Link from 'next/link';
import { Logo } from './logo';

type ShellFrameProps = {
  organizationName?: string;
  nav?: ReactNode;
  corner?: ReactNode;
  children: ReactNode;
};

export function ShellFrame({ organizationName, nav, corner, children }: ShellFrameProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only z-50 rounded-md bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:absolute focus:top-3 focus:left-3"
      >
        Skip to the content
      </a>
      <header className="sticky top-0 z-30 border-b border-line bg-surface/95 backdrop-blur print:hidden">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2 sm:flex-nowrap sm:px-6">
          <Link
            href="/sessions"
            className="flex min-w-0 items-center gap-3 rounded-md outline-none focus-visible:ring-2 focus-visible:ring-ring"
          >
            <Logo />
            {organizationName ? (
              <span className="max-w-40 truncate border-l border-line pl-3 text-sm text-muted">
                {organizationName}
              </span>
            ) : null}
          </Link>
          <div className="order-last w-full sm:order-none sm:w-auto sm:flex-1">{nav}</div>
          <div className="ml-auto flex items-center gap-1">{corner}</div>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl flex-1 px-4 py-8 outline-none sm:px-6"
      >
        {children}
      </main>
    </div>
  );
}
