import { cn } from '@pairwise/ui';
import Link from 'next/link';
import type { ComponentProps } from 'react';

export function TextLink({ className, ...props }: ComponentProps<typeof Link>) {
  return (
    <Link
      className={cn(
        'rounded font-medium text-accent-ink underline underline-offset-4 outline-none hover:no-underline focus-visible:ring-2 focus-visible:ring-ring',
        className,
      )}
      {...props}
    />
  );
}
