'use client';

import { cn } from '@pairwise/ui';
import { CalendarClock, Library, Server, Users } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useStaff } from '@/lib/membership-context';

const sections = [
  { href: '/sessions', title: 'Sessions', icon: CalendarClock, staffOnly: false },
  { href: '/questions', title: 'Questions', icon: Library, staffOnly: true },
  { href: '/execution', title: 'Execution', icon: Server, staffOnly: true },
  { href: '/members', title: 'Members', icon: Users, staffOnly: true },
];

export function NavLinks() {
  const pathname = usePathname();
  const { membership } = useStaff();
  const shown = sections.filter(
    (section) => !section.staffOnly || membership.role !== 'hiring_manager',
  );
  return (
    <nav aria-label="Main" className="flex min-w-0 gap-1">
      {shown.map(({ href, title, icon: Icon }) => {
        const current = pathname === href || pathname.startsWith(`${href}/`);
        return (
          <Link
            key={href}
            href={href}
            aria-current={current ? 'page' : undefined}
            className={cn(
              'inline-flex h-9 items-center gap-2 rounded-md px-3 text-sm font-medium text-muted outline-none hover:bg-sunken hover:text-ink focus-visible:ring-2 focus-visible:ring-ring',
              current &&
                'bg-accent-soft text-accent-ink hover:bg-accent-soft hover:text-accent-ink',
            )}
          >
            <Icon aria-hidden className="hidden size-4 sm:block" />
            {title}
          </Link>
        );
      })}
    </nav>
  );
}
