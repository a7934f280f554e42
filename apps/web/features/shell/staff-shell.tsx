'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useEffect, type ReactNode } from 'react';
import { asApiProblem } from '@/lib/api';
import { StaffContext } from '@/lib/membership-context';
import { currentMembership, useMe } from '@/lib/use-me';
import { NavLinks } from './nav-links';
import { PageSkeleton } from './page-skeleton';
import { ProblemState } from './problem-state';
import { ShellFrame } from './shell-frame';
import { ThemeToggle } from './theme-toggle';
import { UserMenu } from './user-menu';

/** Everything inside an organization: nobody passes unsigned or without a membership. */
export function StaffShell({ children }: { children: ReactNode }) {
  const me = useMe();
  const router = useRouter();
  const pathname = usePathname();
  const query = useSearchParams().toString();
  const here = query ? `${pathname}?${query}` : pathname;
  const isSignedOut = me.isError && asApiProblem(me.error).status === 401;
  const membership = me.data ? currentMembership(me.data) : null;
  const isHomeless = me.isSuccess && !membership;

  useEffect(() => {
    if (isSignedOut) router.replace(`/sign-in?next=${encodeURIComponent(here)}`);
    else if (isHomeless) router.replace('/welcome');
  }, [isSignedOut, isHomeless, here, router]);

  if (me.isError && !isSignedOut) {
    return (
      <ShellFrame corner={<ThemeToggle />}>
        <ProblemState isPage error={me.error} what="This page" onRetry={() => void me.refetch()} />
      </ShellFrame>
    );
  }
  if (!me.data || !membership) {
    return (
      <ShellFrame corner={<ThemeToggle />}>
        <PageSkeleton />
      </ShellFrame>
    );
  }
  return (
    <StaffContext value={{ me: me.data, membership }}>
      <ShellFrame
        organizationName={membership.name}
        nav={<NavLinks />}
        corner={
          <>
            <ThemeToggle />
            <UserMenu />
          </>
        }
      >
        {children}
      </ShellFrame>
    </StaffContext>
  );
}
